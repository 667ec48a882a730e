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
        var keys = Keys(of: self)
        let first = range.lowerBound
        for place in first..<first + length - 1 { keys.take(letters[place]) }
        let last = letters.extracting(first + length - 1..<range.upperBound)
        for place in 0..<room.count {
            keys.take(last[place])
            room[place] = keys.hash
        }
        return hashes
    }

    /// The last letters of a walk, read from both ends.
    private struct Keys {
        private let width: UInt64
        /// The lowest bit of a key that is used; the highest always is.
        private let lowest: UInt64
        /// Letters enter it at the lower end and leave it at the upper.
        private var key: UInt64 = 0
        /// The other way round.
        private var mirrored: UInt64 = 0

        init(of gram: Gram) {
            width = UInt64(gram.bits)
            lowest = UInt64(64 - gram.length * gram.bits)
        }

        @inline(__always)
        mutating func take(_ letter: UInt16) {
            let mask: UInt64 = 1 &<< width - 1
            let letter = Disguise.halved(UInt64(letter) & mask)
            key = key &<< width | letter &<< lowest
            mirrored = mirrored &>> width & (~0 &<< lowest) | letter &<< (64 - width)
        }

        var hash: UInt32 { UInt32(truncatingIfNeeded: (min(key, mirrored) &* Gram.factor) >> 32) }
    }
}
