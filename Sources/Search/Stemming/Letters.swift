/// A piece of a word as UTF-16, which is what the browser counts in, so that both sides cut words at the same places.
struct Letters: ExpressibleByStringLiteral, Hashable, Sendable {
    var units: [UInt16]

    init(_ text: some StringProtocol) { units = Array(text.utf16) }
    init(stringLiteral text: String) { self.init(text) }

    var text: String { String(decoding: units, as: UTF16.self) }
    var count: Int { units.count }

    /// Whether the piece stands right before an index, without reaching below a limit.
    func ends(_ piece: Letters, before end: Int, from limit: Int = 0) -> Bool {
        let start = end - piece.count
        return start >= limit && units[start..<end].elementsEqual(piece.units)
    }

    func ends(_ piece: Letters) -> Bool { ends(piece, before: count) }

    mutating func removeLast(_ length: Int) { units.removeLast(length) }

    /// Puts other letters in the place of the last ones.
    mutating func replaceLast(_ length: Int, by other: Letters) {
        units.removeLast(length)
        units += other.units
    }

    /// The index after the first letter of a set at or after a place.
    func index(past set: LetterSet, from start: Int) -> Int? {
        units[min(start, count)...].firstIndex(where: set.contains).map { $0 + 1 }
    }

    /// The index after the first letter outside of a set at or after a place.
    func index(pastOther set: LetterSet, from start: Int) -> Int? {
        units[min(start, count)...].firstIndex { !set.contains($0) }.map { $0 + 1 }
    }

    /// Where the regions begin that the algorithms call R1 and R2: after the first consonant that follows a vowel, and once more.
    func regions(_ vowels: LetterSet, from start: Int = 0) -> (first: Int, second: Int) {
        func next(_ start: Int) -> Int? {
            index(past: vowels, from: start).flatMap { index(pastOther: vowels, from: $0) }
        }
        guard let first = next(start) else { return (count, count) }
        return (first, next(first) ?? count)
    }
}

/// Some letters, such as the vowels of a language.
struct LetterSet: ExpressibleByStringLiteral, Sendable {
    private let units: Set<UInt16>

    init(stringLiteral letters: String) { units = Set(letters.utf16) }

    func contains(_ letter: UInt16) -> Bool { units.contains(letter) }
}

/// Endings of words, each with what is to be done about it. Of several that fit, the longest counts.
struct Endings<Action: Sendable>: Sendable {
    private let endings: [(letters: Letters, action: Action)]

    /// - Parameter groups: for each action its endings, with spaces between them.
    init(_ groups: KeyValuePairs<Action, String>) {
        endings = groups.flatMap { action, list in list.split(separator: " ").map { (Letters($0), action) } }
            .sorted { $0.letters.count > $1.letters.count }
    }

    /// The longest ending that stands before an index, without reaching below a limit.
    func longest(of word: Letters, before end: Int, from limit: Int = 0) -> (action: Action, length: Int)? {
        endings.first { word.ends($0.letters, before: end, from: limit) }.map { ($0.action, $0.letters.count) }
    }

    func longest(of word: Letters, from limit: Int = 0) -> (action: Action, length: Int)? {
        longest(of: word, before: word.count, from: limit)
    }
}
