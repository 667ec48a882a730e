/// What a character is to the index.
enum CharacterClass: UInt8 {
    case separator
    /// Of a word that is written in letters, marks or digits.
    case word
    /// A Han character or kana: each is indexed with the one that follows it.
    case ideograph

    /// The classes of the basic plane, looked up once.
    private static let ofBasicPlane: [CharacterClass] = (0..<0x10000).map { value in
        Unicode.Scalar(UInt32(value)).map(lookedUp) ?? .separator
    }

    init(of scalar: UInt32) {
        self =
            scalar < 0x10000 ? Self.ofBasicPlane[Int(scalar)] : Unicode.Scalar(scalar).map(Self.lookedUp) ?? .separator
    }

    private static func lookedUp(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .ideograph
        case _: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return .word
        case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .connectorPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
            .unassigned:
            return .separator
        @unknown case _: return .separator
        }
    }
}
