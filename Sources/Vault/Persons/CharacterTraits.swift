/// What the searches have to know of a character, in two bytes: Unicode is asked once for those of the six languages.
struct CharacterTraits: OptionSet {
    let rawValue: UInt16

    /// A letter or a digit, which with those beside it makes a word.
    static let partOfWord = CharacterTraits(rawValue: 1)
    /// A decimal digit of any script.
    static let digit = CharacterTraits(rawValue: 2)
    /// No telephone number goes on behind it.
    static let endsNumber = CharacterTraits(rawValue: 4)
    /// A letter, or a sign on a letter.
    static let letterOrMark = CharacterTraits(rawValue: 8)
    static let latin = CharacterTraits(rawValue: 16)
    static let greek = CharacterTraits(rawValue: 32)
    static let cyrillic = CharacterTraits(rawValue: 64)
    /// Of another alphabet, and looks like a Latin letter.
    static let lookalike = CharacterTraits(rawValue: 128)
    static let arabic = CharacterTraits(rawValue: 256)
    /// An Arabic letter that by itself is a stroke or a ring, as Latin letters are.
    static let arabicStroke = CharacterTraits(rawValue: 512)
    static let ideograph = CharacterTraits(rawValue: 1_024)
    /// Of a script that none of the six languages is written in.
    static let foreign = CharacterTraits(rawValue: 2_048)
    /// A letter of mathematics, of phonetics, in a circle or the like.
    static let unusual = CharacterTraits(rawValue: 4_096)

    static let alphabets: CharacterTraits = [.latin, .greek, .cyrillic]
    static let scripts: CharacterTraits = [.alphabets, .arabic, .arabicStroke, .ideograph, .foreign, .unusual]

    /// The traits of a character.
    init(of scalar: Unicode.Scalar) {
        let properties = scalar.properties
        let isLetter = properties.isAlphabetic
        var traits: CharacterTraits = LookalikeLetters.script(of: scalar)
        if ComparableWord.isPartOfWord(scalar) { traits.insert(.partOfWord) }
        if properties.numericType == .decimal { traits.insert(.digit) }
        if isLetter || properties.generalCategory == .nonspacingMark { traits.insert(.letterOrMark) }
        if scalar.isASCII ? isLetter || Self.signsThatEndNumbers.contains(scalar) : isLetter {
            traits.insert(.endsNumber)
        }
        self = traits
    }

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    private static let signsThatEndNumbers: [Unicode.Scalar] = [",", ";", ":", "|"]
}

/// The traits of the characters of the six languages by their codes.
struct CharacterTable: Sendable {
    private let traits: [CharacterTraits]

    /// The one table: whoever looks up many characters keeps it at hand.
    static let shared = CharacterTable()

    /// Behind the unified ideographs, the last that a text of the six languages is made of.
    private static let end: UInt32 = 0xA000

    private init() {
        traits = (0..<Self.end).map { Unicode.Scalar($0).map(CharacterTraits.init(of:)) ?? [] }
    }

    subscript(_ scalar: Unicode.Scalar) -> CharacterTraits {
        scalar.value < Self.end ? traits[Int(scalar.value)] : CharacterTraits(of: scalar)
    }
}
