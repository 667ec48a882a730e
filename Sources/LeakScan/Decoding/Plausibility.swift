/// Tells bytes that may hold words from noise, so that a wrong decoding is dropped at once.
enum Plausibility {
    /// How many bytes of text have to follow one another.
    static let shortest = 8
    /// The same for what is read in many ways, and where no text is expected that is much shorter than the least run of letters.
    static let shortestOfSigns = 24

    /// Where something begins that is worth a look: text, text in UTF-16, or a container; nil for noise.
    static func isWorthALook(_ bytes: [UInt8], shortest: Int = shortest) -> Bool {
        hasText(bytes, shortest: shortest) || hasOlderText(bytes) || Container.kind(of: bytes) != nil
            || UTF16Text.Order.allCases.contains { order in
                (0...1).contains { UTF16Text.isPlausible(bytes, order, from: $0) }
            }
    }

    /// Bytes beyond ASCII that follow one another, with blanks and signs: letters in an encoding of one byte or two for each.
    private static let shortestOfOlder = 16
    private static let lengthOfDigest = 32

    private static func hasOlderText(_ bytes: [UInt8]) -> Bool {
        // Most noise are the digests of a page.
        guard bytes.count > lengthOfDigest else { return false }
        var run = 0
        for byte in bytes {
            let isPart = byte >= 0x80 || (0x20...0x2F).contains(byte) || byte == 0x0A || byte == 0x0D
            run = isPart ? run + 1 : 0
            if run >= shortestOfOlder { return true }
        }
        return false
    }

    private static func hasText(_ bytes: [UInt8], shortest: Int) -> Bool {
        let span = bytes.span
        var run = 0
        var index = 0
        while index < span.count {
            let (value, length) = UTF8Reading.scalar(in: span, at: index)
            if let value, value >= 0x20 || value == 0x0A || value == 0x09 || value == 0x0D, value != 0x7F {
                run += length
                if run >= shortest { return true }
            } else {
                run = 0
            }
            index += length
        }
        return false
    }
}
