import Diagnostics
import Foundation
import SourceReading
import TestSupport
import Testing

@Suite("JSON compared with Foundation")
struct JSONDifferentialTests {
    @Test("documents are read alike", arguments: 0..<300)
    func documents(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        try compare(random.document(depth: 4))
    }

    @Test("damaged documents are read or refused alike", arguments: 0..<300)
    func mutations(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let document = random.document(depth: 3)
        for _ in 0..<30 { try compare(random.damaged(document)) }
    }

    /// Foundation has to accept what the parser accepts, with the same values, and to refuse what it refuses.
    ///
    /// Known differences: the parser refuses keys that occur twice, escapes of control characters, and a comma before the end
    /// of an object or list; Foundation refuses numbers that a `Double` can't hold.
    private func compare(_ document: String) throws {
        let theirs = try? JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed)
        do throws(DiagnosticFailure) {
            let ours = try parse(document, as: .json)
            if theirs == nil, holdsHugeNumber(ours) { return }
            #expect(theirs.map { isSame(ours, $0) } == true, "read otherwise: \(document)")
        } catch {
            let refusal = try #require(error.diagnostics.first)
            let isOwnRefusal =
                refusal.kind == "duplicate-key" || refusal.found == "the escape of a control character"
                || document.firstMatch(of: /,\s*[\]}]/) != nil
            #expect(theirs == nil || isOwnRefusal, "refused: \(document) \(refusal)")
        }
    }

    private func holdsHugeNumber(_ node: SourceNode) -> Bool {
        switch node.content {
        case .mapping(let entries): entries.contains { holdsHugeNumber($0.value) }
        case .sequence(let members): members.contains { holdsHugeNumber($0) }
        case .number(let digits): Double(digits)?.isFinite != true
        case .text, .plain, .flag, .null: false
        }
    }

    private func isSame(_ node: SourceNode, _ value: Any) -> Bool {
        switch node.content {
        case .mapping(let entries):
            guard let members = value as? [String: Any], members.count == entries.count else { return false }
            return entries.allSatisfy { entry in members[entry.key].map { isSame(entry.value, $0) } ?? false }
        case .sequence(let nodes):
            guard let members = value as? [Any], members.count == nodes.count else { return false }
            return zip(nodes, members).allSatisfy { isSame($0, $1) }
        case .text(let text): return value as? String == text
        case .number(let digits): return (value as? NSNumber)?.doubleValue == Double(digits)
        case .flag(let flag): return value as? Bool == flag
        case .null: return value is NSNull
        case .plain: return false
        }
    }
}

extension SplitMix {
    /// A JSON document with any white space, any escapes, and sometimes a key that occurs twice.
    fileprivate mutating func document(depth: Int) -> String { space() + value(depth: depth) + space() }

    private mutating func value(depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
        case 0: return one(of: ["true", "false", "null"])
        case 1: return number()
        case 2...4: return text()
        case 5...6:
            let members = (0..<Int.random(in: 0..<5, using: &self)).map { _ in
                space() + text() + space() + ":" + space() + value(depth: depth - 1) + space()
            }
            return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
        case _:
            let members = (0..<Int.random(in: 0..<5, using: &self)).map { _ in
                space() + value(depth: depth - 1) + space()
            }
            return "[" + (members.isEmpty ? space() : members.joined(separator: ",")) + "]"
        }
    }

    private mutating func number() -> String {
        let whole = one(of: ["0", "7", "10", "4096", "123456789"])
        return one(of: ["", "-"]) + whole + one(of: ["", "", ".0", ".25", ".001"])
            + one(of: ["", "", "e2", "E+3", "e-2"])
    }

    private mutating func text() -> String {
        let pieces = (0..<Int.random(in: 0..<6, using: &self)).map { _ in
            one(of: [
                "a", "b", " ", "é", "中", "م", "🇺🇳", "\u{301}", "\\n", "\\t", "\\\\", "\\/", "\\\"", "\\u0041", "\\u00e9",
                "\\u0301", "\\ud83d\\ude00", "\\u2028", "\\u001f",
            ])
        }
        return "\"" + pieces.joined() + "\""
    }

    private mutating func space() -> String { one(of: ["", "", "", " ", "\n", "\t", "\r\n", "  "]) }

    private mutating func one(of choices: [String]) -> String { choices.randomElement(using: &self) ?? "" }

    /// The document with one or two characters put in, taken out or replaced.
    fileprivate mutating func damaged(_ document: String) -> String {
        var characters = Array(document.unicodeScalars)
        for _ in 0..<Int.random(in: 1...2, using: &self) {
            let index = Int.random(in: 0...characters.count, using: &self)
            let last = min(characters.count, index + Int.random(in: 0...2, using: &self))
            characters.replaceSubrange(index..<last, with: Array(one(of: Self.disturbances).unicodeScalars))
        }
        return String(String.UnicodeScalarView(characters))
    }

    private static let disturbances =
        "{ } [ ] , : \" \\ / ' 0 1 - + . e E t f n u \\u \\ud800 \\udc00 \\x true nul // \u{1} \u{7F} é".split(
            separator: " "
        )
        .map(String.init) + ["", "", "", "\n", " "]
}
