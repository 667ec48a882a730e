/// A passage that a State has cut out of a text (rule C12): what stands between the marks `⟦` and `⟧`.
///
/// The same words may stand in another text that is public. The passage with what surrounds it doesn't, unless it was not cut.
struct WithheldPassage {
    let passage: String
    /// The passage with up to `reach` characters on each side of it, as far as there is no other passage: as they are written and
    /// as they are shown. None if that is too little.
    let inContext: [Reading]
    /// Of the passage and its context, in bytes.
    let length: Int

    struct Reading {
        let letters: LetterStreams
        private let before: LetterStreams
        private let passage: LetterStreams

        init(before: [UInt8], passage: [UInt8], after: [UInt8]) {
            letters = LetterStreams(before + passage + after)
            self.before = LetterStreams(before)
            self.passage = LetterStreams(passage)
        }

        /// The letters of the passage; nil in a script in which it has none.
        func core(_ script: Script) -> Range<Int>? {
            let start = before[script].count
            return passage[script].isEmpty ? nil : start..<start + passage[script].count
        }
    }

    private static let reach = 1000
    /// With less around it, a public text may hold the same words by chance; the rule for runs of letters is left then.
    private static let leastContext = 200

    static func all(in text: String) -> [WithheldPassage] {
        guard text.utf8.contains(0x9F), text.unicodeScalars.contains("⟦") else { return [] }
        // Every second part lies between marks.
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
        return stride(from: 1, to: parts.count, by: 2).map { index in
            let before = String(parts[index - 1].suffix(reach))
            let after = index + 1 < parts.count ? String(parts[index + 1].prefix(reach)) : ""
            let passage = String(parts[index])
            let isKnown = before.count + after.count >= leastContext
            return WithheldPassage(
                passage: passage, inContext: isKnown ? readings(before, passage, after) : [],
                length: before.utf8.count + passage.utf8.count + after.utf8.count)
        }
    }

    private static func readings(_ before: String, _ passage: String, _ after: String) -> [Reading] {
        let parts = [before, passage, after].map(MarkdownReadings.all)
        return (parts.contains { $0.count > 1 } ? [0, 1] : [0]).map { choice in
            let reading = parts.map { $0[min(choice, $0.count - 1)] }
            return Reading(before: reading[0], passage: reading[1], after: reading[2])
        }
    }
}
