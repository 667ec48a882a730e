public import Foundation

/// The repository that the tests were built from.
public enum Repository {
    /// Its root, found from the place of this file.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file or folder of it.
    public static func url(_ path: String) -> URL { root.appending(path: path) }
}
