/// Finds stretches of base45 (RFC 9285), as codes of squares hold them, and decodes them: three characters stand for two bytes.
enum Base45Runs {
    static let layer = "base45"

    /// Twenty-six bytes: no run of letters that is found is shorter.
    private static let shortest = 40
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
    private static let values: [UInt32?] = {
        var values = [UInt32?](repeating: nil, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt32(value) }
        return values
    }()

    static func isPart(_ byte: UInt8) -> Bool { values[Int(byte)] != nil }

    struct Run {
        let start: Int
        let characters: [UInt8]

        /// What stands before may be of the same characters: one of three beginnings is right.
        var decodings: [[UInt8]] { (0..<3).map { Base45Runs.decoded(characters.dropFirst($0)) } }
    }

    static func all(in bytes: [UInt8]) -> [Run] {
        var runs: [Run] = []
        let span = bytes.span
        let all = StretchSearch.kinds
        let kinds = all.span
        var next = 0
        while let found = StretchSearch.next(in: span, from: next, length: shortest, of: StretchSearch.base45, kinds) {
            var end = found.start + shortest
            var met = found.met
            while end < span.count, kinds[Int(span[end])] & StretchSearch.base45 != 0 {
                met |= kinds[Int(span[end])]
                end += 1
            }
            next = end
            // Numbers have no letters, and headings in capitals no digits.
            let needed = StretchSearch.capital | StretchSearch.digit
            guard met & needed == needed else { continue }
            runs.append(Run(start: found.start, characters: Array(bytes[found.start..<end])))
        }
        return runs
    }

    /// How far from the end another is looked for: a blank and words in capitals may be digits too.
    private static let longestEnd = 40
    /// What is read once more before another end, in bytes: longer than the shortest run of letters that is found.
    private static let tail = 160

    /// Reads a run to its end, and then once more for each end that it may have before, as the last group is another one then.
    private static func decoded(_ characters: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var otherEnds: [UInt8] = []
        for start in stride(from: characters.startIndex, to: characters.endIndex - 1, by: 3) {
            if characters.endIndex - start <= longestEnd, let end = decoded(group: characters[start..<start + 2]) {
                otherEnds += [LetterStreams.gapByte] + bytes.suffix(tail) + end
            }
            bytes += decoded(group: characters[start...].prefix(3)) ?? [LetterStreams.gapByte]
        }
        return bytes + otherEnds
    }

    /// - Parameter group: three characters for two bytes, or two for one.
    /// - Returns: nil if the number is too large.
    private static func decoded(group: ArraySlice<UInt8>) -> [UInt8]? {
        let value = group.reversed().reduce(0) { $0 * 45 + (values[Int($1)] ?? 0) }
        switch (group.count, value) {
        case (3, ...0xFFFF): return [UInt8(value >> 8), UInt8(value & 0xFF)]
        case (2, ...0xFF): return [UInt8(value)]
        case _: return nil
        }
    }
}
