/// Chooses fingerprints of a stream of letters: of each `choice` neighbouring blocks the one with the least hash.
///
/// The choice depends on nothing but those letters, so that a text and a page that quotes it choose the same blocks. Any run of
/// `choice + blockLength - 1` letters that both have holds a chosen one. (Schleimer, Wilkerson and Aiken, 2003.)
struct Winnowing: Sendable {
    let blockLength: Int
    let choice: Int
    private let leadingFactor: UInt64

    struct Selection: Sendable {
        /// The first letter of the block.
        let position: Int
        let hash: UInt64
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(_ script: Script) {
        blockLength = script.blockLength
        choice = script.choice
        leadingFactor = (0..<script.blockLength).reduce(1) { value, _ in value &* Self.factor }
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let first = (value ^ (value >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return first ^ (first >> 32)
    }

    @inline(__always)
    private static func weight(_ letter: UInt16) -> UInt64 { (UInt64(letter) &+ 1) &* 0x94D0_49BB_1331_11EB }

    /// The hash of the block that begins at a letter.
    func hash(of letters: Span<UInt16>, at position: Int) -> UInt64 {
        var value: UInt64 = 0
        for index in position..<position + blockLength {
            value = value &* Self.factor &+ Self.weight(letters[index])
        }
        return Self.mixed(value)
    }

    /// The chosen blocks of a range of letters, in their order.
    func selections(in letters: Span<UInt16>, _ range: Range<Int>) -> [Selection] {
        var selections: [Selection] = []
        forEachSelection(in: letters, range) { selections.append(Selection(position: $0, hash: $1)) }
        return selections
    }

    @inline(__always)
    func forEachSelection(in letters: Span<UInt16>, _ range: Range<Int>, _ body: (Int, UInt64) -> Void) {
        guard range.count >= blockLength + choice - 1 else { return }
        // The last hashes, by the lowest bits of their position.
        var recent = InlineArray<32, UInt64>(repeating: 0)
        var value: UInt64 = 0
        for index in range.lowerBound..<range.lowerBound + blockLength - 1 {
            value = value &* Self.factor &+ Self.weight(letters[index])
        }
        var least = UInt64.max
        var leastPosition = range.lowerBound - 1
        var lastSelected = -1
        let firstFull = range.lowerBound + choice - 1
        for position in range.lowerBound...range.upperBound - blockLength {
            value = value &* Self.factor &+ Self.weight(letters[position + blockLength - 1])
            if position > range.lowerBound {
                value = value &- Self.weight(letters[position - 1]) &* leadingFactor
            }
            let hash = Self.mixed(value)
            recent[position & 31] = hash
            if hash <= least || leastPosition < range.lowerBound {
                least = hash
                leastPosition = position
            } else if leastPosition <= position - choice {
                leastPosition = position - choice + 1
                least = recent[leastPosition & 31]
                for other in leastPosition + 1...position where recent[other & 31] <= least {
                    least = recent[other & 31]
                    leastPosition = other
                }
            }
            if position >= firstFull, leastPosition != lastSelected {
                lastSelected = leastPosition
                body(leastPosition, least)
            }
        }
    }
}
