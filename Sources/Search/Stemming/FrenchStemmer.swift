/// The algorithm for French that Snowball publishes, version 3.1.
enum FrenchStemmer {
    fileprivate static let vowels: LetterSet = "aeiouyâàëéêèïîôûù"

    static func stem(_ word: Letters) -> Letters {
        var stemming = Stemming(marked(withoutElision(word)))
        stemming.inflection()
        stemming.undouble()
        stemming.removeAccent()
        return unmarked(stemming.word)
    }

    private static func withoutElision(_ word: Letters) -> Letters {
        guard let apostrophe = word.units.firstIndex(of: UInt16(UInt8(ascii: "'"))), apostrophe + 1 < word.count else {
            return word
        }
        let before = Letters(String(decoding: word.units[..<apostrophe], as: UTF16.self))
        let isElided = ["c", "d", "j", "l", "m", "n", "s", "t", "z", "qu"].contains(before)
        return isElided ? Letters(String(decoding: word.units[(apostrophe + 1)...], as: UTF16.self)) : word
    }

    /// Writes capital letters for u, i and y where they are consonants, and for the two letters with a diaeresis. After a change
    /// the same place is looked at again, because the letters behind it have changed.
    private static func marked(_ word: Letters) -> Letters {
        var units = word.units
        func letter(_ index: Int) -> UInt16? { index < units.count ? units[index] : nil }
        func isVowel(_ index: Int) -> Bool { letter(index).map(vowels.contains) ?? false }
        var index = 0
        while index < units.count {
            let next = letter(index + 1)
            if isVowel(index), next == u || next == i, isVowel(index + 2) {
                units[index + 1] = next == u ? consonantU : consonantI
            } else if isVowel(index), next == y {
                units[index + 1] = consonantY
            } else if units[index] == eWithDiaeresis {
                units.replaceSubrange(index...index, with: Letters("He").units)
            } else if units[index] == iWithDiaeresis {
                units.replaceSubrange(index...index, with: Letters("Hi").units)
            } else if units[index] == y, isVowel(index + 1) {
                units[index] = consonantY
            } else if units[index] == q, next == u {
                units[index + 1] = consonantU
            } else {
                index += 1
            }
        }
        return Letters(units: units)
    }

    private static let i = UInt16(UInt8(ascii: "i"))
    private static let q = UInt16(UInt8(ascii: "q"))
    private static let u = UInt16(UInt8(ascii: "u"))
    private static let y = UInt16(UInt8(ascii: "y"))
    private static let eWithDiaeresis: UInt16 = 0xEB
    private static let iWithDiaeresis: UInt16 = 0xEF
    private static let consonantI = UInt16(UInt8(ascii: "I"))
    private static let consonantU = UInt16(UInt8(ascii: "U"))
    private static let consonantY = UInt16(UInt8(ascii: "Y"))

    private static func unmarked(_ word: Letters) -> Letters {
        var result = ""
        var letters = Array(word.text)[...]
        while let letter = letters.popFirst() {
            switch letter {
            case "I": result += "i"
            case "U": result += "u"
            case "Y": result += "y"
            case "H":
                if let next = letters.first, next == "e" || next == "i" {
                    letters.removeFirst()
                    result += next == "e" ? "ë" : "ï"
                }
            case _: result.append(letter)
            }
        }
        return Letters(result)
    }

    fileprivate struct Stemming {
        var word: Letters
        let rv: Int
        let r1: Int
        let r2: Int

        init(_ word: Letters) {
            self.word = word
            (r1, r2) = word.regions(Self.vowels)
            rv = Self.verbRegion(word) ?? word.count
        }

        private static func verbRegion(_ word: Letters) -> Int? {
            let units = word.units
            let beginsWithVowels = units.count >= 3 && units[...1].allSatisfy(vowels.contains)
            let isException = ["par", "col", "tap"].contains { (beginning: Letters) in
                units.starts(with: beginning.units)
            }
            let beginsWithNi = units.count >= 3 && units.starts(with: Letters("ni").units) && vowels.contains(units[2])
            if beginsWithVowels || isException || beginsWithNi { return 3 }
            return word.index(past: vowels, from: 1)
        }
    }
}

extension FrenchStemmer.Stemming {
    private static let vowels = FrenchStemmer.vowels

    mutating func inflection() {
        if standardSuffix() || verbInI() || verb() {
            if word.ends("Y") {
                word.replaceLast(1, by: "i")
            } else if word.ends("ç") {
                word.replaceLast(1, by: "c")
            }
        } else {
            residue()
        }
    }

    /// Puts other letters in the place of an ending if it stands in a region.
    private mutating func replace(_ ending: Letters, by other: Letters = "", in region: Int) -> Bool {
        guard word.ends(ending), word.count - ending.count >= region else { return false }
        word.replaceLast(ending.count, by: other)
        return true
    }

    private enum Suffix {
        case remove, removeWithIc, log, u, ent, ement, ité, ive, eau, aux, oux, euse, issement, amment, emment, ment
    }
    private static let suffixes = Endings([
        Suffix.remove: "ance iqUe isme able iste eux ances iqUes ismes ables istes",
        .removeWithIc: "atrice ateur ation atrices ateurs ations", .log: "logie logies",
        .u: "usion ution usions utions", .ent: "ence ences", .ement: "ement ements", .ité: "ité ités",
        .ive: "if ive ifs ives", .eau: "eaux", .aux: "aux", .oux: "oux", .euse: "euse euses",
        .issement: "issement issements", .amment: "amment", .emment: "emment", .ment: "ment ments",
    ])

    private mutating func standardSuffix() -> Bool {
        guard let (suffix, length) = Self.suffixes.longest(of: word) else { return false }
        let start = word.count - length
        switch suffix {
        case .remove, .removeWithIc, .log, .u, .ent, .ité, .ive:
            guard start >= r2 else { return false }
            word.removeLast(length)
        case .ement:
            guard start >= rv else { return false }
            word.removeLast(length)
        case .eau:
            word.removeLast(1)
        case .aux:
            guard start >= r1 else { return false }
            word.replaceLast(length, by: "al")
        case .oux:
            guard start > 0, LetterSet("bhjlnp").contains(word.units[start - 1]) else { return false }
            word.removeLast(1)
        case .euse:
            guard start >= r1 else { return false }
            word.replaceLast(length, by: start >= r2 ? "" : "eux")
        case .issement:
            guard start >= r1, start > 0, !Self.vowels.contains(word.units[start - 1]) else { return false }
            word.removeLast(length)
        // These three lead on to the endings of verbs.
        case .amment, .emment:
            if start >= rv { word.replaceLast(length, by: suffix == .amment ? "ant" : "ent") }
            return false
        case .ment:
            if start - 1 >= rv, start > 0, Self.vowels.contains(word.units[start - 1]) { word.removeLast(length) }
            return false
        }
        followSuffix(suffix)
        return true
    }

    private enum BeforeEment { case iv, eus, other, ièr }
    private static let beforeEment = Endings([
        BeforeEment.iv: "iv", .eus: "eus", .other: "abl iqU", .ièr: "ièr Ièr",
    ])

    /// What is done about the letters that stood before a suffix.
    private mutating func followSuffix(_ suffix: Suffix) {
        switch suffix {
        case .removeWithIc: removeIc()
        case .log: word.units += Letters("log").units
        case .u: word.units += Letters("u").units
        case .ent: word.units += Letters("ent").units
        case .ive: if replace("at", in: r2) { removeIc() }
        case .ité:
            if replace("abil", in: r2) || replace("abil", by: "abl", in: 0) { return }
            if word.ends("ic") { removeIc() } else { _ = replace("iv", in: r2) }
        case .ement:
            guard let (action, length) = Self.beforeEment.longest(of: word) else { return }
            let start = word.count - length
            switch action {
            case .iv: if replace("iv", in: r2) { _ = replace("at", in: r2) }
            case .eus: if !replace("eus", in: r2) { _ = replace("eus", by: "eux", in: r1) }
            case .other: if start >= r2 { word.removeLast(length) }
            case .ièr: if start >= rv { word.replaceLast(length, by: "i") }
            }
        case .remove, .eau, .aux, .oux, .euse, .issement, .amment, .emment, .ment: break
        }
    }

    private mutating func removeIc() {
        if !replace("ic", in: r2) { _ = replace("ic", by: "iqU", in: 0) }
    }

    private static let endingsInI = Endings([
        true: """
        îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent \
        issais issait issant issante issantes issants isse issent isses issez issiez issions issons it
        """
    ])

    private mutating func verbInI() -> Bool {
        guard let (_, length) = Self.endingsInI.longest(of: word, from: rv) else { return false }
        let start = word.count - length
        guard start > rv, !word.ends("H", before: start), !Self.vowels.contains(word.units[start - 1]) else {
            return false
        }
        word.removeLast(length)
        return true
    }

    private enum VerbEnding { case ions, remove, removeWithE, ais }
    private static let verbEndings = Endings([
        VerbEnding.ions: "ions",
        .remove: """
        é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais
        """,
        .removeWithE: "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions",
        .ais: "ais aise aises",
    ])

    private mutating func verb() -> Bool {
        guard let (ending, length) = Self.verbEndings.longest(of: word, from: rv) else { return false }
        let start = word.count - length
        switch ending {
        case .ions: guard start >= r2 else { return false }
        case .remove: break
        case .removeWithE:
            word.removeLast(length)
            _ = replace("e", in: rv)
            return true
        case .ais:
            let isNoun = word.ends("al", before: start) && start == 3
            if isNoun || word.ends("auv", before: start) || word.ends("épl", before: start) { return false }
        }
        word.removeLast(length)
        return true
    }

    private enum Residue { case ion, ier, e }
    private static let residues = Endings([Residue.ion: "ion", .ier: "ier ière Ier Ière", .e: "e"])

    private mutating func residue() {
        if word.ends("s"), word.count >= 2 {
            let end = word.count - 1
            if word.ends("Hi", before: end) || !LetterSet("aiouès").contains(word.units[end - 1]) { word.removeLast(1) }
        }
        guard let (residue, length) = Self.residues.longest(of: word, from: rv) else { return }
        let start = word.count - length
        switch residue {
        case .ion:
            let followsST = word.ends("s", before: start, from: rv) || word.ends("t", before: start, from: rv)
            if start >= r2, followsST { word.removeLast(length) }
        case .ier: word.replaceLast(length, by: "i")
        case .e: word.removeLast(1)
        }
    }

    private static let doubles = Endings([true: "enn onn ett ell eill"])

    mutating func undouble() {
        if Self.doubles.longest(of: word) != nil { word.removeLast(1) }
    }

    mutating func removeAccent() {
        guard let last = word.units.lastIndex(where: Self.vowels.contains), last + 1 < word.count else { return }
        if word.ends("é", before: last + 1) || word.ends("è", before: last + 1) {
            word.units[last] = UInt16(UInt8(ascii: "e"))
        }
    }
}
