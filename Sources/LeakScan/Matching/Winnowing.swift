/// Chooses fingerprints of a stream of letters: of each `choice` neighbouring blocks the one whose first gram has the least hash.
///
/// The choice depends on nothing but those letters, so that a text and a page that quotes it choose the same blocks. Any run of
/// `choice + blockLength - 1` letters that both have holds a chosen one. (Schleimer, Wilkerson and Aiken, 2003.)
struct Winnowing: Sendable {
    private let gram: Gram
    private let blockLength: Int
    private let choice: Int

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
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let first = (value ^ (value >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return first ^ (first >> 32)
    }

    /// The hash of the block that begins at a letter.
    func hash(of letters: Span<UInt16>, at position: Int) -> UInt64 {
        var value: UInt64 = 0
        for place in stride(from: position, to: position + blockLength, by: gram.length) {
            value = value &* Self.factor &+ UInt64(gram.hash(of: letters, at: place))
        }
        return Self.mixed(value)
    }

    /// The same from the hashes of the grams.
    @inline(__always)
    private func hash(of grams: Span<UInt32>, at position: Int) -> UInt64 {
        var value: UInt64 = 0
        var place = position
        while place < position + blockLength {
            value = value &* Self.factor &+ UInt64(grams[place])
            place += gram.length
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
        var chosen = Self.least(grams, 0..<choice)
        var next = choice
        while true {
            selections.append(Selection(position: first + chosen, hash: hash(of: grams, at: chosen)))
            let least = grams[chosen]
            let end = min(blocks, chosen + choice)
            while next < end, grams[next] > least { next += 1 }
            if next < end {
                chosen = next
            } else if end < blocks {
                chosen = Self.least(grams, chosen + 1..<end + 1)
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
