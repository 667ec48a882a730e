/// The control words of RTF that change which characters a text has.
enum RichTextWord {
    /// A character by its number.
    case unicode
    case replacements
    case codePage
    case fontCharset
    case macintosh
    /// Ends a word: the end of a line, or the beginning of another text.
    case separator
    case hyphen
    case apostrophe

    /// No control word of these is longer.
    static let longest = 12

    /// Nil for the many that are about the look of a text.
    init?(_ name: Span<UInt8>) {
        var letters = ""
        for index in 0..<name.count { letters.unicodeScalars.append(Unicode.Scalar(name[index])) }
        guard let word = Self.all[letters] else { return nil }
        self = word
    }

    private static let all: [String: RichTextWord] = {
        let separators = [
            "par", "pard", "line", "tab", "cell", "nestcell", "row", "nestrow", "page", "sect", "column", "lbr",
            "softline", "emspace", "enspace", "qmspace", "info", "title", "subject", "author", "manager", "company",
            "operator", "category", "keywords", "comment", "doccomm", "hlinkbase", "creatim", "footnote", "header",
            "footer", "fonttbl", "colortbl", "stylesheet", "pntext", "listtext",
        ]
        var all: [String: RichTextWord] = [
            "u": .unicode, "uc": .replacements, "ansicpg": .codePage, "cpg": .codePage, "fcharset": .fontCharset,
            "mac": .macintosh, "emdash": .hyphen, "endash": .hyphen, "lquote": .apostrophe, "rquote": .apostrophe,
        ]
        for name in separators { all[name] = .separator }
        return all
    }()
}
