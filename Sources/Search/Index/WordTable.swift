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
        let hash = Self.hash(word)
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

    /// A number for the bytes of a word, made of eight of them in one step: every word of every text comes by here.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(word)
        var hash = UInt64(word.count)
        var index = 0
        while index &+ 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index &+= 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index &+= 1
        }
        return mixed(hash ^ rest)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0xCBF2_9CE4_8422_2325).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
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
