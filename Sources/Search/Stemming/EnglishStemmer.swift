/// The algorithm for English that Snowball publishes under the name "english" (Porter2), version 3.1.
enum EnglishStemmer {
    fileprivate static let vowels: LetterSet = "aeiouy"
    fileprivate static let noShortEnd: LetterSet = "aeiouywxY"
    fileprivate static let beforeLi: LetterSet = "cdeghkmnrt"
    private static let exceptions: [Letters: Letters] = [
        "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli",
        "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas",
        "cosmos": "cosmos", "bias": "bias", "andes": "andes",
    ]
    private static let firstRegionBeginnings: [Letters] = [
        "gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter",
    ]

    static func stem(_ word: Letters) -> Letters {
        if let stem = exceptions[word] { return stem }
        guard word.count >= 3 else { return word }
        var stemming = Stemming(word)
        stemming.plural()
        stemming.pastAndGerund()
        stemming.finalY()
        stemming.step2()
        stemming.step3()
        stemming.step4()
        stemming.step5()
        stemming.word.units = stemming.word.units.map { $0 == Self.consonantY ? Self.y : $0 }
        return stemming.word
    }

    private static let y = UInt16(UInt8(ascii: "y"))
    /// A y that is spoken as a consonant.
    private static let consonantY = UInt16(UInt8(ascii: "Y"))

    /// A word on its way, with its regions.
    fileprivate struct Stemming {
        var word: Letters
        var r1 = 0
        var r2 = 0

        init(_ whole: Letters) {
            word = whole
            if word.units.first == UInt16(UInt8(ascii: "'")) { word.units.removeFirst() }
            for index in word.units.indices
            where word.units[index] == y && (index == 0 || vowels.contains(word.units[index - 1])) {
                word.units[index] = consonantY
            }
            let beginning = firstRegionBeginnings.first { word.units.starts(with: $0.units) }
            if let beginning {
                r1 = beginning.count
                r2 = word.regions(vowels, from: r1).first
            } else {
                (r1, r2) = word.regions(vowels)
            }
        }
    }
}

extension EnglishStemmer.Stemming {
    private typealias Rules = EnglishStemmer

    /// Whether the word up to an index ends with a short syllable.
    private func isShort(before end: Int) -> Bool {
        let units = word.units
        if word.ends("past", before: end) { return true }
        guard end >= 2, Rules.vowels.contains(units[end - 2]) else { return false }
        return end == 2
            ? !Rules.vowels.contains(units[1])
            : !Rules.noShortEnd.contains(units[end - 1]) && !Rules.vowels.contains(units[end - 3])
    }

    private func hasVowel(before end: Int) -> Bool {
        end > 0 && word.units[..<end].contains(where: Rules.vowels.contains)
    }

    private enum Plural { case sses, ied, s, none }
    private static let genitives = Endings([true: "' 's 's'"])
    private static let plurals = Endings([Plural.sses: "sses", .ied: "ied ies", .s: "s", .none: "us ss"])

    mutating func plural() {
        if let genitive = Self.genitives.longest(of: word) { word.removeLast(genitive.length) }
        switch Self.plurals.longest(of: word)?.action {
        case .sses: word.removeLast(2)
        case .ied: word.removeLast(word.count >= 5 ? 2 : 1)
        case .s: if hasVowel(before: word.count - 2) { word.removeLast(1) }
        case .some(.none), nil: break
        }
    }

    private enum Past { case eed, ed, ing }
    private static let pasts = Endings([Past.eed: "eed eedly", .ed: "ed edly ingly", .ing: "ing"])
    private static let keptBeforeEed: [Letters] = ["proc", "exc", "succ"]
    private static let keptBeforeIng: [Letters] = ["inn", "out", "cann", "herr", "earr", "even"]
    private static let doubles: [Letters] = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]

    mutating func pastAndGerund() {
        guard let (action, length) = Self.pasts.longest(of: word) else { return }
        let end = word.count - length
        switch action {
        case .eed:
            guard end >= r1, !Self.keptBeforeEed.contains(where: { $0.count == end && word.ends($0, before: end) })
            else { return }
            return word.replaceLast(length, by: "ee")
        case .ing:
            if end == 2, word.ends("y", before: end), !Rules.vowels.contains(word.units[0]) {
                return word.replaceLast(4, by: "ie")
            }
            if Self.keptBeforeIng.contains(where: { $0.count == end && word.ends($0, before: end) }) { return }
        case .ed: break
        }
        guard hasVowel(before: end) else { return }
        word.removeLast(length)
        if word.ends("at") || word.ends("bl") || word.ends("iz") {
            word.units += Letters("e").units
        } else if Self.doubles.contains(where: word.ends) {
            let isKept = word.count == 3 && LetterSet("aeo").contains(word.units[0])
            if !isKept { word.removeLast(1) }
        } else if word.count == r1, isShort(before: word.count) {
            word.units += Letters("e").units
        }
    }

    mutating func finalY() {
        guard word.count >= 3, word.ends("y") || word.ends("Y"),
            !Rules.vowels.contains(word.units[word.count - 2])
        else { return }
        word.replaceLast(1, by: "i")
    }

    /// What an ending becomes, or the two that look at the letter before them.
    private enum Change { case to(Letters), og, li }
    private static let changes2 = Endings([
        Change.to("tion"): "tional", .to("ence"): "enci", .to("ance"): "anci", .to("able"): "abli",
        .to("ent"): "entli", .to("ize"): "izer ization", .to("ate"): "ational ation ator",
        .to("al"): "alism aliti alli", .to("ful"): "fulness fulli", .to("ous"): "ousli ousness",
        .to("ive"): "iveness iviti", .to("ble"): "biliti bli", .to("og"): "ogist", .og: "ogi",
        .to("less"): "lessli", .li: "li",
    ])

    mutating func step2() {
        guard let (change, length) = Self.changes2.longest(of: word), word.count - length >= r1 else { return }
        switch change {
        case .to(let other): word.replaceLast(length, by: other)
        case .og: if word.ends("logi") { word.removeLast(1) }
        case .li:
            if word.count > 2, Rules.beforeLi.contains(word.units[word.count - 3]) { word.removeLast(2) }
        }
    }

    private enum Change3 { case to(Letters), ative }
    private static let changes3 = Endings([
        Change3.to("tion"): "tional", .to("ate"): "ational", .to("al"): "alize", .to("ic"): "icate iciti ical",
        .to(""): "ful ness", .ative: "ative",
    ])

    mutating func step3() {
        guard let (change, length) = Self.changes3.longest(of: word), word.count - length >= r1 else { return }
        switch change {
        case .to(let other): word.replaceLast(length, by: other)
        case .ative: if word.count - length >= r2 { word.removeLast(length) }
        }
    }

    private static let endings4 = Endings([
        false: "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", true: "ion",
    ])

    mutating func step4() {
        guard let (needsST, length) = Self.endings4.longest(of: word), word.count - length >= r2 else { return }
        if !needsST || word.ends("sion") || word.ends("tion") { word.removeLast(length) }
    }

    mutating func step5() {
        let end = word.count - 1
        if word.ends("e"), end >= r2 || (end >= r1 && !isShort(before: end)) {
            word.removeLast(1)
        } else if word.ends("ll"), end >= r2 {
            word.removeLast(1)
        }
    }
}
