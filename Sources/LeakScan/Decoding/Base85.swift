/// The alphabets of base85, each with groups of five characters for four bytes.
struct Base85: Sendable {
    let layer: String
    /// For each byte its digit, or what else it is.
    private let values: [UInt8]

    /// One character for four zero bytes, and one for four blanks.
    private static let zeros: UInt8 = 0x80
    private static let blanks: UInt8 = 0x81
    private static let lineBreak: UInt8 = 0x82
    private static let stranger: UInt8 = 0xFF

    /// What may close a text in the language around it, and may be a digit too.
    private static let closing = Array("\"'`<\n".utf8)
    /// How far from the end something is looked for that closes the text.
    private static let longestEnd = 40
    /// What is read once more before another end, in bytes: longer than the shortest run of letters that is found.
    private static let tail = 160

    static let all: [Base85] = [
        Base85("Ascii85", (0x21...0x75).map { $0 }, zeros: UInt8(ascii: "z"), blanks: UInt8(ascii: "y")),
        Base85(
            "base85",
            Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~".utf8)),
        Base85(
            "Z85", Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#".utf8)),
    ]

    private init(_ layer: String, _ digits: [UInt8], zeros: UInt8? = nil, blanks: UInt8? = nil) {
        self.layer = layer
        var values = [UInt8](repeating: Self.stranger, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        if let zeros { values[Int(zeros)] = Self.zeros }
        if let blanks { values[Int(blanks)] = Self.blanks }
        values[0x0A] = Self.lineBreak
        self.values = values
    }

    /// The parts of a run that have no character of another alphabet.
    func parts(of run: [UInt8], shortest: Int) -> [ArraySlice<UInt8>] {
        run.split { values[Int($0)] == Self.stranger }.filter { $0.count >= shortest }
    }

    /// What a part stands for. Where the groups begin is unknown, as what stands before may be digits too: one of five beginnings
    /// is right.
    func decodings(of part: ArraySlice<UInt8>) -> [[UInt8]] {
        (0..<5).map { decoded(part.dropFirst($0)) }
    }

    /// Reads a part to its end, and then once more for each end that it may have before, as the last group is another one then.
    private func decoded(_ part: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count * 4 / 5 + 4)
        var otherEnds: [UInt8] = []
        var group = Group()
        for index in part.indices {
            let byte = part[index]
            if part.endIndex - index <= Self.longestEnd, group.count > 1, Self.closing.contains(byte) {
                otherEnds.append(LetterStreams.gapByte)
                otherEnds += bytes.suffix(Self.tail) + group.bytes
            }
            switch values[Int(byte)] {
            case Self.lineBreak: continue
            // Inside of a group they are none: what is read begins at a wrong place, or they belong to what stands before.
            case Self.zeros: if group.count == 0 { bytes += [0, 0, 0, 0] }
            case Self.blanks: if group.count == 0 { bytes += [0x20, 0x20, 0x20, 0x20] }
            case let digit:
                group.add(digit)
                if group.count == 5 {
                    bytes += group.bytes
                    group = Group()
                }
            }
        }
        if group.count > 1 { bytes += group.bytes }
        let isWorthALook =
            bytes.count >= Plausibility.large
            || Plausibility.isWorthALook(bytes, shortest: Plausibility.shortestOfSigns)
        return isWorthALook ? bytes + otherEnds : bytes
    }

    /// Up to five digits.
    private struct Group {
        private var value: UInt32 = 0
        private(set) var count = 0

        mutating func add(_ digit: UInt8) {
            value = value &* 85 &+ UInt32(digit)
            count += 1
        }

        /// One byte less than there are digits: those that are missing are the highest.
        var bytes: ArraySlice<UInt8> {
            var filled = value
            for _ in count..<5 { filled = filled &* 85 &+ 84 }
            return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: filled >> $0) }.prefix(count - 1)
        }
    }
}
