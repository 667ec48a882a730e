import Foundation
import TestSupport

/// A folder with copies of what the two programs read, for spoiling it, and with what they wrote while it was still right.
struct Workplace {
    private let folder: TemporaryFolder

    /// Copies the records and the content of the repository, and clears and builds once.
    init() throws {
        folder = try TemporaryFolder()
        for name in ["records", "content", "templates"] {
            try FileManager.default.copyItem(at: Repository.url(name), to: url(name))
        }
    }

    func url(_ path: String) -> URL { folder.url.appending(path: path) }

    func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: url(path)) }

    /// Puts other words in the place of some, which have to occur.
    func replace(_ words: String, by others: String, in path: String) throws {
        let text = try text(path)
        guard text.contains(words) else { throw CocoaError(.fileReadCorruptFile) }
        try write(text.replacing(words, with: others, maxReplacements: 1), to: path)
    }

    func clear(_ arguments: String...) throws -> Command {
        try Command.run(
            [
                Command.programs.appending(path: "clearance").path, "clear", "--as-at", "2026-11-20", "--records",
                url("records").path, "--content", url("content").path, "--out", url("public-record").path,
            ] + arguments, withErrors: true)
    }

    func build(_ arguments: String...) throws -> Command {
        try Command.run(
            [
                Command.programs.appending(path: "mechsite").path, "build", "--record", url("public-record").path,
                "--content", url("content").path, "--templates", url("templates").path, "--out", url("public").path,
            ] + arguments, withErrors: true)
    }

    /// Every file below a folder, with its bytes.
    func files(of name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: url(name).path) ?? .init() {
            files[file] = try? Data(contentsOf: url(name).appending(path: file))
        }
        return files
    }
}
