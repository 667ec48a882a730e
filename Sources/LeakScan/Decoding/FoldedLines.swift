/// Lines of calendars and cards that were folded in the middle of a character, as some programs count bytes (RFC 5545).
enum FoldedLines {
    static let layer = "folded lines"

    /// The folds inside of characters, which are taken out.
    static func edits(in bytes: [UInt8]) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var index = 1
        while index + 2 < span.count {
            guard span[index] == 0x0A, span[index + 1] == 0x20 || span[index + 1] == 0x09,
                span[index + 2] & 0xC0 == 0x80
            else {
                index += 1
                continue
            }
            let start = span[index - 1] == 0x0D ? index - 1 : index
            if start > 0, span[start - 1] >= 0x80 {
                edits.replace(start..<index + 2, by: EmptyCollection())
            }
            index += 2
        }
        return edits
    }
}
