/// A few letters that follow one another, taken together as one number: the unit of every search.
struct Gram: Sendable, Equatable {
    /// How many letters, and how many bits of each count. The product is at most 64.
    let length: Int
    let bits: Int

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A hash for each place of a range at which a gram begins. Equal grams have equal hashes, and seldom others: those that are
    /// the same in a `Disguise`, so that one search finds the letters in all of them.
    func hashes(in letters: Span<UInt16>, _ range: Range<Int>) -> [UInt32] {
        guard range.count >= length else { return [] }
        var hashes = [UInt32](repeating: 0, count: range.count - length + 1)
        var room = hashes.mutableSpan
        // Letters enter a key at its lower end and leave it at the upper; in the mirrored one it is the other way round.
        let width = UInt64(bits)
        let lowest = UInt64(64 - length * bits)
        let highest = 64 - width
        let used = ~UInt64(0) &<< lowest
        let mask: UInt64 = 1 << width - 1
        var key: UInt64 = 0
        var mirrored: UInt64 = 0
        let first = range.lowerBound
        for place in first..<first + length - 1 {
            let letter = Disguise.halved(UInt64(letters[place]) & mask)
            key = key &<< width | letter &<< lowest
            mirrored = mirrored &>> width & used | letter &<< highest
        }
        let last = letters.extracting(first + length - 1..<range.upperBound)
        for place in 0..<room.count {
            let letter = Disguise.halved(UInt64(last[place]) & mask)
            key = key &<< width | letter &<< lowest
            mirrored = mirrored &>> width & used | letter &<< highest
            room[place] = UInt32(truncatingIfNeeded: (min(key, mirrored) &* Self.factor) >> 32)
        }
        return hashes
    }
}
