import Foundation
import Publishing
import Testing

/// A folder of its own for one test, with the output folder `public` in it.
final class OutputSandbox {
    let root: URL
    var target: String { root.appending(path: "public").path }

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Builds a site of these files.
    @discardableResult
    func build(_ files: KeyValuePairs<String, String>) throws -> PublishingReport {
        let writer = try SiteWriter(target: target)
        for (path, text) in files { try writer.write(path, owner: "page \(path)", Array(text.utf8)) }
        return try writer.commit()
    }

    /// Puts a file, with the folders around it, somewhere below the sandbox.
    func put(_ path: String, _ text: String = "") throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }

    func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: root.appending(path: path).path)
    }

    func link(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: root.appending(path: path).path, withDestinationPath: destination)
    }

    /// The text of a file below the sandbox, or nil.
    func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: root.appending(path: path).path).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// All files below a folder with their texts, links as their destination; without the marker at its top.
    func tree(_ folder: String = "public") -> [String: String] {
        var result: [String: String] = [:]
        let top = root.appending(path: folder)
        for case let path as String in FileManager.default.enumerator(atPath: top.path) ?? .init()
        where path != ".mechsite" {
            let full = top.appending(path: path).path
            if let destination = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
                result[path] = "-> \(destination)"
            } else if let data = FileManager.default.contents(atPath: full) {
                result[path] = String(decoding: data, as: UTF8.self)
            }
        }
        return result
    }

    /// The names in the sandbox itself.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    }

    /// What identifies a file on the disk, and its mode.
    func facts(_ path: String) throws -> FileFacts {
        let attributes = try FileManager.default.attributesOfItem(atPath: root.appending(path: path).path)
        return FileFacts(
            inode: try #require(attributes[.systemFileNumber] as? Int),
            time: try #require(attributes[.modificationDate] as? Date),
            mode: try #require(attributes[.posixPermissions] as? Int))
    }
}

struct FileFacts: Equatable {
    let inode: Int
    let time: Date
    let mode: Int
}

/// The errors for which nothing was published.
func errors(_ body: () throws -> Void) -> [PublishingError] {
    do {
        try body()
        return []
    } catch let failure as PublishingFailure {
        return failure.errors
    } catch {
        Issue.record("\(error)")
        return []
    }
}
