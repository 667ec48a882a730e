/// How the first words of the names begin: most words of a text are told by that to begin no name.
///
/// A quick look that never says no wrongly.
struct WordBeginnings: Sendable {
    private let hashes: Set<UInt64>
    /// Whether there is a hash with these last bits, which answers most questions before the set is asked.
    private let lastBits: [Bool]
    private let lowercase = FoldingTable.lowercase

    private static let mask: UInt64 = 0x7FFF
    /// How many letters of a word are looked at where endings may be cut off, and how many particles may stand before them.
    private static let letters = 3

    init(of words: some Sequence<String>) {
        var hashes: Set<UInt64> = []
        for word in words {
            let scalars = Array(word.unicodeScalars)
            hashes.insert(Self.hash(of: scalars, 0..<scalars.count, FoldingTable.lowercase))
            hashes.insert(Self.hash(of: scalars, 0..<min(Self.letters, scalars.count), FoldingTable.lowercase))
        }
        var lastBits = [Bool](repeating: false, count: Int(Self.mask) + 1)
        for hash in hashes { lastBits[Int(hash & Self.mask)] = true }
        self.hashes = hashes
        self.lastBits = lastBits
    }

    /// Whether a word of a text may begin a name.
    func mayBegin(_ word: Range<Int>, of text: FoldedText) -> Bool {
        let scalars = text.scalars
        if scalars[word].allSatisfy(\.isASCII) { return contains(Self.hash(of: scalars, word, lowercase)) }
        // Endings are cut off behind the third letter, particles before it.
        return word.prefix(Self.letters).contains { start in
            contains(Self.hash(of: scalars, start..<min(start + Self.letters, word.upperBound), lowercase))
        }
    }

    private func contains(_ hash: UInt64) -> Bool {
        lastBits[Int(hash & Self.mask)] && hashes.contains(hash)
    }

    /// A number of the letters in small case (FNV-1a).
    private static func hash(
        of scalars: [Unicode.Scalar], _ letters: Range<Int>, _ lowercase: [Unicode.Scalar]
    ) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in letters {
            let letter = scalars[index]
            let small = letter.value < lowercase.count ? lowercase[Int(letter.value)] : letter
            hash = (hash ^ UInt64(small.value)) &* 0x100_0000_01B3
        }
        return hash
    }
}
