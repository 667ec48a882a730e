internal import Diagnostics
internal import Foundation

/// A copy of the site that can be read file by file.
public protocol DeployedCopy: Sendable {
    /// What it is called in messages.
    var name: String { get }

    /// The bytes of a file, or nil when there is none.
    ///
    /// - Throws: a diagnostic when the copy can't be read at all.
    func bytes(of path: String) async throws -> [UInt8]?

    /// The paths of all files, or nil when the copy can't be listed, as over HTTP.
    func paths() throws -> [String]?
}

/// A copy in a folder.
public struct DeployedFolder: DeployedCopy {
    public let name: String
    private let folder: URL

    /// What publishing leaves in the folder and no server shows.
    static let ownFiles: Set = [".mechsite", ".gitignore"]

    public init(_ path: String) {
        name = path
        folder = URL(filePath: path, directoryHint: .isDirectory)
    }

    public func bytes(of path: String) throws -> [UInt8]? {
        let file = folder.appending(path: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
            return nil
        }
        return [UInt8](try Data(contentsOf: file))
    }

    public func paths() throws -> [String]? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue,
            let files = FileManager.default.enumerator(atPath: folder.path)
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unreadable-folder", path: name, found: "no folder here", expected: "a copy of the site",
                    remedy: "check the path"))
        }
        var paths: [String] = []
        for case let path as String in files where !Self.ownFiles.contains(path) {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appending(path: path).path, isDirectory: &isFolder)
            if !exists || !isFolder.boolValue { paths.append(path) }
        }
        return paths
    }
}
