internal import Bytes

/// Numbers for words, found by their bytes without making a string of them.
struct WordTable: ~Copyable {
    // Not private, because the compiler of a debug build (Swift 6.3.1) breaks off at a private type in the memory of others.
    struct Word {
        let start: Int
        let count: Int
        let hash: UInt64
    }

    private var bytes = ByteBuffer(capacity: 1 << 12)
    private var words = GrowingMemory<Word>()
    /// Indices of `words`, or -1; twice as many as there are words at least.
    private var slots = [Int32](repeating: -1, count: 1 << 12)

    /// The number of a word, counted from 0 in the order of first appearance, and whether this is its first.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if words[number].hash == hash, reads(words[number], as: word) { return (number, false) }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(words.count)
        words.append(Word(start: bytes.count, count: word.count, hash: hash))
        bytes.append(word)
        if words.count * 2 > slots.count { grow() }
        return (words.count - 1, true)
    }

    private func reads(_ known: Word, as word: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withBytes {
            UnsafeBufferPointer(rebasing: $0[known.start..<known.start + known.count]).holdsSame(as: word)
        }
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for number in 0..<words.count {
            let hash = words[number].hash
            var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }
}
