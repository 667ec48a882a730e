/// What dumps show, as `xxd`, `hexdump` and `od` write them: lines that begin with an address, and go on with bytes or words in
/// hexadecimal or octal digits.
struct HexDump {
    /// The bytes in the order in which they are written.
    private(set) var bytes: [UInt8] = []
    /// The same if the later byte of a word is written first, as on most machines.
    private(set) var swapped: [UInt8] = []

    static let layer = "dump"
    static let layerOfWords = "dump of words"

    init(of text: [UInt8]) {
        let span = text.span
        var last: Line?
        var start = 0
        while start < span.count {
            var end = start
            while end < span.count, !ByteKind.isLineEnd(span[end]) { end += 1 }
            if end > start {
                let line = Line(span, start..<end)
                if let last { add(last, span, before: line) }
                last = line
            }
            start = end + 1
        }
        if let last { add(last, span, before: nil) }
    }

    private mutating func add(_ line: Line, _ span: Span<UInt8>, before next: Line?) {
        var left = next.flatMap { $0.address > line.address ? $0.address - line.address : nil } ?? .max
        for group in line.groups {
            let word = Self.bytes(of: group, span)
            // What stands behind the last byte of a line are characters that may look like digits.
            guard word.count <= left else { break }
            left -= UInt32(word.count)
            bytes += word
            swapped += word.reversed()
        }
    }

    /// What the digits of a group stand for, the highest first; of octal digits the later byte of a word stands first.
    private static func bytes(of group: Range<Int>, _ span: Span<UInt8>) -> [UInt8] {
        guard group.count % 3 == 0 else {
            return stride(from: group.lowerBound, to: group.upperBound, by: 2).compactMap {
                Digits.byte(span, from: $0)
            }
        }
        let value = Digits.number(span, from: group.lowerBound, most: group.count, radix: 8)?.value ?? 0
        return (group.count == 3 ? [0] : [0, 8]).map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// A line of a dump.
    private struct Line {
        let address: UInt32
        /// Where the digits of the bytes stand, those of one byte or of several.
        private(set) var groups: [Range<Int>] = []

        /// Digits of an address, and blanks between two groups.
        private static let addresses = 4...16
        private static let mostBetween = 2

        /// - Returns: nil if it is no line of a dump.
        init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
            var index = Self.afterBlanks(bytes, line)
            let digits = Self.word(bytes, index..<line.upperBound)
            guard Self.addresses.contains(digits.count) else { return nil }
            // Of a long one the last digits tell how far it is to the next.
            address = Digits.number(bytes, from: max(digits.lowerBound, digits.upperBound - 6), most: 6)?.value ?? 0
            index = digits.upperBound
            if index < line.upperBound, bytes[index] == UInt8(ascii: ":") { index += 1 }
            var length: Int?
            while true {
                let start = Self.afterBlanks(bytes, index..<line.upperBound)
                guard start > index, groups.isEmpty || start - index <= Self.mostBetween else { break }
                let group = Self.word(bytes, start..<line.upperBound)
                guard Self.isGroup(bytes, group, length ?? group.count) else { break }
                groups.append(group)
                length = length ?? group.count
                index = group.upperBound
            }
            if groups.isEmpty { return nil }
        }

        private static func afterBlanks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
            range.first { !ByteKind.isBlank(bytes[$0]) } ?? range.upperBound
        }

        /// The hexadecimal digits at the beginning of a range.
        private static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
            range.lowerBound..<(range.first { Digits.hexadecimal(bytes[$0]) == nil } ?? range.upperBound)
        }

        /// Whether digits are those of bytes. All groups are equally long, but for the last.
        private static func isGroup(_ bytes: Span<UInt8>, _ group: Range<Int>, _ length: Int) -> Bool {
            switch group.count {
            case 2, 4, 8, 16: group.count <= length
            case 3, 6: group.count == length && group.allSatisfy { bytes[$0] < 0x38 }
            case _: false
            }
        }
    }
}
