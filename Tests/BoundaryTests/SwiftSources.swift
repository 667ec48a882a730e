import Foundation
import TestSupport

/// The Swift files of a folder of the repository.
enum SwiftSources {
    /// Paths from the root of the repository, sorted; none if there is no such folder.
    static func files(in folder: String) throws -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: Repository.url(folder).path) else { return [] }
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
    }

    static func lines(of path: String) throws -> [Substring] {
        try String(contentsOf: Repository.url(path), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The module that a line imports, or nil.
    static func importedModule(in line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(isPrefix),
            let module = words.dropFirst(place + 1).first(where: { !kinds.contains($0) })
        else { return nil }
        return String(module.prefix { $0 != "." && $0 != ";" })
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
    ]

    private static func isPrefix(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }
}
