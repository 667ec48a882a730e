/// Cuts a text in UTF-8 into words and pairs of ideographs, each with its place in the text.
///
/// - A word is a run of letters, marks and digits; after 256 of them the next word begins. In front of an apostrophe an elided word
///   is dropped (l'État), and so is the s of the English genitive behind one.
/// - Of a run of ideographs every two neighbours are a term, and the last one by itself.
/// - `⟦⟧`, which stands for a withheld passage, is a gap that no phrase reaches across.
struct WordSplitter {
    /// How many places a withheld passage, or the end of a part of a document, takes.
    static let gap = 16

    /// Characters of a word. Nobody writes longer ones, and sorting thousands of marks on one letter would take their square of time.
    static let longestWord = 256

    enum Term {
        case word, ideographs
    }

    /// The place of the next term.
    private(set) var position: Int

    init(from position: Int = 0) {
        self.position = position
    }

    mutating func split(
        _ text: UnsafeBufferPointer<UInt8>, _ found: (Term, _ bytes: Range<Int>, _ position: Int) -> Void
    ) {
        var index = 0
        while index < text.count {
            // A space stands before almost every word.
            if text[index] == 0x20 {
                index += 1
                continue
            }
            let (scalar, length) = Self.scalar(in: text, at: index)
            switch CharacterClass(of: scalar) {
            case .separator:
                if scalar == 0x27E6 { position += Self.gap }
                index += length
            case .word:
                let end = Self.endOfWord(in: text, from: index)
                if !Self.isElided(text, index..<end) {
                    found(.word, index..<end, position)
                    position += 1
                }
                index = Self.endWithGenitive(text, end)
            case .ideograph:
                let next = index + length
                let isLast =
                    next >= text.count || CharacterClass(of: Self.scalar(in: text, at: next).value) != .ideograph
                found(.ideographs, index..<(isLast ? next : next + Self.scalar(in: text, at: next).length), position)
                position += 1
                index = next
            }
        }
    }

    private static func endOfWord(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        var characters = 0
        while index < text.count, characters < longestWord {
            characters += 1
            // Most letters of most texts are told without looking them up.
            if isPlainLetter(text[index]) {
                index += 1
                continue
            }
            let (scalar, length) = scalar(in: text, at: index)
            guard CharacterClass(of: scalar) == .word else { break }
            index += length
        }
        return index
    }

    private static func isPlainLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The length of the apostrophe at a place, or 0.
    private static func apostrophe(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index < text.count else { return 0 }
        let (scalar, length) = scalar(in: text, at: index)
        return scalar == 0x27 || scalar == 0x2019 ? length : 0
    }

    private static let elisions = Set(
        ["c", "d", "j", "l", "m", "n", "s", "t", "z", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"]
            .map { Array($0.utf8) })

    private static func isElided(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        let length = apostrophe(in: text, at: word.upperBound)
        guard length > 0, word.count <= 6, word.upperBound + length < text.count,
            CharacterClass(of: scalar(in: text, at: word.upperBound + length).value) == .word
        else { return false }
        return elisions.contains(text[word].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }

    /// The end of a word with the s of a genitive, if there is one.
    private static func endWithGenitive(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        let length = apostrophe(in: text, at: end)
        guard length > 0, end + length < text.count, text[end + length] | 0x20 == UInt8(ascii: "s") else { return end }
        let after = end + length + 1
        let isWhole = after >= text.count || CharacterClass(of: scalar(in: text, at: after).value) != .word
        return isWhole ? after : end
    }

    /// The character at a place of valid UTF-8, and its length.
    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(text[index])
        func next(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0 }
        switch lead {
        case ..<0xC0: return (lead, 1)
        case ..<0xE0: return ((lead & 0x1F) << 6 | next(1), 2)
        case ..<0xF0: return ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        case _: return ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
    }
}
