extension Finding {
    /// The words of a finding: no case may put words of the text into them.
    var words: (found: String, expected: String, remedy: String) {
        switch self {
        case .textTooLong(let bytes):
            ("a text of \(bytes) bytes", "at most \(Bounds.textLength) bytes", "divide the text")
        case .invalidUTF8(let offset):
            ("bytes that are not UTF-8 at offset \(offset)", "UTF-8", "save the text as UTF-8")
        case .controlCharacter(let code):
            ("the control character \(name(code))", "no control characters but tab and line feed", "remove it")
        case .invisibleCharacter(let code):
            (
                "the invisible or undefined character \(name(code))", "only characters that every reader sees alike",
                "remove it or write what it stands for; for direction use paired isolates (U+2066 to U+2069)"
            )
        case .unpairedIsolate(let code):
            (
                "the direction isolate \(name(code)) without its counterpart",
                "U+2066, U+2067 or U+2068 and then U+2069 on the same line", "complete the pair or remove the character"
            )
        case .invisibleReference:
            (
                "a character reference to a character that can't be seen or isn't defined",
                "references to characters that every reader sees alike",
                "remove the reference"
            )
        case .deepNesting:
            (
                "more than \(Bounds.containers) quotes, list items or footnotes that begin on one line",
                "at most \(Bounds.containers)", "divide the line, or put a backslash before the first sign"
            )
        case .longBlock:
            (
                "more than \(Bounds.blockLines) lines without an empty line",
                "an empty line after at most \(Bounds.blockLines) lines", "divide the paragraph, list or table"
            )
        case .manyColumns:
            (
                "a line with too many vertical bars",
                "at most \(Bounds.columns) columns in a table and \(Bounds.bars) bars on a line", "divide the table"
            )
        case .largeTable:
            (
                "tables that are too large together", "at most \(Bounds.cells) cells in one text",
                "divide the text, and leave an empty line after each table"
            )
        case .rowTooWide(let cells, let columns):
            (
                "a table row with \(cells) cells under a header with \(columns)", "at most \(columns) cells",
                "add columns to the header, or put a backslash before bars that are part of the text"
            )
        case .manyParentheses:
            (
                "more than \(Bounds.closingParentheses) closing parentheses that nothing opens, without a space",
                "at most \(Bounds.closingParentheses)", "remove the surplus"
            )
        case .manyDeclarations:
            (
                "more than \(Bounds.declarations) signs `<!` or `<?` in one paragraph",
                "at most \(Bounds.declarations)", "put a backslash before them, or divide the paragraph"
            )
        case .manyFootnoteMarks:
            (
                "more than \(Bounds.footnoteMarks) footnote marks", "at most \(Bounds.footnoteMarks)",
                "divide the text"
            )
        case .openFootnoteMark:
            (
                "a footnote mark that isn't closed on its line", "`]` on the line of `[^`",
                "close the mark, or put a backslash before `[`"
            )
        case .unusedFootnote:
            (
                "a footnote that nothing refers to, or whose name is used twice", "a mark `[^name]` in the text",
                "add the mark, correct the name, or make the footnote part of the text"
            )
        case .longLinkDefinition(let bytes):
            (
                "a link definition of \(bytes) bytes that may be used too often",
                "short definitions, or few uses of long ones", "shorten the address or the title"
            )
        case .unusedLinkDefinition:
            (
                "a link definition that no link uses, or whose name is used twice",
                "a link `[words][name]` in the text",
                "add the link, or put a backslash before `[` if the line is part of the text"
            )
        case .unknownLink:
            ("a link to a page that doesn't exist", "the address of a page of the site", "correct the address")
        case .unknownHeading:
            (
                "a link to a heading that doesn't exist", "`#` and the words of a heading of this text",
                "correct the address"
            )
        }
    }
}

/// The usual name of a code point, such as `U+200B`.
private func name(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
