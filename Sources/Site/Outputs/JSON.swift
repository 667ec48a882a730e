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
        var text = text
        text.withUTF8 { utf8 in
            // Characters that stay are copied by the run.
            var written = 0
            var index = 0
            while index < utf8.count {
                guard let (escape, length) = escape(at: index, of: utf8) else {
                    index += 1
                    continue
                }
                bytes.append(UnsafeBufferPointer(rebasing: utf8[written..<index]))
                bytes.append(escape)
                index += length
                written = index
            }
            bytes.append(UnsafeBufferPointer(rebasing: utf8[written...]))
        }
        bytes.append("\"")
    }

    /// How the character that begins at a place has to be written, and how many bytes it has, or nil when it stays.
    private static func escape(at index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> (String, length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x09: return ("\\t", 1)
        // What could end a script element or begin a comment in one.
        case let byte where byte < 0x20 || byte == 0x7F || "<>&".utf8.contains(byte):
            let digits = String(byte, radix: 16)
            return ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits, 1)
        // U+2028 and U+2029, which older readers take for the end of a line.
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
            return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        case _: return nil
        }
    }
}

extension JSON: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self = .text(text) }
}
