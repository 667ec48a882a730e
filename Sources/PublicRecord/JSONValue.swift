internal import Foundation

/// A JSON document in the making. Foundation's encoder writes it with sorted keys, so that equal values give equal bytes.
enum JSONValue: Encodable {
    case object([String: JSONValue])
    case array([JSONValue])
    case text(String)
    case number(Int)
    case flag(Bool)
    case null

    /// The text, or null.
    static func optional(_ text: (some CustomStringConvertible)?) -> JSONValue {
        text.map { .text($0.description) } ?? .null
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let members): try container.encode(members)
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        }
    }

    /// The document as UTF-8 with a final line feed.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [0x0A]
    }
}
