/// How letters may be written so that a reader, or a program on the page, has to turn them back first. Generators of sites do it
/// with e-mail addresses, to hide them from those who collect them.
enum Disguise: Sendable, CaseIterable {
    case none
    /// The last letter first.
    case reversed
    /// Each letter of a to z moved by half of the alphabet (ROT13); those with marks stay.
    case rotated

    /// What is written in a chain of what was opened and decoded.
    var layer: String? {
        switch self {
        case .none: nil
        case .reversed: "reversed"
        case .rotated: "ROT13"
        }
    }

    /// A text in this disguise.
    func applied(to text: String) -> String {
        switch self {
        case .none: text
        case .reversed: String(text.reversed())
        case .rotated:
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { scalar in
                        guard scalar.isASCII, scalar.properties.isAlphabetic else { return scalar }
                        let letter = UInt8(scalar.value)
                        return Unicode.Scalar(letter & 0x1F <= 13 ? letter + 13 : letter - 13)
                    }))
        }
    }

    /// The same number for a letter and the one thirteen places away.
    @inline(__always)
    static func halved<Letter: FixedWidthInteger & UnsignedInteger>(_ letter: Letter) -> Letter {
        letter &- (letter &- 0x6E < 13 ? 13 : 0)
    }
}
