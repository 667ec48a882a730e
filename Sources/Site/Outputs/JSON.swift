internal import Bytes

/// A JSON document in the making: its members keep the order in which they are given, so that equal values give equal bytes.
enum JSON {
    case object(KeyValuePairs<String, JSON?>)
    case list([JSON])
    case text(String)
    case number(Int)
    case flag(Bool)

    /// The document with two spaces of indent and a final line feed, for a file of its own.
    func write(into bytes: inout ByteBuffer) {
        write(into: &bytes, indent: "\n")
        bytes.append("\n")
    }

    /// The document on one line, safe inside of a script element: no character that ends or opens markup stands in it.
    func writeInline(into bytes: inout ByteBuffer) {
        write(into: &bytes, indent: nil)
    }

    private func write(into bytes: inout ByteBuffer, indent: String?) {
        let inner = indent.map { $0 + "  " }
        switch self {
        case .object(let members):
            let present = members.compactMap { member in member.value.map { (member.key, $0) } }
            Self.write(present, between: "{", "}", into: &bytes, inner, indent) { member, bytes in
                Self.write(member.0, into: &bytes)
                bytes.append(indent == nil ? ":" : ": ")
                member.1.write(into: &bytes, indent: inner)
            }
        case .list(let members):
            Self.write(members, between: "[", "]", into: &bytes, inner, indent) { member, bytes in
                member.write(into: &bytes, indent: inner)
            }
        case .text(let text): Self.write(text, into: &bytes)
        case .number(let number): bytes.append(String(number))
        case .flag(let flag): bytes.append(flag ? "true" : "false")
        }
    }

    private static func write<Member>(
        _ members: [Member], between begin: StaticString, _ end: StaticString, into bytes: inout ByteBuffer,
        _ inner: String?, _ outer: String?, _ write: (Member, inout ByteBuffer) -> Void
    ) {
        bytes.append(begin)
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(",") }
            if let inner { bytes.append(inner) }
            write(member, &bytes)
        }
        if let outer, !members.isEmpty { bytes.append(outer) }
        bytes.append(end)
    }

    private static func write(_ text: String, into bytes: inout ByteBuffer) {
        bytes.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append("\\\"")
            case "\\": bytes.append("\\\\")
            case "\n": bytes.append("\\n")
            case "\t": bytes.append("\\t")
            // What could end a script element or begin a comment in one, and what older readers take for the end of a line.
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                bytes.append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            case _: bytes.append(String(scalar))
            }
        }
        bytes.append("\"")
    }
}

extension JSON: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self = .text(text) }
}
