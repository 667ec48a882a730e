/// Tells bytes that may hold words from noise, so that a wrong decoding is dropped at once.
enum Plausibility {
    /// How many bytes of text have to follow one another.
    static let shortest = 8
    /// The same for what is read in many ways, and where no text is expected that is much shorter than the least run of letters.
    static let shortestOfSigns = 24
    /// In so many bytes of noise some look like text by chance.
    static let large = 1 << 12

    /// Whether something is worth a look: text, text in UTF-16, or a container. The rest is noise.
    static func isWorthALook(_ bytes: [UInt8], shortest: Int = shortest) -> Bool {
        isFound { eachRowOfText(in: bytes, shortest: shortest, $0) } || isFound { eachRowOfOlderText(in: bytes, $0) }
            || Container.kind(of: bytes) != nil || isFound { eachRowOfUTF16(in: bytes, $0) }
    }

    /// Where text may be in many bytes that are mostly noise; nil for few bytes, a container, and what has text in most places.
    static func placesOfText(in bytes: [UInt8], shortest: Int) -> Neighbourhoods? {
        guard bytes.count >= large, Container.kind(of: bytes) == nil else { return nil }
        var rows: [Range<Int>] = []
        let note: (Range<Int>) -> Bool = {
            rows.append($0)
            return true
        }
        eachRowOfText(in: bytes, shortest: shortest, note)
        eachRowOfOlderText(in: bytes, note)
        eachRowOfUTF16(in: bytes, note)
        let places = Neighbourhoods(of: rows, within: 0..<bytes.count)
        return places.count < bytes.count / 2 ? places : nil
    }

    private static func isFound(_ walk: ((Range<Int>) -> Bool) -> Void) -> Bool {
        var isFound = false
        walk { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// - Parameter goesOn: is given each row, and says whether the next is looked for.
    private static func eachRowOfUTF16(in bytes: [UInt8], _ goesOn: (Range<Int>) -> Bool) {
        for order in UTF16Text.Order.allCases {
            for start in 0...1 { UTF16Text.eachRow(in: bytes, order, from: start, goesOn) }
        }
    }

    /// Bytes beyond ASCII that follow one another, with blanks and signs: letters in an encoding of one byte or two for each.
    private static let shortestOfOlder = 16
    private static let lengthOfDigest = 32

    /// - Parameter goesOn: is given each row, and says whether the next is looked for.
    private static func eachRowOfOlderText(in bytes: [UInt8], _ goesOn: (Range<Int>) -> Bool) {
        // Most noise are the digests of a page.
        guard bytes.count > lengthOfDigest else { return }
        let span = bytes.span
        var start = 0
        for index in 0..<span.count {
            if isOlder(span[index]) { continue }
            if index - start >= shortestOfOlder, !goesOn(start..<index) { return }
            start = index + 1
        }
        if span.count - start >= shortestOfOlder { _ = goesOn(start..<span.count) }
    }

    /// A letter beyond ASCII, a blank or a usual sign, in ASCII or EBCDIC.
    private static func isOlder(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..., 0x20...0x2F, 0x0A, 0x0D, 0x40, 0x4B, 0x60, 0x6B: true
        case _: false
        }
    }

    /// - Parameter goesOn: is given each row, and says whether the next is looked for.
    private static func eachRowOfText(in bytes: [UInt8], shortest: Int, _ goesOn: (Range<Int>) -> Bool) {
        let span = bytes.span
        var start = 0
        var index = 0
        while index < span.count {
            let (value, length) = UTF8Reading.scalar(in: span, at: index)
            index += length
            if let value, value >= 0x20 || value == 0x0A || value == 0x09 || value == 0x0D, value != 0x7F { continue }
            if index - length - start >= shortest, !goesOn(start..<index - length) { return }
            start = index
        }
        if span.count - start >= shortest { _ = goesOn(start..<span.count) }
    }
}
