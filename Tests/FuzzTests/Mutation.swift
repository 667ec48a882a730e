import TestSupport

/// Changes bytes as a fuzzer does: a little at a time, with what readers of text stumble over.
struct Mutation {
    private var dice: SplitMix

    init(seed: UInt64) { dice = SplitMix(state: seed) }

    /// Another input made of one that is sound.
    ///
    /// - Parameters:
    ///   - pieces: words of the format, which a random byte would hardly hit upon.
    ///   - most: bytes that the result may have.
    mutating func mutated(_ sound: [UInt8], with pieces: [String], most: Int = 40_000) -> [UInt8] {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty { change(&bytes, pieces) }
        return Array(bytes.prefix(most))
    }

    private mutating func change(_ bytes: inout [UInt8], _ pieces: [String]) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &dice))
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4:
            let repeated = Array(repeating: bytes[place..<min(end, place + 4)], count: 200).flatMap(\.self)
            bytes.insert(contentsOf: repeated, at: place)
        case 5: bytes.removeSubrange(place...)
        case 6:
            let other = Int.random(in: 0..<bytes.count, using: &dice)
            bytes.swapAt(place, other)
        case _: bytes.insert(contentsOf: Array(dice.one(of: pieces).utf8), at: place)
        }
    }
}
