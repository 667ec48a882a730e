/// Numbers for words, found by their bytes without making a string of them.
struct WordTable {
    private var bytes: [UInt8] = []
    private var words: [(start: Int, count: Int, hash: UInt64)] = []
    /// Indices of `words`, or -1; twice as many as there are words at least.
    private var slots = [Int32](repeating: -1, count: 1 << 12)

    /// The number of a word, counted from 0 in the order of first appearance, and whether this is its first.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0 {
            let known = words[Int(slots[slot])]
            if known.hash == hash, bytes[known.start..<known.start + known.count].elementsEqual(word) {
                return (Int(slots[slot]), false)
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(words.count)
        words.append((bytes.count, word.count, hash))
        bytes += word
        if words.count * 2 > slots.count { grow() }
        return (words.count - 1, true)
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for (number, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.hash ^ (word.hash >> 32)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }
}
