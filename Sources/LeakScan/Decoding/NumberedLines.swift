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
        var index = endOfTimes(bytes, line)
        var hasDigit = index > line.lowerBound
        while index < line.upperBound, bytes[index] < 0x80, !ByteKind.isLetter(bytes[index]) {
            if Digits.isDecimal(bytes[index]) { hasDigit = true }
            index += 1
        }
        return hasDigit ? index : line.lowerBound
    }

    /// How many letters may stand together in a time: those of a month.
    private static let lettersOfMonth = 3

    /// The place behind the times at the beginning of a line, such as `2026-11-20T10:00:00Z` and `[20/Nov/2026:10:00:00 +0000]`.
    private static func endOfTimes(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int {
        var end = line.lowerBound
        while true {
            var index = end
            while index < line.upperBound, ByteKind.isBlank(bytes[index]) { index += 1 }
            guard let next = endOfTime(bytes, index..<line.upperBound) else { return end }
            end = next
        }
    }

    /// The end of a word of digits and signs, with letters between them or behind the last digit.
    private static func endOfTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        var hasDigit = false
        while index < range.upperBound, bytes[index] < 0x80, !ByteKind.isBlank(bytes[index]) {
            guard ByteKind.isLetter(bytes[index]) else {
                hasDigit = hasDigit || Digits.isDecimal(bytes[index])
                index += 1
                continue
            }
            let first = index
            while index < range.upperBound, ByteKind.isLetter(bytes[index]) { index += 1 }
            guard first > range.lowerBound, index - first <= lettersOfMonth else { return nil }
            let isBehindDigit = Digits.isDecimal(bytes[first - 1])
            let isAtEnd = index == range.upperBound || ByteKind.isBlank(bytes[index])
            guard isAtEnd ? isBehindDigit : isBehindDigit || isOfDate(bytes[first - 1]),
                isAtEnd || isInTime(bytes[index])
            else { return nil }
        }
        return hasDigit ? index : nil
    }

    /// Whether it stands between the parts of a date.
    private static func isOfDate(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") }

    private static func isInTime(_ byte: UInt8) -> Bool {
        Digits.isDecimal(byte) || isOfDate(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "]")
    }

    /// Whether it is a blank or a sign.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case _: false
        }
    }
}
