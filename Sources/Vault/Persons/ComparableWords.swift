internal import Foundation

/// The words of a text or a name in the form in which they are compared: without case, diacritics, vowel signs and width,
/// and without the endings of Russian declension.
struct ComparableWord: Sendable, Hashable {
    let text: String
    /// Whether it begins with a capital, or its script has none.
    let isCapitalized: Bool
    let endsWithFullStop: Bool

    /// The words of a text.
    static func words(of text: FoldedText) -> [ComparableWord] { text.words.map(text.word) }

    /// A folded word without its case and without the endings of Russian declension.
    static func comparable(_ folded: String) -> String { withoutDeclension(folded.uppercased().lowercased()) }

    static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The text without diacritics, vowel signs, width and characters that nobody sees. Its case stays.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        // The number of a note stands beside a word and is no part of it.
        let withoutNotes = text.unicodeScalars.map { $0.properties.numericType == .digit ? " " : $0 }
        let words = String(String.UnicodeScalarView(withoutNotes))
        for scalar in words.decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar {
            case "ł": result.append("l")
            case "Ł": result.append("L")
            case "ø": result.append("o")
            case "Ø": result.append("O")
            case "đ": result.append("d")
            case "Đ": result.append("D")
            case "ı": result.append("i")
            // Two Arabic letters that are often written for each other at the end of a word.
            case "\u{649}": result.append("\u{64A}")
            case "\u{629}": result.append("\u{647}")
            case "\u{640}": continue
            case _:
                let properties = scalar.properties
                if properties.generalCategory == .nonspacingMark || properties.isDefaultIgnorableCodePoint { continue }
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// A Russian word without the ending of its case, in folded letters: й is и.
    private static func withoutDeclension(_ word: String) -> String {
        guard let last = word.unicodeScalars.last, (0x430...0x44F).contains(last.value), word.count >= 4 else {
            return word
        }
        let ending = russianEndings.first { word.hasSuffix($0) && word.count - $0.count >= 3 }
        return String(word.dropLast(ending?.count ?? 0))
    }

    /// The longest first.
    private static let russianEndings = [
        "ого", "его", "ому", "ему", "ыми", "ими", "ои", "еи", "ии", "ыи", "ом", "ем", "ым", "им", "ую", "юю", "ая",
        "яя", "ых",
        "их", "ою", "ею", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь",
    ]

    /// The word and, in Arabic, what is left of it without the particles that are written together with a name.
    var withoutParticles: [String] {
        var forms = [text]
        // They begin with one of these bytes.
        guard text.utf8.first == 0xD8 || text.utf8.first == 0xD9 else { return forms }
        for _ in 0..<2 {
            guard let rest = forms.last, let first = rest.first, "وفبلك".contains(first), rest.count > 3 else { break }
            forms.append(String(rest.dropFirst()))
        }
        return forms
    }
}
