/// Chinese in pairs of ASCII, behind a sign that such pairs follow: GB 2312 in HZ and ISO-2022-CN.
enum ShiftedPairs {
    static let layer = "GB 2312 in seven bits"

    /// What begins and ends pairs in ISO-2022-CN.
    static let shiftOut: UInt8 = 0x0E
    private static let shiftIn: UInt8 = 0x0F
    /// No row begins with the sign that ends the pairs in HZ.
    private static let rows = UInt8(0x21)...0x77
    private static let cells = UInt8(0x21)...0x7E
    /// Of pairs that nothing closes.
    private static let least = 4

    /// The stretches of a view, read.
    static func edits(in bytes: [UInt8]) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var index = 0
        while index < span.count {
            guard let start = beginning(in: span, at: index) else {
                index += 1
                continue
            }
            var end = start
            while end + 1 < span.count, rows.contains(span[end]), cells.contains(span[end + 1]) { end += 2 }
            if end - start >= 2 * least || (end > start && isClosed(span, end)) {
                let pairs = bytes[start..<end].map { $0 | 0x80 }
                edits.replace(index..<end, by: Charset.page("GB 18030").utf8(pairs))
            }
            index = end
        }
        return edits
    }

    /// Whether the sign stands there that ends pairs.
    private static func isClosed(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        guard end < bytes.count else { return false }
        return bytes[end] == shiftIn
            || (bytes[end] == UInt8(ascii: "~") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "}"))
    }

    /// The place of the first pair, if a sign that pairs follow stands at another.
    private static func beginning(in bytes: Span<UInt8>, at index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "~"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{") ? index + 2 : nil
        case shiftOut: index + 1
        case _: nil
        }
    }
}
