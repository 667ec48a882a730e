/// Places of a view that read otherwise when they are decoded, in their order.
struct Edits {
    private var ranges: [Range<Int>] = []
    private var ends: [Int] = []
    private(set) var replacements: [UInt8] = []

    var isEmpty: Bool { ranges.isEmpty }

    mutating func replace(_ range: Range<Int>, by bytes: some Sequence<UInt8>) {
        replacements += bytes
        ranges.append(range)
        ends.append(replacements.count)
    }

    mutating func replace(_ range: Range<Int>, byCharacter value: UInt32) {
        UTF8Reading.append(value, to: &replacements)
        ranges.append(range)
        ends.append(replacements.count)
    }

    /// The neighbourhoods of the edits, decoded. What is far from every edit reads as before and is left out.
    ///
    /// - Parameter margin: how far a secret that goes through an edit reaches, in bytes: what lies beyond was seen before decoding.
    func applied(to view: View, as layer: String?, margin: Int) -> View {
        var result: [UInt8] = []
        var stretches: [View.Places.Stretch] = []
        func stretch(at index: Int) {
            stretches.append(View.Places.Stretch(start: result.count, offset: view.places.offset(of: index)))
        }
        func copy(_ range: Range<Int>) {
            stretch(at: range.lowerBound)
            for inner in view.places.breaks(in: range) {
                stretches.append(
                    View.Places.Stretch(start: result.count + inner.start - range.lowerBound, offset: inner.offset))
            }
            result += view.bytes[range]
        }
        /// The beginning of a character: half of one would look like another encoding.
        func boundary(_ index: Int) -> Int {
            var index = min(max(0, index), view.bytes.count)
            while index > 0, index < view.bytes.count, view.bytes[index] & 0xC0 == 0x80 { index -= 1 }
            return index
        }
        var cursor = boundary((ranges.first?.lowerBound ?? 0) - margin)
        for (index, range) in ranges.enumerated() {
            if range.lowerBound - cursor > 2 * margin {
                copy(cursor..<boundary(cursor + margin))
                result.append(LetterStreams.gapByte)
                cursor = boundary(range.lowerBound - margin)
            }
            copy(cursor..<range.lowerBound)
            stretch(at: range.lowerBound)
            result += replacements[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
            cursor = range.upperBound
        }
        copy(cursor..<max(cursor, boundary(cursor + margin)))
        let places: View.Places =
            switch view.places {
            case .within: view.places
            case .exact, .stretches: .stretches(stretches)
            }
        return View(
            result, places: places, chain: layer.map { view.chain + [$0] } ?? view.chain,
            isTranscoded: view.isTranscoded, isExcerpt: view.isExcerpt && view.isTranscoded)
    }
}
