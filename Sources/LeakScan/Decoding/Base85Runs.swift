/// Finds stretches that may be base85. Its characters are those of addresses and programs as well, so they have to change from one
/// kind to another all the time, and to be many different ones.
enum Base85Runs {
    struct Run {
        let start: Int
        /// The characters of the run, with one line break for each in it.
        let characters: [UInt8]

        /// What they may stand for, each with the name of its encoding.
        var decodings: [(layer: String, bytes: [UInt8])] {
            Base85.all.flatMap { alphabet in
                alphabet.parts(of: characters, shortest: Base85Runs.shortest).flatMap { part in
                    alphabet.decodings(of: part).map { (alphabet.layer, $0) }
                }
            }
        }
    }

    /// Thirty-two bytes: no run of letters that is found is much shorter.
    private static let shortest = 40
    /// So many characters are judged at once: in a run of the shortest length so many stand wherever they begin.
    private static let sample = shortest / 2
    private static let leastChanges = 8
    private static let leastDifferent = 13
    /// So many characters without one that base64 doesn't have are no base85: each of them is one with a chance of a fifth.
    private static let longestPlain = 5 * shortest
    /// How far a run goes on where it doesn't look like one: what is encoded may have such parts.
    private static let margin = 3 * sample
    private static let longestBefore = 8 * sample

    static func all(in bytes: [UInt8]) -> [Run] {
        var runs: [Run] = []
        let span = bytes.span
        let all = StretchSearch.kinds
        let kinds = all.span
        var next = 0
        var last = 0
        while let found = StretchSearch.next(in: span, from: next, length: shortest, of: StretchSearch.solid, kinds) {
            next = found.start + shortest
            guard found.met & StretchSearch.capital != 0,
                isMixed(span, from: found.start, kinds) || isMixed(span, from: found.start + sample, kinds)
            else { continue }
            let start = beginning(of: span, from: found.start, notBefore: last - margin, kinds)
            let (characters, end) = follow(span, from: start, good: next - start, kinds)
            if characters.count >= shortest, mayBeEncoded(characters) {
                runs.append(Run(start: start, characters: characters))
            }
            next = max(next, end)
            last = next
        }
        return runs
    }

    /// Whether a sample is as mixed as encoded bytes are.
    private static func isMixed(_ bytes: Span<UInt8>, from start: Int, _ kinds: Span<UInt8>) -> Bool {
        let change = StretchSearch.digit | StretchSearch.capital | StretchSearch.small | StretchSearch.sign
        var changes = 0
        var others = 0
        var previous = kinds[Int(bytes[start])] & change
        var different: (low: UInt64, high: UInt64) = (0, 0)
        for index in start..<start + sample {
            let byte = bytes[index]
            let kind = kinds[Int(byte)] & change
            if kind != previous { changes += 1 }
            if kind & (StretchSearch.digit | StretchSearch.sign) != 0 { others += 1 }
            previous = kind
            if byte < 0x40 { different.low |= 1 << UInt64(byte) } else { different.high |= 1 << UInt64(byte & 0x3F) }
        }
        return changes >= leastChanges && others >= 3
            && different.low.nonzeroBitCount + different.high.nonzeroBitCount >= leastDifferent
    }

    /// Whether a run is more than addresses, tags, digests and pieces of JSON: those seldom have the other signs, of which encoded
    /// bytes have several in eighty characters, and are short or have no sign.
    private static func mayBeEncoded(_ characters: [UInt8]) -> Bool {
        if characters.count > longestPlain, characters.allSatisfy(isPlain) { return false }
        if characters.count(where: isRareSign) * 2 * shortest >= characters.count { return true }
        var length = 0
        var hasSign = false
        for (first, second) in zip(characters, characters.dropFirst()) {
            if isPairOfMarkup(first, second) {
                length = 0
                hasSign = false
            } else {
                length += 1
                hasSign = hasSign || isSignOfCode(second)
            }
            if length >= shortest - 1, hasSign { return true }
        }
        return false
    }

    private static func isRareSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ";"),
            UInt8(ascii: "@"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "\\"):
            true
        case _: false
        }
    }

    /// Whether it is a sign that names, digests and addresses in quotes don't have.
    private static func isSignOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            true
        case _: isRareSign(byte)
        }
    }

    /// What two characters of addresses, tags and JSON often are.
    private static func isPairOfMarkup(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (UInt8(ascii: "="), UInt8(ascii: "\"")), (UInt8(ascii: "\""), UInt8(ascii: ">")),
            (UInt8(ascii: "\""), UInt8(ascii: ":")), (UInt8(ascii: "\""), UInt8(ascii: ",")),
            (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: ":"), UInt8(ascii: "/")),
            (UInt8(ascii: "]"), UInt8(ascii: "(")):
            true
        case _: false
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        ByteKind.isEncoding(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\n")
    }

    /// What stands before a sample on the same line, and at the end of the lines before it.
    private static func beginning(
        of bytes: Span<UInt8>, from place: Int, notBefore least: Int, _ kinds: Span<UInt8>
    ) -> Int {
        let least = max(0, least, place - longestBefore)
        var start = place
        var index = place - 1
        var hasBreak = false
        while index >= least {
            let byte = bytes[index]
            if kinds[Int(byte)] & StretchSearch.solid != 0 {
                guard hasBreak || start == index + 1 else { break }
                start = index
                hasBreak = false
            } else {
                guard ByteKind.isBlank(byte) else { break }
                if ByteKind.isLineEnd(byte) { hasBreak = true }
            }
            index -= 1
        }
        return start
    }

    /// Follows a run over line breaks to a blank, or to where it hasn't looked like one for long.
    ///
    /// - Parameter good: how many characters belong to it in any case.
    /// - Returns: the characters, and the place after them.
    private static func follow(
        _ bytes: Span<UInt8>, from start: Int, good: Int, _ kinds: Span<UInt8>
    ) -> (characters: [UInt8], end: Int) {
        var characters: [UInt8] = []
        var index = start
        var lastGood = good
        while index < bytes.count {
            if kinds[Int(bytes[index])] & StretchSearch.solid != 0 {
                characters.append(bytes[index])
                index += 1
                if characters.count % sample == 0, characters.count > lastGood {
                    if isMixed(characters.span, from: characters.count - sample, kinds) { lastGood = characters.count }
                    if characters.count - lastGood >= margin { break }
                }
            } else {
                guard let line = nextLine(bytes, from: index), kinds[Int(bytes[line])] & StretchSearch.solid != 0 else {
                    break
                }
                characters.append(UInt8(ascii: "\n"))
                index = line
            }
        }
        return (characters, index)
    }

    /// Where the next line has something, if a line ends here.
    private static func nextLine(_ bytes: Span<UInt8>, from end: Int) -> Int? {
        var hasBreak = false
        var index = end
        while index < bytes.count, ByteKind.isBlank(bytes[index]) {
            if ByteKind.isLineEnd(bytes[index]) { hasBreak = true }
            index += 1
        }
        return hasBreak && index < bytes.count ? index : nil
    }
}
