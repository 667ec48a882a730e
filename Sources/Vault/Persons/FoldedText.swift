/// A text in the form in which names are looked for, as Unicode scalars: without diacritics, vowel signs, width and characters
/// that nobody sees. Its case stays.
///
/// Every character folds by itself, whatever stands beside it, so a table does most of the work.
struct FoldedText: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                scalars.append(scalar)
            } else if scalar.value < FoldingTable.end {
                scalars.append(contentsOf: FoldingTable.folded[Int(scalar.value)])
            } else if Self.isHan(scalar) {
                scalars.append(scalar)
            } else {
                scalars.append(contentsOf: ComparableWord.folded(String(scalar)).unicodeScalars)
            }
        }
        self.scalars = scalars
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    /// The same text with other letters.
    func mapped(_ letters: [Unicode.Scalar: Unicode.Scalar]) -> FoldedText {
        FoldedText(scalars: scalars.map { letters[$0] ?? $0 })
    }

    /// Unified ideographs, which fold to themselves.
    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x2F7FF).contains(scalar.value)
    }

    /// Where the words stand: letters and digits that touch each other.
    var words: [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for index in scalars.indices {
            if FoldingTable.isPartOfWord(scalars[index]) {
                if start == nil { start = index }
            } else if let begin = start {
                words.append(begin..<index)
                start = nil
            }
        }
        if let start { words.append(start..<scalars.count) }
        return words
    }

    /// A word as it is compared with the names of the register.
    func word(_ range: Range<Int>) -> ComparableWord {
        let text = String(String.UnicodeScalarView(scalars[range]))
        let initial = scalars[range.lowerBound].properties
        return ComparableWord(
            text: ComparableWord.comparable(text), isCapitalized: initial.isUppercase || !initial.isLowercase,
            endsWithFullStop: range.upperBound < scalars.count && scalars[range.upperBound] == ".")
    }
}

/// What the characters below U+3000 fold to, made once.
enum FoldingTable {
    static let end = 0x3000

    static let folded: [[Unicode.Scalar]] = (0..<UInt32(end)).map { value in
        guard let scalar = Unicode.Scalar(value) else { return [] }
        return Array(ComparableWord.folded(String(scalar)).unicodeScalars)
    }

    private static let partOfWord: [Bool] = (0..<UInt32(end)).map { value in
        Unicode.Scalar(value).map(ComparableWord.isPartOfWord) ?? false
    }

    static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < end ? partOfWord[Int(scalar.value)] : ComparableWord.isPartOfWord(scalar)
    }

    /// The lower case of a letter when it is one scalar, for telling quickly that a word is none of some others.
    private static let lowercase: [Unicode.Scalar] = (0..<UInt32(end)).map { value in
        let scalar = Unicode.Scalar(value) ?? " "
        let letters = String(scalar).uppercased().lowercased().unicodeScalars
        return letters.first ?? scalar
    }

    static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < end ? lowercase[Int(scalar.value)] : scalar
    }
}
