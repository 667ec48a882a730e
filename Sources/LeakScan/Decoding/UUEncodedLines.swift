/// Finds lines of uuencode and decodes them: each begins with the number of its bytes, and has four characters for three of them.
struct UUEncodedLines {
    let start: Int
    private(set) var bytes: [UInt8] = []
    /// The place after the lines.
    private var end: Int

    static let layer = "uuencode"

    /// Of the first line, with the number: thirty bytes, less than any run of letters that is found.
    private static let shortest = 40
    /// Sixty-three bytes, and the number.
    private static let longest = 85
    /// Blanks at the end of a line are lost easily, and stand for nothing in most.
    private static let mostLost = 3

    /// The lines that follow one another, from every place at which the first may begin.
    static func all(in bytes: [UInt8]) -> [UUEncodedLines] {
        var found: [UUEncodedLines] = []
        let span = bytes.span
        let all = StretchSearch.kinds
        let kinds = all.span
        var next = 0
        while let stretch = StretchSearch.next(
            in: span, from: next, length: shortest, of: StretchSearch.uuencoded, kinds)
        {
            let end = stretch.start + shortest
            next = end
            // Numbers have no letters, and no text is without any sign.
            let needed = StretchSearch.capital | StretchSearch.sign
            guard stretch.met & needed == needed else { continue }
            for lines in beginnings(span, around: stretch.start, kinds) {
                found.append(lines)
                next = max(next, lines.end)
            }
        }
        return found
    }

    /// What stands before the first line may be of the same characters: each place is tried from which a line of the right length
    /// goes to the end of one.
    private static func beginnings(
        _ bytes: Span<UInt8>, around place: Int, _ kinds: Span<UInt8>
    ) -> [UUEncodedLines] {
        var first = place
        while first > 0, place - first < longest, kinds[Int(bytes[first - 1])] & StretchSearch.uuencoded != 0 {
            first -= 1
        }
        var found: [UUEncodedLines] = []
        for start in first..<place + shortest {
            guard let line = Line(bytes, from: start), line.length >= shortest, line.isWhole else { continue }
            found.append(UUEncodedLines(bytes, from: line))
            if line.isAtStart { break }
        }
        return found
    }

    private init(_ bytes: Span<UInt8>, from first: Line) {
        start = first.start
        end = first.end
        var line: Line? = first
        while let read = line {
            read.decode(bytes, to: &self.bytes)
            end = read.end
            line = read.next.flatMap { Line(bytes, from: $0) }
        }
    }

    /// One line.
    private struct Line {
        let start: Int
        /// With the number, as it should be.
        let length: Int
        /// The place after the characters that are there.
        let end: Int
        /// Where another line may begin.
        let next: Int?
        /// Whether the line before ends here.
        let isAtStart: Bool
        /// Whether it ends where a line or a quoted text does.
        let isWhole: Bool
        private let count: Int

        /// - Returns: nil if the characters are fewer than the number says.
        init?(_ bytes: Span<UInt8>, from start: Int) {
            guard start < bytes.count, (0x20...0x60).contains(bytes[start]) else { return nil }
            count = Int(UUEncodedLines.value(bytes[start]))
            guard count > 0 else { return nil }
            self.start = start
            length = 1 + (count + 2) / 3 * 4
            var end = start + 1
            while end < min(bytes.count, start + length), (0x20...0x60).contains(bytes[end]) { end += 1 }
            self.end = end
            isAtStart = start == 0 || ByteKind.isLineEnd(bytes[start - 1])
            let lost = start + length - end
            let isEnd = end == bytes.count || ByteKind.isLineEnd(bytes[end])
            guard lost == 0 || (lost <= UUEncodedLines.mostLost && isAtStart && isEnd) else { return nil }
            // Some programs put one more character there, to prove the others.
            let hasProof = !isEnd && end + 1 < bytes.count && ByteKind.isLineEnd(bytes[end + 1])
            isWhole = isEnd || hasProof || (Self.isBeside(bytes, start - 1) && Self.isBeside(bytes, end))
            next = Self.nextLine(bytes, hasProof ? end + 1 : end)
        }

        /// Whether a text in quotes or between tags may begin or end there.
        private static func isBeside(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
            guard index >= 0, index < bytes.count else { return true }
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\n"):
                return true
            case _: return false
            }
        }

        private static func nextLine(_ bytes: Span<UInt8>, _ end: Int) -> Int? {
            var index = end
            if index < bytes.count, bytes[index] == 0x0D { index += 1 }
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
            return index > end ? index : nil
        }

        func decode(_ bytes: Span<UInt8>, to result: inout [UInt8]) {
            let first = result.count
            var bits: UInt32 = 0
            for index in start + 1..<start + length {
                bits = bits << 6 | (index < end ? UUEncodedLines.value(bytes[index]) : 0)
                if (index - start) % 4 == 0 {
                    result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
                    bits = 0
                }
            }
            result.removeLast(result.count - first - count)
        }
    }

    /// A blank and a backtick are both zero.
    private static func value(_ byte: UInt8) -> UInt32 { UInt32(byte &- 0x20) & 0x3F }
}
