internal import Bytes

/// Goes through the HTML of a finished page piece by piece. It is written for pages that the templates of this site made, which
/// quote their attributes and close their elements; it decides nothing by itself.
struct HTMLScanner {
    enum Piece {
        case start(name: String, attributes: [String: String])
        case end(name: String)
        case text(String)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Piece? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return .text(take { $0 == UInt8(ascii: "<") }) }
            index += 1
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "!") {
                _ = take { $0 == UInt8(ascii: ">") }
                index += 1
                continue
            }
            if bytes[index] == UInt8(ascii: "/") {
                index += 1
                let name = take { $0 == UInt8(ascii: ">") }
                index += 1
                return .end(name: name)
            }
            return startTag()
        }
        return nil
    }

    private mutating func startTag() -> Piece {
        let name = take { Self.isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let key = take { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || Self.isSpace($0) }
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"")
            else {
                attributes[key] = ""
                continue
            }
            index += 2
            attributes[key] = take { $0 == UInt8(ascii: "\"") }
            index += 1
        }
        index += 1
        return .start(name: name, attributes: attributes)
    }

    private mutating func take(until isEnd: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
