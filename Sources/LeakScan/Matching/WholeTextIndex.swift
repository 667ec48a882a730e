/// Texts of one script that are found as a whole or not at all, each by one block of its letters.
///
/// One is enough: whatever holds the whole text holds every chosen block of it. It is the one that fewest of the texts have, so
/// that a sentence which surrounds many of them leads to none.
struct WholeTextIndex: Sendable {
    let script: Script
    let letters: [UInt16]
    private let texts: [Range<Int>]
    private let blocks: [UInt64: [Block]]
    private let filter: HashFilter

    private struct Block {
        let text: Int
        /// Where in the text it begins.
        let offset: Int
    }

    /// - Parameters:
    ///   - letters: the texts, with a boundary after each.
    ///   - texts: the range of each text, in their order.
    ///   - isNeeded: whether a block may stand for its text; asked in the order of the letters, with the range of letters that a
    ///     run of the shortest length with that block in it may have. A text without one is not looked for.
    init(_ script: Script, letters: [UInt16], texts: [Range<Int>], isNeeded: (_ surroundings: Range<Int>) -> Bool) {
        let winnowing = Winnowing(script)
        let selections = texts.map { winnowing.selections(in: letters.span, $0) }
        let counts = Dictionary(selections.joined().map { ($0.hash, 1) }, uniquingKeysWith: +)
        var blocks: [UInt64: [Block]] = [:]
        for (index, text) in texts.enumerated() {
            let rarest = selections[index]
                .filter { isNeeded(script.surroundings(ofBlockAt: $0.position, in: text)) }
                .min { counts[$0.hash, default: 0] < counts[$1.hash, default: 0] }
            if let rarest {
                blocks[rarest.hash, default: []].append(Block(text: index, offset: rarest.position - text.lowerBound))
            }
        }
        var filter = HashFilter(for: blocks.count)
        for hash in blocks.keys { filter.insert(hash) }
        self.script = script
        self.letters = letters
        self.texts = texts
        self.blocks = blocks
        self.filter = filter
    }

    /// Where texts stand from their first to their last letter.
    ///
    /// - Parameter selections: the chosen blocks of the letters.
    func matches(in scanned: [UInt16], _ selections: [Winnowing.Selection]) -> [FingerprintIndex.Match] {
        if blocks.isEmpty { return [] }
        return selections.lazy.filter { filter.mayContain($0.hash) }.flatMap { selection in
            (blocks[selection.hash] ?? []).compactMap { block in
                // The first of them: letters as they are would count as rotated too.
                Disguise.allCases.lazy.compactMap { match(of: block, at: selection.position, in: scanned, $0) }.first
            }
        }
    }

    /// The whole text around a block that was found, if it stands there.
    private func match(of block: Block, at position: Int, in scanned: [UInt16], _ disguise: Disguise)
        -> FingerprintIndex.Match?
    {
        let text = texts[block.text]
        let before =
            switch disguise {
            case .none, .rotated: block.offset
            case .reversed: text.count - script.blockLength - block.offset
            }
        let start = position - before
        guard start >= 0, start + text.count <= scanned.count else { return nil }
        let stretch = scanned[start..<start + text.count]
        let isSame =
            switch disguise {
            case .none: stretch == letters[text]
            case .reversed: stretch.reversed().elementsEqual(letters[text])
            case .rotated: stretch.lazy.map(Disguise.halved).elementsEqual(letters[text].lazy.map(Disguise.halved))
            }
        guard isSame else { return nil }
        return FingerprintIndex.Match(
            range: start..<start + text.count, source: text.lowerBound, disguise: disguise)
    }
}
