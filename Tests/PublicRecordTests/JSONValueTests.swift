import Foundation
import TestSupport
import Testing

@testable import PublicRecord

@Suite("JSON of the public record")
struct JSONValueTests {
    @Test("the bytes are those of Foundation's encoder with sorted keys", arguments: 0..<UInt64(300))
    func sameAsFoundation(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let value = random.value(depth: 4)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        #expect(value.bytes() == [UInt8](try encoder.encode(Encoded(value: value))) + [0x0A])
    }
}

/// A value as Foundation's encoder takes it.
private struct Encoded: Encodable {
    let value: JSONValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .object(let members): try container.encode(members.mapValues { Encoded(value: $0) })
        case .array(let members): try container.encode(members.map { Encoded(value: $0) })
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        }
    }
}

extension SplitMix {
    fileprivate mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &self) {
        case 0: return .text(text())
        case 1: return .number(Int.random(in: -1_000...1_000_000, using: &self))
        case 2: return .flag(happens(50))
        case 3: return .null
        case 4: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
        case _:
            let keys = ["as_at", "as", "text", "sha256", "a_b", "aB", "ab", "article", "on", "1", "10", "2"]
            return .object(
                Dictionary(
                    keys.filter { _ in happens(30) }.map { ($0, value(depth: depth - 1)) }, uniquingKeysWith: { $1 }))
        }
    }

    /// Any characters, those most of all that JSON has to escape or somebody might.
    private mutating func text() -> String {
        let special: [Unicode.Scalar] = [
            "\"", "\\", "/", "\u{2028}", "\u{2029}", "\u{7F}", "\u{80}", "⟦", "é", "條", "م", "😀",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            let code = UInt32.random(in: 0..<0x60, using: &self)
            scalars.append(happens(40) ? one(of: special) : Unicode.Scalar(code) ?? "a")
        }
        return String(scalars)
    }
}
