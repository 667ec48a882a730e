/// A few letters that follow one another, taken together as one number: the unit of every search.
struct Gram: Sendable, Equatable {
    /// How many letters, and how many bits of each count. The product is at most 64.
    let length: Int
    let bits: Int

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A hash for each place of a range at which a gram begins. Equal grams have equal hashes, and seldom others.
    func hashes(in letters: Span<UInt16>, _ range: Range<Int>) -> [UInt32] {
        guard range.count >= length else { return [] }
        var hashes = [UInt32](repeating: 0, count: range.count - length + 1)
        var room = hashes.mutableSpan
        let width = UInt64(bits)
        let mask: UInt64 = 1 << width - 1
        // Letters leave at the upper end.
        let rest = UInt64(64 - length * bits)
        var key: UInt64 = 0
        let first = range.lowerBound
        for place in first..<first + length - 1 { key = key &<< width | UInt64(letters[place]) & mask }
        let last = letters.extracting(first + length - 1..<range.upperBound)
        for place in 0..<room.count {
            key = key &<< width | UInt64(last[place]) & mask
            room[place] = UInt32(truncatingIfNeeded: (key &<< rest) &* Self.factor >> 32)
        }
        return hashes
    }

    /// The hash of the gram that begins at a letter.
    @inline(__always)
    func hash(of letters: Span<UInt16>, at place: Int) -> UInt32 {
        let width = UInt64(bits)
        let mask: UInt64 = 1 << width - 1
        var key: UInt64 = 0
        for index in place..<place + length { key = key &<< width | UInt64(letters[index]) & mask }
        return UInt32(truncatingIfNeeded: (key &<< UInt64(64 - length * bits)) &* Self.factor >> 32)
    }
}
