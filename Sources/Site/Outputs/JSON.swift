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
        write(into: &bytes, depth: 0)
        bytes.append("\n")
    }

    /// The document on one line, safe inside of a script element: no character that ends or opens markup stands in it.
    func writeInline(into bytes: inout ByteBuffer) {
        write(into: &bytes, depth: nil)
    }

    /// - Parameter depth: how many levels stand around the value, or nil when everything stands on one line.
    private func write(into bytes: inout ByteBuffer, depth: Int?) {
        let inner = depth.map { $0 + 1 }
        var isFirst = true
        switch self {
        case .object(let members):
            bytes.append("{")
            for (key, value) in members {
                guard let value else { continue }
                bytes.begin(isFirst, inner)
                isFirst = false
                bytes.appendScriptSafeJSON(key)
                bytes.append(depth == nil ? ":" : ": ")
                value.write(into: &bytes, depth: inner)
            }
            if !isFirst { bytes.newLine(depth) }
            bytes.append("}")
        case .list(let members):
            bytes.append("[")
            for member in members {
                bytes.begin(isFirst, inner)
                isFirst = false
                member.write(into: &bytes, depth: inner)
            }
            if !isFirst { bytes.newLine(depth) }
            bytes.append("]")
        case .text(let text): bytes.appendScriptSafeJSON(text)
        case .number(let number): bytes.append(decimal: number)
        case .flag(let flag): bytes.append(flag ? "true" : "false")
        }
    }
}

extension ByteBuffer {
    /// Begins a member of a list or an object.
    fileprivate mutating func begin(_ isFirst: Bool, _ depth: Int?) {
        if !isFirst { append(",") }
        newLine(depth)
    }

    /// Begins a line with its indent, or does nothing where everything stands on one line.
    fileprivate mutating func newLine(_ depth: Int?) {
        guard let depth else { return }
        append("\n")
        for _ in 0..<depth { append("  ") }
    }
}

extension ByteBuffer {
    /// Appends a text as a JSON string without any character that ends or opens markup.
    mutating func appendScriptSafeJSON(_ text: String) {
        append("\"")
        var text = text
        text.withUTF8 { utf8 in
            // Characters that stay are copied by the run.
            var written = 0
            var index = 0
            while index < utf8.count {
                if let bytes = EightBytes(of: utf8, from: index), Self.holdsNoEscape(bytes) {
                    index += 8
                    continue
                }
                guard Self.mayNeedEscape(utf8[index]), let (escape, length) = Self.escape(at: index, of: utf8) else {
                    index += 1
                    continue
                }
                append(UnsafeBufferPointer(rebasing: utf8[written..<index]))
                append(escape)
                index += length
                written = index
            }
            append(UnsafeBufferPointer(rebasing: utf8[written...]))
        }
        append("\"")
    }

    @inline(__always)
    private static func holdsNoEscape(_ bytes: EightBytes) -> Bool {
        // < and > differ in one bit.
        let signs =
            bytes.marks(of: UInt8(ascii: "\"")) | bytes.marks(of: UInt8(ascii: "\\"))
            | bytes.marks(of: UInt8(ascii: "<"), ignoring: 2) | bytes.marks(of: UInt8(ascii: "&"))
        return (signs | bytes.marksOfControls | bytes.marks(of: 0x7F) | bytes.marks(of: 0xE2)) == 0
    }

    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xE2: true
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): true
        case _: false
        }
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
