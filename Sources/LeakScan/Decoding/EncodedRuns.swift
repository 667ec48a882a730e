/// Finds stretches that may be base64, base32, hexadecimal or binary digits, and decodes them.
struct EncodedRuns {
    struct Run {
        let start: Int
        /// The characters of the run, without what stands between its lines or strings.
        let characters: [UInt8]
        /// Whether other lines of the same characters stand before or behind, with which it is a run as well.
        var isPart = false
    }

    /// Twelve characters are nine bytes: no name of the register is shorter.
    static let shortest = 12
    /// Seven bytes in hexadecimal digits.
    private static let shortestPart = 14
    /// Of shorter lines of a wrapped run there have to be two that are equally long.
    private static let shortestLine = 16

    /// The stretches of a view that have the mix of characters which encoded text has.
    ///
    /// - Parameter starts: where stretches of the shortest length and more begin.
    static func all(in bytes: [UInt8], from starts: [Int]) -> [Run] {
        var runs: [Run] = []
        let span = bytes.span
        func add(_ lines: [Range<Int>], isPart: Bool = false) {
            var mix = Mix()
            for line in lines { for index in line { mix.add(span[index]) } }
            guard mix.isEncoded else { return }
            runs.append(Run(start: lines[0].lowerBound, characters: lines.flatMap { bytes[$0] }, isPart: isPart))
        }
        var next = 0
        var followed = 0
        for start in starts where start >= next {
            var end = start + shortest
            while end < span.count, ByteKind.isEncoding(span[end]) { end += 1 }
            next = end
            guard start >= followed else {
                add([start..<end])
                continue
            }
            let (lines, areStrings) = follow(span, from: start..<end)
            add(lines)
            if let last = lines.last, lines.count > 1 {
                // The last line may be a word, or the only one that is encoded.
                add(Array(lines.dropLast()), isPart: true)
                add([last], isPart: true)
            }
            followed = lines.last?.upperBound ?? end
            // Strings may each be encoded for themselves.
            if areStrings { add([start..<end]) } else { next = followed }
        }
        return runs
    }

    /// How much may stand between two lines of a run.
    private static let longestGap = 80

    /// Follows a run over the ends of lines, or of strings that are put together, or over other signs: all are equally long, but for
    /// the last.
    private static func follow(
        _ bytes: Span<UInt8>, from first: Range<Int>
    ) -> (lines: [Range<Int>], areStrings: Bool) {
        var lines = [first]
        var areStrings = false
        var end = first.upperBound
        while true {
            var start = end
            var index = end
            while index < bytes.count, index - end < longestGap, !ByteKind.isWord(bytes[index]) {
                index += 1
                // A sign of base64 may be the first of a line.
                if !ByteKind.isEncoding(bytes[index - 1]) { start = index }
            }
            let gap = end..<start
            var stop = start
            while stop < bytes.count, stop - start <= first.count, ByteKind.isEncoding(bytes[stop]) { stop += 1 }
            guard !gap.isEmpty, stop > start, stop - start <= first.count else { break }
            let areStringsHere =
                gap.contains { !ByteKind.isBlank(bytes[$0]) } || !gap.contains { ByteKind.isLineEnd(bytes[$0]) }
            // Names and digests stand in lists too.
            let isLine = !areStringsHere && first.count >= shortestLine
            if !isLine, lines.count == 1, stop - start < first.count { break }
            areStrings = areStrings || areStringsHere
            lines.append(start..<stop)
            end = stop
            if stop - start < first.count { break }
        }
        return (lines, areStrings)
    }

    /// How many characters of each kind there are.
    private struct Mix {
        private var upper = 0
        private var lower = 0
        private var digits = 0
        private var others = 0
        /// Since the last sign.
        private var partLength = 0
        private var partDigits = 0
        private var hasEncodedPart = false

        mutating func add(_ byte: UInt8) {
            if EncodedRuns.isSign(byte) {
                partLength = 0
                partDigits = 0
            } else {
                partLength += 1
                if (0x30...0x39).contains(byte) { partDigits += 1 }
                if partLength >= EncodedRuns.shortestPart, partDigits > 0 { hasEncodedPart = true }
            }
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A: upper += 1
            case 0x61...0x7A: lower += 1
            case _: others += 1
            }
        }

        /// Whether there are letters of both cases, as in base64, or digits among letters of one, as in the others: words and
        /// addresses are passed over without being decoded.
        var isEncoded: Bool {
            (upper > 0 && lower > 0) || (digits > 0 && others == 0) || hasEncodedPart || hasSignsBetweenBytes
        }

        /// Whether there may be one sign between every two digits.
        private var hasSignsBetweenBytes: Bool {
            digits > 0 && others >= EncodedRuns.shortestPart / 2 - 1
                && abs(upper + lower + digits - 2 * (others + 1)) <= 2
        }
    }

    /// What the characters may stand for, each with the name of its encoding.
    static func decodings(of run: Run) -> [(layer: String, bytes: [UInt8])] {
        let isPart = run.isPart
        let run = run.characters
        var decodings: [(String, [UInt8])] = []
        if run.count >= shortestPart, run.allSatisfy(isHexadecimal) {
            // No base64 is made of these sixteen characters alone.
            return hexadecimalDecodings(of: run[...])
                + (run.allSatisfy(Digits.isDecimal) ? LongNumber.decodings(of: run[...]) : [])
        }
        let pairs = run.split(whereSeparator: isSign)
        if pairs.count >= shortestPart / 2, pairs.allSatisfy({ $0.count == 2 && $0.allSatisfy(isHexadecimal) }) {
            return [("hexadecimal", hexadecimal(ArraySlice(pairs.joined())))]
        }
        // In an address or a name, what is encoded is a part between two signs.
        for part in run.split(whereSeparator: isSign) {
            let digits = withoutPrefix(part)
            guard digits.count >= shortestPart else { continue }
            if digits.allSatisfy(isHexadecimal) {
                decodings += hexadecimalDecodings(of: digits)
            } else {
                guard part.count >= shortestPart else { continue }
                decodings += Base32.decodings(of: part) + LongNumber.decodings(of: part)
            }
        }
        // The whole run shows it.
        guard !isPart else { return decodings }
        // What stands before an encoded text may be letters too: one of four beginnings is right, whatever comes behind.
        for skipped in 0...3 { decodings.append(("base64", base64(run.dropFirst(skipped)))) }
        return decodings
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
        case _: false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { Digits.hexadecimal(byte) != nil }

    /// Without `0x`, `x`, or another letter that says what the digits are.
    private static func withoutPrefix(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = part.prefix(2).lastIndex(where: { !isHexadecimal($0) }) else { return part }
        return part[(last + 1)...]
    }

    /// A letter before the digits may be one of them.
    private static func hexadecimalDecodings(of digits: ArraySlice<UInt8>) -> [(layer: String, bytes: [UInt8])] {
        let binary = digits.starts(with: "0b".utf8) ? digits.dropFirst(2) : digits
        if binary.count >= shortestPart * 4, binary.allSatisfy(Digits.isBinary) {
            return (0...7).map { ("binary digits", packed(binary.dropFirst($0).lazy.map { UInt32($0 & 1) }, width: 1)) }
        }
        return (0...1).map { ("hexadecimal", hexadecimal(digits.dropFirst($0))) }
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        packed(digits.lazy.map { Digits.hexadecimal($0) ?? 0 }, width: 4)
    }

    static func base64(_ characters: ArraySlice<UInt8>) -> [UInt8] {
        packed(characters.lazy.map(base64Value), width: 6)
    }

    static func base64Value(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case _: 63
        }
    }

    static func packed(_ values: some Sequence<UInt32>, width: UInt32) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(values.underestimatedCount * Int(width) / 8)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for value in values {
            bits = (bits << width | value) & 0xFFFF
            count += width
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }
}
