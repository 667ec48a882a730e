internal import Foundation

/// A text as its reader sees it: without the signs by which Markdown and HTML write one character as several.
///
/// `ann\@example.org`, `Ann&nbsp;Example` and `mailto:ann%40example.org` all show a reader what the register knows.
enum ReadableText {
    /// The ways in which a text can be read: as it stands and, where that is different, decoded.
    static func readings(of text: String) -> [String] {
        let signs = signs(in: text)
        var readings = [text]
        if signs.write { readings.append(decoded(text)) }
        // A word that is divided at the end of a line.
        if signs.divide { readings += readings.map { $0.replacing(/[-\u{2010}]\n[ \t>]*/, with: "") } }
        return readings
    }

    /// Whether there are signs that write characters in another way, and lines that end with a hyphen.
    private static func signs(in text: String) -> (write: Bool, divide: Bool) {
        var signs = (write: false, divide: false)
        let bytes = text.utf8.span
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "%"): signs.write = true
            case UInt8(ascii: "\n"): if endsWithHyphen(bytes.extracting(..<index)) { signs.divide = true }
            case _: continue
            }
        }
        return signs
    }

    private static func endsWithHyphen(_ bytes: Span<UInt8>) -> Bool {
        let count = bytes.count
        if count >= 1, bytes[count - 1] == UInt8(ascii: "-") { return true }
        // U+2010
        return count >= 3 && bytes[count - 3] == 0xE2 && bytes[count - 2] == 0x80 && bytes[count - 1] == 0x90
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
