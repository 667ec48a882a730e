import Foundation
import TestSupport
import Testing

/// A small file that tries something with the confidential side.
///
/// It starts with a line `// tries: …`; each line `// expected: …` after that is a part of a message that the compiler has to
/// refuse it with. A control expects nothing, and has to compile.
struct Snippet: CustomTestStringConvertible {
    let path: String
    let tries: String?
    let expected: [String]

    var testDescription: String { path.replacing("Tests/MustNotCompile/", with: "") }

    init(path: String) throws {
        self.path = path
        let lines = try SwiftSources.lines(of: path)
        tries = lines.first.flatMap { Self.rest(of: $0, after: "// tries: ") }
        expected = lines.compactMap { Self.rest(of: $0, after: "// expected: ") }
    }

    static func named(_ name: String) throws -> Snippet { try Snippet(path: "Tests/MustNotCompile/\(name).swift") }

    static let all = (try? SwiftSources.files(in: "Tests/MustNotCompile").map(Snippet.init)) ?? []
    static let attempts = all.filter { !$0.path.contains("/Controls/") }
    static let controls = all.filter { $0.path.contains("/Controls/") }

    private static func rest(of line: Substring, after start: String) -> String? {
        line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
    }
}
