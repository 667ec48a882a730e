/// Texts in Punycode (RFC 3492), in which names of domains have their letters: the ASCII of a text, a hyphen, and in letters and
/// digits the other characters and where they stand.
enum Punycode {
    static let layer = "Punycode"

    /// Letters and digits behind the last hyphen: an ideograph takes two or three of them, a letter one and more.
    private static let shortest = 16
    /// The time goes with the square of the characters.
    private static let longest = 4096
    /// How far before the hyphen the text may begin.
    private static let reach = 4096
    /// Every place so near to the hyphen may be the first.
    private static let near = 64

    /// The stretches of a view, read.
    ///
    /// - Parameter starts: where runs of letters, digits and signs begin.
    static func edits(in bytes: [UInt8], from starts: [Int]) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var read = 0
        for start in starts where start >= read {
            var end = start
            while end < span.count, ByteKind.isEncoding(span[end]) { end += 1 }
            let digits = digits(in: span, start..<end)
            guard (shortest...longest).contains(digits.count) else { continue }
            var readings: [[UInt8]] = []
            for beginning in beginnings(in: span, of: digits.lowerBound, after: read) {
                let hyphen = max(beginning, digits.lowerBound - 1)
                if let text = text(ascii: bytes[beginning..<hyphen], digits: span.extracting(digits)) {
                    readings.append(text)
                }
            }
            guard !readings.isEmpty else { continue }
            edits.replace(digits, by: [LetterStreams.gapByte] + readings.joined(separator: [LetterStreams.gapByte]))
            read = end
        }
        return edits
    }

    /// The last letters and digits of a run.
    private static func digits(in bytes: Span<UInt8>, _ run: Range<Int>) -> Range<Int> {
        var start = run.upperBound
        while start > run.lowerBound, value(bytes[start - 1]) != nil { start -= 1 }
        return start..<run.upperBound
    }

    /// Where the ASCII before the hyphen may begin. Nothing says so, but a text mostly begins with a line, a tag, a string or a word,
    /// and one in another script has little of it.
    private static func beginnings(in bytes: Span<UInt8>, of digits: Int, after read: Int) -> [Int] {
        guard digits > read, bytes[digits - 1] == UInt8(ascii: "-") else { return [digits] }
        let first = max(read, digits - reach)
        var found = Set(max(first, digits - near)..<digits)
        var sought: [(UInt8) -> Bool] = [
            { $0 == UInt8(ascii: ">") }, { $0 == UInt8(ascii: "\"") }, { !ByteKind.isEncoding($0) }, ByteKind.isLineEnd,
        ]
        var index = digits - 1
        while index > first, !sought.isEmpty {
            let byte = bytes[index - 1]
            if sought.contains(where: { $0(byte) }) {
                found.insert(index)
                sought.removeAll { $0(byte) }
            }
            index -= 1
        }
        return found.sorted()
    }

    /// - Returns: in UTF-8; nil if the digits tell of characters that no text has, as most do that are something else.
    private static func text(ascii: ArraySlice<UInt8>, digits: Span<UInt8>) -> [UInt8]? {
        var insertions: [(place: Int, character: UInt32)] = []
        var decoder = Decoder()
        var index = 0
        while index < digits.count {
            guard let delta = decoder.delta(in: digits, at: &index),
                let next = decoder.next(delta, among: ascii.count + insertions.count),
                UTF16Text.isUsualOrIdeograph(next.character)
            else { return nil }
            insertions.append(next)
        }
        guard ascii.allSatisfy({ $0 < 0x80 }) else { return nil }
        var characters = ascii.map(UInt32.init)
        for (place, character) in insertions { characters.insert(character, at: place) }
        var text: [UInt8] = []
        for character in characters { UTF8Reading.append(character, to: &text) }
        return text
    }

    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x41...0x5A: Int(byte) - 0x41
        case 0x30...0x39: Int(byte) - 0x30 + 26
        case _: nil
        }
    }

    /// The state between two characters, with the parameters of RFC 3492, section 5.
    private struct Decoder {
        private static let base = 36
        private static let leastThreshold = 1
        private static let mostThreshold = 26
        private static let skew = 38
        private static let damp = 700
        private static let mostDelta = 1 << 40

        private var character: UInt32 = 0x80
        private var place = 0
        private var bias = 72
        private var isFirst = true

        /// A number of variable length; nil if it is too large or doesn't end.
        func delta(in digits: Span<UInt8>, at index: inout Int) -> Int? {
            var delta = 0
            var weight = 1
            var position = Self.base
            while index < digits.count, let digit = Punycode.value(digits[index]) {
                index += 1
                delta += digit * weight
                guard delta < Self.mostDelta else { return nil }
                let threshold = min(max(position - bias, Self.leastThreshold), Self.mostThreshold)
                if digit < threshold { return delta }
                weight *= Self.base - threshold
                guard weight < Self.mostDelta else { return nil }
                position += Self.base
            }
            return nil
        }

        /// The next character and its place.
        ///
        /// - Parameter count: how many characters are there already.
        mutating func next(_ delta: Int, among count: Int) -> (place: Int, character: UInt32)? {
            let sum = place + delta
            let step = sum / (count + 1)
            guard step <= Int(UInt16.max) else { return nil }
            character += UInt32(step)
            let here = sum % (count + 1)
            adapt(delta, count + 1)
            place = here + 1
            return (here, character)
        }

        private mutating func adapt(_ delta: Int, _ count: Int) {
            var delta = isFirst ? delta / Self.damp : delta / 2
            isFirst = false
            delta += delta / count
            var steps = 0
            while delta > (Self.base - Self.leastThreshold) * Self.mostThreshold / 2 {
                delta /= Self.base - Self.leastThreshold
                steps += Self.base
            }
            bias = steps + (Self.base - Self.leastThreshold + 1) * delta / (delta + Self.skew)
        }
    }
}
