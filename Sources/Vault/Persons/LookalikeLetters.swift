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

    /// Whether a word of a text mixes letters so that one of them may pass for another: `gοv` with a Greek omicron is not what it
    /// seems to be. Words of one alphabet side by side are no mixture.
    static func mix(in text: String) -> Bool {
        guard mayHoldOtherAlphabet(text) else { return false }
        let table = CharacterTable.shared
        var ofWord: CharacterTraits = []
        for scalar in text.unicodeScalars {
            let traits = table[scalar]
            if traits.contains(.ideograph) {
                // Chinese is written without blanks, also between a word and an abbreviation or a sign such as α.
                if ofWord.union(.ideograph).isMixed { return true }
                ofWord = .ideograph
            } else if !traits.isDisjoint(with: .scripts) {
                ofWord.formUnion(traits)
            } else if !traits.contains(.letterOrMark) {
                if ofWord.isMixed { return true }
                ofWord = []
            }
        }
        return ofWord.isMixed
    }

    /// A quick look at the first bytes of characters: nothing below U+0180 and no ideograph is mistaken.
    private static func mayHoldOtherAlphabet(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0xC6 && !(0xE4...0xE9).contains($0) }
    }

    /// The script of a letter, and whether the letter looks like a Latin one.
    static func script(of scalar: Unicode.Scalar) -> CharacterTraits {
        let script = CharacterTraits.script(of: scalar)
        if script == .arabic { return arabicStrokes.contains(scalar) ? .arabicStroke : .arabic }
        guard script == .greek || script == .cyrillic else { return script }
        let isLookalike = latinLetters[scalar] != nil || furtherLookalikes.contains(scalar)
        return isLookalike ? script.union(.lookalike) : script
    }

    /// Rare letters, and letters with accents, without which names are compared: the search for names doesn't need them.
    private static let furtherLookalikes = Set("ЁёЇїЀѐӐӑӒӓӖӗӦӧӰӱӲӳкӀӏҮүѴѵҺԌԚԜΆΈΉΊΌΎΪΫάίόύϊϋΐΰϲϹϳͿϜϺϒ".unicodeScalars)

    /// Alef and heh, with their other forms.
    private static let arabicStrokes: Set<Unicode.Scalar> = [
        "\u{627}", "\u{647}", "\u{6BE}", "\u{6C1}", "\u{6D5}", "\u{FE8D}", "\u{FE8E}", "\u{FEE9}",
    ]

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
    /// Whether a word with letters of these traits mixes what isn't written together in any of the six languages.
    fileprivate var isMixed: Bool {
        if contains(.foreign) { return intersection(.scripts) != .foreign }
        if contains(.unusual) { return !isDisjoint(with: [.alphabets, .arabic, .arabicStroke]) }
        let alphabets = intersection(.alphabets)
        if contains(.lookalike), alphabets.rawValue & (alphabets.rawValue &- 1) != 0 { return true }
        // Arabic puts its article and particles before an abbreviation without a blank, as in `الـUN`. That is Arabic to the eye.
        return contains(.arabicStroke) && !contains(.arabic) && !alphabets.isEmpty
    }
}
