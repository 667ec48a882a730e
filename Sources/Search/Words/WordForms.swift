public import Mechanism

/// The forms of words: what the index holds of a word, and what is looked up for it. A query finds a text if, of each of its
/// words, some form is among the forms of a word of the text. The browser has the same rules in `assets/search/forms.js`.
public enum WordForms {
    /// The forms of a word in texts of a language, each once.
    public static func forms(of word: String, in language: Language) -> [String] {
        let word = Folding.normalized(word)
        guard let first = word.units.first else { return [] }
        if Script.isArabic(first) { return unique(ArabicForms.forms(of: word)) }
        guard let stem = stemmer(of: language, firstLetter: first) else { return unique([Folding.folded(word)]) }
        return unique([Folding.folded(stem(word)), stem(Folding.folded(word))])
    }

    /// The word as readers may type its beginning: in lower case, without accents, not stemmed. Nil where the forms themselves
    /// are what a beginning is compared with.
    public static func wholeWord(_ word: String, in language: Language) -> String? {
        let word = Folding.normalized(word)
        guard let first = word.units.first, !Script.isArabic(first) else { return nil }
        return stemmer(of: language, firstLetter: first).map { _ in Folding.folded(word).text }
    }

    private static func unique(_ forms: [Letters]) -> [String] {
        var seen: [Letters] = []
        for form in forms where form.count > 0 && !seen.contains(form) { seen.append(form) }
        return seen.map(\.text)
    }

    /// The algorithm for words in the script of the language; words of other scripts have none.
    private static func stemmer(of language: Language, firstLetter: UInt16) -> ((Letters) -> Letters)? {
        let stemmer: (isOfScript: (UInt16) -> Bool, stem: (Letters) -> Letters)
        switch language {
        case .english: stemmer = (Script.isLatin, EnglishStemmer.stem)
        case .french: stemmer = (Script.isLatin, FrenchStemmer.stem)
        case .spanish: stemmer = (Script.isLatin, SpanishStemmer.stem)
        case .russian: stemmer = (Script.isCyrillic, RussianStemmer.stem)
        case .arabic, .chinese: return nil
        }
        return stemmer.isOfScript(firstLetter) ? stemmer.stem : nil
    }
}

/// The scripts that the rules tell apart, by a letter in UTF-16.
enum Script {
    static func isArabic(_ unit: UInt16) -> Bool {
        (0x0610...0x061A).contains(unit) || (0x0620...0x065F).contains(unit) || (0x066E...0x06D5).contains(unit)
            || (0x06EE...0x06EF).contains(unit) || (0x06FA...0x06FF).contains(unit)
    }

    static func isCyrillic(_ unit: UInt16) -> Bool { (0x0400...0x04FF).contains(unit) }

    static func isLatin(_ unit: UInt16) -> Bool {
        (0x61...0x7A).contains(unit) || (0x00DF...0x024F).contains(unit) || (0x1E00...0x1EFF).contains(unit)
    }
}
