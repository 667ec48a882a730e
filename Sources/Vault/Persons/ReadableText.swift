internal import Foundation

/// A text as its reader sees it: without the signs by which Markdown and HTML write one character as several.
///
/// `ann\@example.org`, `Ann&nbsp;Example` and `mailto:ann%40example.org` all show a reader what the register knows.
enum ReadableText {
    /// The ways in which a text can be read: as it stands and, where that is different, decoded.
    static func readings(of text: String) -> [String] {
        var readings = [text]
        let signs = "\\&<%".utf8
        if text.utf8.contains(where: signs.contains) { readings.append(decoded(text)) }
        // A word that is divided at the end of a line.
        if dividesWords(text) {
            readings += readings.map { $0.replacing(/[-\u{2010}]\n[ \t>]*/, with: "") }
        }
        return readings
    }

    private static func dividesWords(_ text: String) -> Bool {
        var before: Unicode.Scalar = " "
        return text.unicodeScalars.contains { scalar in
            defer { before = scalar }
            return scalar == "\n" && (before == "-" || before == "\u{2010}")
        }
    }

    private static func decoded(_ text: String) -> String {
        text.replacing(/<[\/!A-Za-z][^<>]*>/, with: "")
            .replacing(/\\([!-\/:-@\[-`{-~])/) { $0.output.1 }
            .replacing(/&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));/) { match in
                let code = match.output.1.flatMap { UInt32($0, radix: 16) } ?? match.output.2.flatMap { UInt32($0) }
                return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? " "
            }
            .replacing(/&([A-Za-z]+);/) { character(named: $0.output.1) }
            .replacing(/(?:%[0-9A-Fa-f]{2})+/) { String($0.output).removingPercentEncoding ?? String($0.output) }
    }

    /// The character that HTML names so, as far as the comparison needs it: accents fall away, other signs separate words.
    private static func character(named name: Substring) -> String {
        switch name {
        case "commat": return "@"
        case "period": return "."
        case "lowbar": return "_"
        case "plus": return "+"
        case "hyphen", "dash": return "-"
        case "shy", "zwj", "zwnj", "ZeroWidthSpace": return ""
        case "szlig": return "ß"
        case "aelig", "AElig", "oelig", "OElig": return String(name.prefix(2))
        case _:
            let accents = [
                "grave", "acute", "circ", "tilde", "uml", "ring", "cedil", "slash", "caron", "breve", "macr", "ogon",
                "strok", "dot", "dblac",
            ]
            return accents.contains { name.count == $0.count + 1 && name.hasSuffix($0) } ? String(name.prefix(1)) : " "
        }
    }
}
