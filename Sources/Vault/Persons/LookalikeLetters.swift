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
        var alphabets: Set<Alphabet> = []
        var hasLookalike = false
        for scalar in text.unicodeScalars {
            if let alphabet = Alphabet(scalar) {
                alphabets.insert(alphabet)
                if alphabet != .latin && toLatin[scalar] != nil { hasLookalike = true }
            } else if !scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark {
                alphabets = []
                hasLookalike = false
            }
            if hasLookalike, alphabets.count > 1 { return true }
        }
        return false
    }

    private enum Alphabet {
        case latin
        case greek
        case cyrillic

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .latin
            case 0x370...0x3FF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case _: return nil
            }
        }
    }

    private static let cyrillic = Array("АВЕКМНОРСТУХІЅЈаеорсухіѕјһԁԛԝ".unicodeScalars)
    private static let latinOfCyrillic = Array("ABEKMHOPCTYXISJaeopcyxisjhdqw".unicodeScalars)
    private static let greek = Array("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ".unicodeScalars)
    private static let latinOfGreek = Array("ABEZHIKMNOPTYXaikvopux".unicodeScalars)

    private static let toLatin = Dictionary(
        uniqueKeysWithValues: zip(cyrillic + greek, latinOfCyrillic + latinOfGreek).map { ($0, $1) })
    private static let toCyrillic = Dictionary(uniqueKeysWithValues: zip(latinOfCyrillic, cyrillic).map { ($0, $1) })
}
