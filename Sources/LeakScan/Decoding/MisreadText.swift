/// Text that somebody read in the wrong encoding and stored again: UTF-8, or an older encoding of one byte for each letter, taken for
/// ISO 8859-1 or Windows-1252 (`Ã©` for é, `Ïðèâåò` for Привет).
enum MisreadText {
    static let layer = "misread characters"

    /// What such letters begin with in UTF-8: those from U+00C0 to U+00FF.
    static let lead: UInt8 = 0xC3
    /// Letters in a row that no word of the six languages has.
    private static let longestRow = 5

    /// The places where several letters are one, or where there are more in a row than in any word, with the bytes that they were.
    static func edits(in bytes: [UInt8]) -> Edits {
        let span = bytes.span
        var edits = Edits()
        var index = 0
        while index < span.count {
            guard span[index] == lead, let first = byte(span, index) else {
                index += 1
                continue
            }
            var original = [first.byte]
            var letters = 1
            var end = first.end
            while end < span.count {
                if let next = byte(span, end) {
                    original.append(next.byte)
                    letters += 1
                    end = next.end
                } else if isBetweenWords(span[end]) {
                    original.append(span[end])
                    end += 1
                } else {
                    break
                }
            }
            if letters >= longestRow || UTF8Reading.isText(original) {
                edits.replace(index..<end, by: original)
                index = end
            } else {
                index = first.end
            }
        }
        return edits
    }

    /// Whether it may stand between two words of a row.
    private static func isBetweenWords(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"):
            true
        case _: false
        }
    }

    /// The byte that stood for a character from U+0080 on.
    private static func byte(_ bytes: Span<UInt8>, _ index: Int) -> (byte: UInt8, end: Int)? {
        guard index < bytes.count, bytes[index] >= 0xC2 else { return nil }
        let (value, length) = UTF8Reading.scalar(in: bytes, at: index)
        guard let value else { return nil }
        let byte = (0x80...0xFF).contains(value) ? UInt8(value) : windows[value]
        return byte.map { ($0, index + length) }
    }

    /// What Windows-1252 has in the place of control characters.
    private static let windows: [UInt32: UInt8] = {
        let characters: [UInt32] = [
            0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
            0x017D, 0,
            0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
            0x017E,
            0x0178,
        ]
        return Dictionary(uniqueKeysWithValues: zip(characters, (0x80 as UInt8)...0x9F).filter { $0.0 > 0 })
    }()
}
