/// The lines of a text without what stands before them: the numbers of lines, times of subtitles, marks of footnotes.
enum NumberedLines {
    /// How many lines have a number before it is one of each line, or each second or third.
    static let least = 3

    /// The lines one after the other; empty if fewer than a third of them begin with a number.
    static func text(of bytes: [UInt8]) -> [UInt8] {
        let span = bytes.span
        var text: [UInt8] = []
        var lines = 0
        var numbered = 0
        var start = 0
        while start < span.count {
            var end = start
            while end < span.count, !ByteKind.isLineEnd(span[end]) { end += 1 }
            let first = endOfNumber(span, start..<end)
            if end > start { lines += 1 }
            if first > start { numbered += 1 }
            if first < end { text += bytes[first..<end] }
            text.append(UInt8(ascii: "\n"))
            start = end + 1
        }
        return numbered >= least && numbered * 3 >= lines ? text : []
    }

    /// How far from the beginning of a line its number is looked for.
    private static let glance = 12

    /// Whether a line that begins at a place may begin with a number.
    @inline(__always)
    static func hasNumber(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        let end = min(bytes.count, start + glance)
        var index = start
        while index < end, isSign(bytes[index]) { index += 1 }
        return index < end && Digits.isDecimal(bytes[index])
    }

    /// Where a line goes on behind its number, with blanks and signs around it; where it begins, if it has none.
    private static func endOfNumber(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int {
        var index = line.lowerBound
        var hasDigit = false
        while index < line.upperBound, bytes[index] < 0x80, !ByteKind.isLetter(bytes[index]) {
            if Digits.isDecimal(bytes[index]) { hasDigit = true }
            index += 1
        }
        return hasDigit ? index : line.lowerBound
    }

    /// Whether it is a blank or a sign.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case _: false
        }
    }
}
