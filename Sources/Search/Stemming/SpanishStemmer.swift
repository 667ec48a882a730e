/// The algorithm for Spanish that Snowball publishes, version 3.1.
enum SpanishStemmer {
    private static let vowels: LetterSet = "aeiouáéíóúü"

    static func stem(_ word: Letters) -> Letters {
        var stemming = Stemming(word)
        stemming.attachedPronoun()
        if !stemming.standardSuffix(), !stemming.verbWithY() { stemming.verb() }
        stemming.residue()
        return Letters(
            stemming.word.text.map { letter in
                switch letter {
                case "á": "a"
                case "é": "e"
                case "í": "i"
                case "ó": "o"
                case "ú": "u"
                case _: String(letter)
                }
            }.joined())
    }

    fileprivate struct Stemming {
        var word: Letters
        let rv: Int
        let r1: Int
        let r2: Int

        init(_ word: Letters) {
            self.word = word
            (r1, r2) = word.regions(vowels)
            rv = Self.verbRegion(word) ?? word.count
        }

        private static func verbRegion(_ word: Letters) -> Int? {
            guard word.count >= 2 else { return nil }
            switch (vowels.contains(word.units[0]), vowels.contains(word.units[1])) {
            case (_, false): return word.index(past: vowels, from: 2)
            case (true, true): return word.index(pastOther: vowels, from: 2)
            case (false, true): return word.count >= 3 ? 3 : nil
            }
        }
    }
}

extension SpanishStemmer.Stemming {
    /// Takes the ending away if it stands in a region.
    private mutating func remove(_ ending: Letters, in region: Int) -> Bool {
        guard word.ends(ending), word.count - ending.count >= region else { return false }
        word.removeLast(ending.count)
        return true
    }

    private enum Gerund { case to(Letters), pronounOnly, yendo }
    private static let pronouns = Endings([true: "me se sela selo selas selos la le lo las les los nos"])
    private static let gerunds = Endings([
        Gerund.to("iendo"): "iéndo", .to("ando"): "ándo", .to("ar"): "ár", .to("er"): "ér", .to("ir"): "ír",
        .pronounOnly: "ando iendo ar er ir", .yendo: "yendo",
    ])

    mutating func attachedPronoun() {
        guard let pronoun = Self.pronouns.longest(of: word) else { return }
        let end = word.count - pronoun.length
        guard let (gerund, length) = Self.gerunds.longest(of: word, before: end), end - length >= rv else { return }
        switch gerund {
        case .to(let other): word.replaceLast(length + pronoun.length, by: other)
        case .pronounOnly: word.removeLast(pronoun.length)
        case .yendo: if word.ends("u", before: end - length) { word.removeLast(pronoun.length) }
        }
    }

    private enum Suffix { case remove, removeWithIc, log, u, ente, amente, mente, idad, iva }
    private static let suffixes = Endings([
        Suffix.remove: """
        anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento \
        amientos imiento imientos
        """,
        .removeWithIc: """
        adora ador ación adoras adores aciones ante antes ancia ancias acion
        """,
        .log: "logía logías", .u: "ución uciones ucion", .ente: "encia encias", .amente: "amente", .mente: "mente",
        .idad: "idad idades", .iva: "iva ivo ivas ivos",
    ])
    private static let beforeAmente = Endings([true: "iv", false: "os ic ad"])
    private static let beforeMente = Endings([true: "ante able ible"])
    private static let beforeIdad = Endings([true: "abil ic iv"])

    mutating func standardSuffix() -> Bool {
        guard let (suffix, length) = Self.suffixes.longest(of: word) else { return false }
        let start = word.count - length
        switch suffix {
        case .amente: guard start >= r1 else { return false }
        case .remove, .removeWithIc, .log, .u, .ente, .mente, .idad, .iva: guard start >= r2 else { return false }
        }
        word.removeLast(length)
        switch suffix {
        case .remove: break
        case .removeWithIc: _ = remove("ic", in: r2)
        case .log: word.units += Letters("log").units
        case .u: word.units += Letters("u").units
        case .ente: word.units += Letters("ente").units
        case .amente: if removeOne(of: Self.beforeAmente) == true { _ = remove("at", in: r2) }
        case .mente: _ = removeOne(of: Self.beforeMente)
        case .idad: _ = removeOne(of: Self.beforeIdad)
        case .iva: _ = remove("at", in: r2)
        }
        return true
    }

    private mutating func removeOne(of endings: Endings<Bool>) -> Bool? {
        guard let (action, length) = endings.longest(of: word), word.count - length >= r2 else { return nil }
        word.removeLast(length)
        return action
    }

    private static let endingsWithY = Endings([true: "ya ye yan yen yeron yendo yo yó yas yes yais yamos"])

    mutating func verbWithY() -> Bool {
        guard let (_, length) = Self.endingsWithY.longest(of: word, from: rv),
            word.ends("u", before: word.count - length)
        else { return false }
        word.removeLast(length)
        return true
    }

    private static let verbEndings = Endings([
        true: "en es éis emos",
        false: """
        arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis \
        eríamos eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara \
        iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er \
        ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis \
        ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos
        """,
    ])

    mutating func verb() {
        guard let (mayFollowGu, length) = Self.verbEndings.longest(of: word, from: rv) else { return }
        word.removeLast(length)
        if mayFollowGu, word.ends("gu") { word.removeLast(1) }
    }

    private static let residues = Endings([false: "os a o á í ó", true: "e é"])

    mutating func residue() {
        guard let (mayFollowGu, length) = Self.residues.longest(of: word), word.count - length >= rv else { return }
        word.removeLast(length)
        if mayFollowGu, word.ends("gu"), word.count - 1 >= rv { word.removeLast(1) }
    }
}
