/// Bytes as they are or as they were decoded, with what leads back to the file.
struct View: Sendable {
    let bytes: [UInt8]
    let places: Places
    /// What was opened and decoded on the way, from the outside to the inside.
    let chain: [String]
    /// Whether it was brought to UTF-8 from another encoding of characters: that is done once on a way.
    let isTranscoded: Bool
    /// Whether parts are left out, and whatever is no text was opened before.
    let isExcerpt: Bool

    init(
        _ bytes: [UInt8], places: Places = .exact(0), chain: [String] = [], isTranscoded: Bool = false,
        isExcerpt: Bool = false
    ) {
        self.bytes = bytes
        self.places = places
        self.chain = chain
        self.isTranscoded = isTranscoded
        self.isExcerpt = isExcerpt
    }

    /// What was decoded from a part of this one.
    func decoded(_ bytes: [UInt8], from start: Int, as layer: String) -> View {
        View(bytes, places: .within(places.offset(of: start)), chain: chain + [layer], isTranscoded: isTranscoded)
    }

    /// The same, in which no files are looked for.
    var asExcerpt: View {
        View(bytes, places: places, chain: chain, isTranscoded: isTranscoded, isExcerpt: true)
    }

    /// What is left when noise is taken out, or what was read already.
    func excerpt(_ bytes: [UInt8]) -> View {
        View(
            bytes, places: .within(places.offset(of: 0)), chain: chain, isTranscoded: isTranscoded, isExcerpt: true)
    }

    /// The same in UTF-8.
    func transcoded(_ bytes: [UInt8], as layer: String) -> View {
        View(
            bytes, places: .within(places.offset(of: 0)), chain: chain + [layer], isTranscoded: true,
            isExcerpt: isExcerpt)
    }

    /// Some of it.
    func part(from start: Int, _ length: Int) -> View {
        View(
            Array(bytes[start..<min(bytes.count, start + length)]), places: places.dropping(start), chain: chain,
            isTranscoded: isTranscoded)
    }

    /// How bytes lead back to offsets of the file.
    enum Places: Sendable {
        /// The bytes stand in the file as they are, from an offset on.
        case exact(Int)
        /// They were decoded from something that begins there.
        case within(Int)
        /// Stretches that stand in the file as they are.
        case stretches([Stretch])

        struct Stretch: Sendable {
            let start: Int
            let offset: Int
        }

        /// The same for what begins later.
        func dropping(_ count: Int) -> Places {
            switch self {
            case .exact(let offset): return .exact(offset + count)
            case .within: return self
            case .stretches(let stretches):
                let first = Self.index(of: count, in: stretches)
                return .stretches(
                    stretches.dropFirst(first).map { Stretch(start: $0.start - count, offset: $0.offset) })
            }
        }

        /// Where in a range of bytes the next stretch begins, each time that one does.
        func breaks(in range: Range<Int>) -> ArraySlice<Stretch> {
            switch self {
            case .exact, .within: return []
            case .stretches(let stretches):
                let first = Self.index(of: range.lowerBound, in: stretches) + 1
                let rest = stretches.dropFirst(first)
                return rest.prefix { $0.start < range.upperBound }
            }
        }

        /// The stretch that a byte is in.
        private static func index(of byte: Int, in stretches: [Stretch]) -> Int {
            var low = 0
            var high = stretches.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if stretches[middle].start <= byte { low = middle } else { high = middle }
            }
            return low
        }

        func offset(of index: Int) -> Int {
            switch self {
            case .exact(let offset): return offset + index
            case .within(let offset): return offset
            case .stretches(let stretches):
                guard !stretches.isEmpty else { return 0 }
                let stretch = stretches[Self.index(of: index, in: stretches)]
                return stretch.offset + index - stretch.start
            }
        }
    }
}
