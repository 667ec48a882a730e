/// Letters of one script that an eye can't tell from letters of another.
///
/// A name in which one letter was taken from another alphabet is still that name to a reader: `Аnn` with a Cyrillic А.
enum LookalikeLetters {
    /// The text with the lookalikes in it written in Latin letters, and in Cyrillic ones, if it mixes the scripts at all.
    static func readings(of folded: FoldedText) -> [FoldedText] {
        var hasLatin = false
        var hasOther = false
        for scalar in folded.scalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: hasLatin = true
            case 0x370...0x3FF, 0x400...0x52F: hasOther = true
            case _: continue
            }
        }
        guard hasLatin, hasOther else { return [] }
        return [folded.mapped(toLatin), folded.mapped(toCyrillic)]
    }

    /// Whether a word of a text mixes Latin letters with Cyrillic or Greek ones so that one of them looks like another: `gοv` with
    /// a Greek omicron is not what it seems to be. Words of one alphabet side by side are no mixture.
    static func mix(in text: String) -> Bool {
        guard mayHoldOtherAlphabet(text) else { return false }
        let table = CharacterTable.shared
        var ofWord: CharacterTraits = []
        for scalar in text.unicodeScalars {
            let traits = table[scalar]
            if !traits.isDisjoint(with: .alphabets) {
                ofWord.formUnion(traits)
                if ofWord.contains(.lookalike), ofWord.holdsSeveralAlphabets { return true }
            } else if !traits.contains(.letterOrMark) {
                ofWord = []
            }
        }
        return false
    }

    /// A quick look: the letters of Greek and Cyrillic begin with these bytes.
    private static func mayHoldOtherAlphabet(_ text: String) -> Bool {
        text.utf8.contains { (0xCD...0xD4).contains($0) }
    }

    /// The alphabet of a letter, and whether the letter looks like a Latin one.
    static func alphabet(of scalar: Unicode.Scalar) -> CharacterTraits {
        let other: CharacterTraits
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return .latin
        case 0x370...0x3FF: other = .greek
        case 0x400...0x52F: other = .cyrillic
        case _: return []
        }
        return latinLetters[scalar] == nil ? other : other.union(.lookalike)
    }

    private static let cyrillic = Array("АВЕКМНОРСТУХІЅЈаеорсухіѕјһԁԛԝ".unicodeScalars)
    private static let latinOfCyrillic = Array("ABEKMHOPCTYXISJaeopcyxisjhdqw".unicodeScalars)
    private static let greek = Array("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ".unicodeScalars)
    private static let latinOfGreek = Array("ABEZHIKMNOPTYXaikvopux".unicodeScalars)

    private static let latinLetters = Dictionary(
        uniqueKeysWithValues: zip(cyrillic + greek, latinOfCyrillic + latinOfGreek).map { ($0, $1) })
    private static let toLatin = table(of: latinLetters)
    private static let toCyrillic = table(
        of: Dictionary(uniqueKeysWithValues: zip(latinOfCyrillic, cyrillic).map { ($0, $1) }))

    /// What stands for each letter of the three alphabets, by its code.
    private static func table(of letters: [Unicode.Scalar: Unicode.Scalar]) -> [Unicode.Scalar] {
        (0..<0x530).map { (code: UInt32) in
            let letter = Unicode.Scalar(code) ?? " "
            return letters[letter] ?? letter
        }
    }
}

extension CharacterTraits {
    fileprivate var holdsSeveralAlphabets: Bool {
        let alphabets = intersection(.alphabets).rawValue
        return alphabets & (alphabets &- 1) != 0
    }
}
