/// A text in the form in which names are looked for, as Unicode scalars: without diacritics, vowel signs, width and characters
/// that nobody sees. Its case stays.
///
/// Every character folds by itself, whatever stands beside it, so a table does most of the work.
struct FoldedText: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        let single = FoldingTable.single
        for scalar in text.unicodeScalars {
            if let place = FoldingTable.place(of: scalar) {
                let folded = single[place]
                if folded != FoldingTable.notSingle {
                    scalars.append(folded)
                } else {
                    scalars.append(contentsOf: FoldingTable.folded[place])
                }
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
    ///
    /// - Parameter letters: what stands for each of the first characters, by its code.
    func mapped(_ letters: [Unicode.Scalar]) -> FoldedText {
        FoldedText(scalars: scalars.map { $0.value < letters.count ? letters[Int($0.value)] : $0 })
    }

    /// Unified ideographs, which fold to themselves.
    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x2F7FF).contains(scalar.value)
    }

    /// Where the words stand: letters and digits that touch each other.
    var words: [Range<Int>] {
        var words: [Range<Int>] = []
        words.reserveCapacity(scalars.count / 6)
        let table = CharacterTable.shared
        var start: Int?
        for index in scalars.indices {
            if table[scalars[index]].contains(.partOfWord) {
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
        let initial = scalars[range.lowerBound].properties
        return ComparableWord(
            text: comparable(range), isCapitalized: initial.isUppercase || !initial.isLowercase,
            endsWithFullStop: range.upperBound < scalars.count && scalars[range.upperBound] == ".")
    }

    private func comparable(_ range: Range<Int>) -> String {
        let letters = scalars[range]
        // Of ASCII only the case falls away.
        if letters.allSatisfy(\.isASCII) {
            return String(
                decoding: letters.map { UInt8(("A"..."Z").contains($0) ? $0.value | 0x20 : $0.value) }, as: UTF8.self)
        }
        return ComparableWord.comparable(String(String.UnicodeScalarView(letters)))
    }
}

/// What characters fold to, made once: those before the ideographs, and the halfwidth and fullwidth forms.
enum FoldingTable {
    private static let end: UInt32 = 0x3400
    private static let forms: Range<UInt32> = 0xFF00..<0x10000

    /// Where a character stands in the tables.
    @inline(__always)
    static func place(of scalar: Unicode.Scalar) -> Int? {
        if scalar.value < end { return Int(scalar.value) }
        return forms.contains(scalar.value) ? Int(scalar.value - forms.lowerBound + end) : nil
    }

    private static let scalars: [Unicode.Scalar?] = (Array(0..<end) + forms).map(Unicode.Scalar.init)

    static let folded: [[Unicode.Scalar]] = scalars.map { scalar in
        scalar.map { Array(ComparableWord.folded(String($0)).unicodeScalars) } ?? []
    }

    /// The one character that a character folds to, or `notSingle`.
    static let single: [Unicode.Scalar] = zip(scalars, folded).map { scalar, folded in
        // ASCII stays as it is.
        if let scalar, scalar.isASCII { return scalar }
        return folded.count == 1 ? folded[0] : notSingle
    }

    /// Stands for no character and for several.
    static let notSingle: Unicode.Scalar = "\0"

    /// The lower case of a letter when it is one scalar, for telling quickly that a word is none of some others: of those before
    /// the ideographs, by their codes.
    static let lowercase: [Unicode.Scalar] = scalars.prefix(Int(end)).map { scalar in
        let scalar = scalar ?? " "
        return String(scalar).uppercased().lowercased().unicodeScalars.first ?? scalar
    }

    static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < end ? lowercase[Int(scalar.value)] : scalar
    }
}
