/// The algorithm for Russian that Snowball publishes, version 3.1.
enum RussianStemmer {
    private static let vowels: LetterSet = "аеиоуыэюя"

    static func stem(_ whole: Letters) -> Letters {
        let word = Letters(whole.text.map { $0 == "ё" ? "е" : String($0) }.joined())
        guard let rv = word.index(past: vowels, from: 0) else { return word }
        let r1 = word.index(pastOther: vowels, from: rv) ?? word.count
        var stemming = Stemming(word: word, rv: rv, r2: word.regions(vowels, from: r1).first)
        stemming.inflection()
        stemming.finish()
        return stemming.word
    }

    fileprivate struct Stemming {
        var word: Letters
        /// After the first vowel: no ending reaches further.
        let rv: Int
        let r2: Int
    }
}

extension RussianStemmer.Stemming {
    // Of each table: whether the ending has to follow а or я.
    private static let gerunds = Endings([
        true: "в вши вшись", false: "ив ивши ившись ыв ывши ывшись",
    ])
    private static let adjectives = Endings([
        false: "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"
    ])
    private static let participles = Endings([true: "ем нн вш ющ щ", false: "ивш ывш ующ"])
    private static let reflexives = Endings([false: "ся сь"])
    private static let verbs = Endings([
        true: "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
        false: """
        ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю
        """,
    ])
    private static let nouns = Endings([
        false: """
        а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я
        """
    ])

    /// Takes away the longest ending of a table, if it follows what it has to follow.
    private mutating func remove(_ endings: Endings<Bool>) -> Bool {
        guard let (followsA, length) = endings.longest(of: word, from: rv) else { return false }
        let end = word.count - length
        guard !followsA || word.ends("а", before: end, from: rv) || word.ends("я", before: end, from: rv) else {
            return false
        }
        word.removeLast(length)
        return true
    }

    mutating func inflection() {
        if remove(Self.gerunds) { return }
        _ = remove(Self.reflexives)
        if remove(Self.adjectives) {
            _ = remove(Self.participles)
        } else if !remove(Self.verbs) {
            _ = remove(Self.nouns)
        }
    }

    private enum Tidying { case superlative, doubleN, softSign }
    private static let derivations = Endings([false: "ост ость"])
    private static let tidyings = Endings([Tidying.superlative: "ейш ейше", .doubleN: "н", .softSign: "ь"])

    mutating func finish() {
        if word.ends("и", before: word.count, from: rv) { word.removeLast(1) }
        if let (_, length) = Self.derivations.longest(of: word, from: rv), word.count - length >= r2 {
            word.removeLast(length)
        }
        guard let (tidying, length) = Self.tidyings.longest(of: word, from: rv) else { return }
        switch tidying {
        case .superlative:
            word.removeLast(length)
            if word.ends("нн", before: word.count, from: rv) { word.removeLast(1) }
        case .doubleN: if word.ends("нн", before: word.count, from: rv) { word.removeLast(1) }
        case .softSign: word.removeLast(1)
        }
    }
}
