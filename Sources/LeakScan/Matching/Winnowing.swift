/// Chooses fingerprints of a stream of letters: of each `choice` neighbouring blocks the one whose middle gram has the least hash.
///
/// The choice depends on nothing but those letters, so that a text and a page that quotes it choose the same blocks. Any run of
/// `choice + blockLength - 1` letters that both have holds a chosen one. (Schleimer, Wilkerson and Aiken, 2003.) It is the same
/// from behind, and a block has the same hash, so that a page which has the text in a `Disguise` chooses them as well.
struct Winnowing: Sendable {
    private let gram: Gram
    private let blockLength: Int
    private let choice: Int
    /// Where in a block its middle gram begins.
    private let middle: Int

    struct Selection: Sendable {
        /// The first letter of the block.
        let position: Int
        let hash: UInt64
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(_ script: Script) {
        gram = script.gram
        blockLength = script.blockLength
        choice = script.choice
        middle = (blockLength - gram.length) / 2
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let first = (value ^ (value >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return first ^ (first >> 32)
    }

    /// The hash of the block that begins at a letter, from those of its grams, two and two from the outside to the middle.
    @inline(__always)
    private func hash(of grams: Span<UInt32>, at position: Int) -> UInt64 {
        var value: UInt64 = 0
        var first = position
        var last = position + blockLength - gram.length
        while first <= last {
            value = value &* Self.factor &+ UInt64(grams[first]) &+ UInt64(grams[last])
            first += gram.length
            last -= gram.length
        }
        return Self.mixed(value)
    }

    /// The chosen blocks of a range of letters, in their order.
    func selections(in letters: Span<UInt16>, _ range: Range<Int>) -> [Selection] {
        let grams = gram.hashes(in: letters, range)
        return selections(of: grams.span, from: range.lowerBound)
    }

    /// - Parameters:
    ///   - grams: the hashes of all grams of some letters.
    ///   - first: the position of the first of them.
    func selections(of grams: Span<UInt32>, from first: Int = 0) -> [Selection] {
        let blocks = grams.count - blockLength + gram.length
        guard blocks >= choice else { return [] }
        var selections: [Selection] = []
        selections.reserveCapacity(2 * blocks / choice)
        let middles = grams.extracting(middle..<middle + blocks)
        var chosen = Self.least(middles, 0..<choice)
        var next = choice
        while true {
            selections.append(Selection(position: first + chosen, hash: hash(of: grams, at: chosen)))
            let least = middles[chosen]
            let end = min(blocks, chosen + choice)
            while next < end, middles[next] > least { next += 1 }
            if next < end {
                chosen = next
            } else if end < blocks {
                chosen = Self.least(middles, chosen + 1..<end + 1)
            } else {
                return selections
            }
            next += 1
        }
    }

    /// The place of the least hash; of several the last, wherever the range begins.
    @inline(__always)
    private static func least(_ grams: Span<UInt32>, _ range: Range<Int>) -> Int {
        var place = range.lowerBound
        var least = grams[place]
        for other in range.dropFirst() {
            let hash = grams[other]
            place = hash <= least ? other : place
            least = min(least, hash)
        }
        return place
    }
}
