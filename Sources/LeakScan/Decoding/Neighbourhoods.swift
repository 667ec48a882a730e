/// Where text may be in bytes that are noise for the most part, with what stands around it.
struct Neighbourhoods {
    /// What is read around a row, in bytes.
    private static let margin = 256

    private let ranges: [Range<Int>]

    /// - Parameter rows: where letters follow one another, in any order.
    init(of rows: [Range<Int>], within bounds: Range<Int>) {
        var ranges: [Range<Int>] = []
        for row in rows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = max(bounds.lowerBound, row.lowerBound - Self.margin)
            let end = min(bounds.upperBound, row.upperBound + Self.margin)
            if let last = ranges.last, last.upperBound >= start {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
            } else {
                ranges.append(start..<end)
            }
        }
        self.ranges = ranges
    }

    /// How many bytes they are in all.
    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// One behind the other, each read in a way, with gaps between them.
    func joined(_ read: (Range<Int>) -> some Collection<UInt8>) -> [UInt8] {
        Array(ranges.map(read).joined(separator: CollectionOfOne(LetterStreams.gapByte)))
    }
}
