/// Cuts the passages that a State marked in a text out of it (rule C12).
///
/// A passage stands between ⟦ and ⟧. Each becomes one empty pair, whatever its length and whatever it held; passages that
/// touch each other become one, so that the number of marks doesn't tell how they were written.
///
/// Marks are looked for among Unicode scalars, not among characters: a combining sign after a mark must not hide it.
enum PassageCuts {
    static let opening: Unicode.Scalar = "⟦"
    static let closing: Unicode.Scalar = "⟧"
    /// The white brackets of Chinese typography, which an eye can't tell from the marks.
    private static let lookalikes: [Unicode.Scalar] = ["〚", "〛"]

    /// Whether a text holds a mark, whole, broken, written with a lookalike or as a character reference.
    static func isMarked(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: isMark) || hasCharacterReferences(in: text)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && (scalar == opening || scalar == closing || lookalikes.contains(scalar))
    }

    /// Whether Markdown would make a mark or a lookalike of a character reference: nobody can tell then what was to be cut.
    private static func hasCharacterReferences(in text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return false }
        let reference =
            /(?i)&(lobrk|robrk|leftdoublebracket|rightdoublebracket|#0*(1021[45]|1231[45])|#x0*(27e[67]|301[ab]));/
        return text.contains(reference)
    }

    /// The text with its passages cut, or nil when the marks have no counterparts, stand inside of each other or are
    /// lookalikes.
    static func cut(_ text: String) -> String? {
        if hasCharacterReferences(in: text) { return nil }
        var result = String.UnicodeScalarView()
        var isInside = false
        var endsWithMark = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case _ where lookalikes.contains(scalar): return nil
            case opening:
                if isInside { return nil }
                isInside = true
            case closing:
                if !isInside { return nil }
                isInside = false
                if !endsWithMark { result.append(contentsOf: [opening, closing]) }
                endsWithMark = true
            case _ where isInside: continue
            case _:
                result.append(scalar)
                endsWithMark = false
            }
        }
        return isInside ? nil : String(result)
    }
}
