/// The letters of a text in the order in which they stand, one stream for each script.
struct LetterStreams: Sendable {
    private(set) var other: [UInt16] = []
    private(set) var arabic: [UInt16] = []
    private(set) var han: [UInt16] = []

    /// A byte that UTF-8 never has: what stands before and after it are not neighbours.
    static let gapByte: UInt8 = 0xFF

    init(_ text: String) { self.init(Array(text.utf8)) }

    /// Reads UTF-8. Bytes that are none are passed over.
    init(_ bytes: [UInt8]) {
        let folding = LetterFolding.shared
        let span = bytes.span
        let ascii = folding.ascii.span
        let table = folding.table.span
        let count = span.count
        // Room for one letter of each byte, so that most are written without asking for it.
        var plain = [UInt16](repeating: 0, count: count + Self.slack)
        var letters = 0
        var index = 0
        while index < count {
            var room = plain.mutableSpan
            reading: while index < count {
                let byte = span[index]
                if byte < 0x80 {
                    let letter = ascii[Int(byte)]
                    room[letters] = letter
                    letters += letter == 0 ? 0 : 1
                    index += 1
                    continue
                }
                let (value, length) = UTF8Reading.scalar(in: span, at: index)
                let place = value.map { Int($0) } ?? table.count
                let entry = place < table.count ? table[place] : 0
                switch entry >> 16 {
                case 0:
                    if byte == Self.gapByte {
                        room[letters] = LetterFolding.gap
                        letters += 1
                        appendGap()
                    }
                case 1:
                    room[letters] = UInt16(truncatingIfNeeded: entry)
                    letters += 1
                case 2: arabic.append(UInt16(truncatingIfNeeded: entry))
                case 3: han.append(UInt16(truncatingIfNeeded: entry))
                case _:
                    guard letters + count - index + Self.slack <= room.count else { break reading }
                    for letter in folding.expansion(entry) {
                        switch letter.script {
                        case .other:
                            room[letters] = letter.code
                            letters += 1
                        case .arabic: arabic.append(letter.code)
                        case .han: han.append(letter.code)
                        }
                    }
                }
                index += length
            }
            // A few characters become many letters.
            if index < count { plain += [UInt16](repeating: 0, count: plain.count) }
        }
        plain.removeSubrange(letters...)
        other = plain
    }

    /// More than the letters that one character can become.
    private static let slack = 64

    subscript(script: Script) -> [UInt16] {
        switch script {
        case .other: other
        case .arabic: arabic
        case .han: han
        }
    }

    /// The script that most of the letters are in: a name in two is looked for in one.
    var mainScript: Script {
        Script.allCases.reduce(.other) { self[$1].count >= self[$0].count ? $1 : $0 }
    }

    /// In the streams of other letters.
    private mutating func appendGap() {
        if !arabic.isEmpty { arabic.append(LetterFolding.gap) }
        if !han.isEmpty { han.append(LetterFolding.gap) }
    }
}

/// Finds again where in the bytes a letter came from. It is asked for finds alone, so that nothing is kept for all letters.
struct LetterPlaces {
    private let bytes: [UInt8]
    /// For each letter of one stream where the character begins that it is of.
    private let starts: [UInt32]

    init(of script: Script, in bytes: [UInt8]) {
        var starts: [UInt32] = []
        let folding = LetterFolding.shared
        let mark = UInt32(script.rawValue + 1)
        let span = bytes.span
        var index = 0
        while index < span.count {
            let (value, length) = UTF8Reading.scalar(in: span, at: index)
            if let value {
                let entry = folding.entry(value)
                if LetterFolding.isSeveral(entry) {
                    for letter in folding.expansion(entry) where letter.script == script {
                        starts.append(UInt32(index))
                    }
                } else if entry >> 16 == mark {
                    starts.append(UInt32(index))
                }
            } else if span[index] == LetterStreams.gapByte, script == .other || !starts.isEmpty {
                starts.append(UInt32(index))
            }
            index += length
        }
        self.bytes = bytes
        self.starts = starts
    }

    /// The places of the letters in their stream.
    var letters: Range<Int> { starts.indices }

    /// The first byte of a letter.
    func start(_ letter: Int) -> Int { Int(starts[letter]) }

    /// The byte after a letter.
    func end(_ letter: Int) -> Int {
        let start = start(letter)
        return start + UTF8Reading.scalar(in: bytes.span, at: start).length
    }

    /// The bytes between a letter and the next; none where one character became both.
    func bytes(after letter: Int) -> ArraySlice<UInt8> {
        let start = end(letter)
        return bytes[start..<max(start, self.start(letter + 1))]
    }

    /// What stands between a letter and the next.
    func separation(after letter: Int) -> Separation { Separation(bytes(after: letter)) }

    /// How many bytes may stand between two letters that belong together.
    private static let longestGap = 800

    /// Whether the letters belong together: no other text, such as a translation into another script, stands between any two.
    func areTogether(_ letters: Range<Int>) -> Bool {
        letters.dropLast().allSatisfy { start($0 + 1) - start($0) <= Self.longestGap }
    }

    /// Whether the digits are those of several numbers of a list: nothing but a comma or a bracket stands between two of them.
    func areOfSeveralNumbers(_ digits: Range<Int>) -> Bool {
        digits.dropLast().contains { digit in
            let between = bytes(after: digit)
            return !between.isEmpty
                && between.allSatisfy { [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]")].contains($0) }
        }
    }

    /// Whether no letter of the same stream touches this one from before.
    func isWordStart(_ letter: Int) -> Bool {
        letter == 0 || end(letter - 1) < start(letter) || bytes[start(letter - 1)] == LetterStreams.gapByte
    }

    /// Whether no letter of the same stream touches this one from behind.
    func isWordEnd(_ letter: Int) -> Bool {
        letter == starts.count - 1 || end(letter) < start(letter + 1)
            || bytes[start(letter + 1)] == LetterStreams.gapByte
    }
}
