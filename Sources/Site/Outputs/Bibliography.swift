internal import Bytes
internal import Mechanism

/// The citations of a page as a file for reference managers.
enum BibliographyFormat: CaseIterable {
    case bibTeX
    /// The JSON that processors of the Citation Style Language read.
    case cslJSON

    /// What the format is called, the same in all languages.
    var name: String {
        switch self {
        case .bibTeX: "BibTeX"
        case .cslJSON: "CSL-JSON"
        }
    }

    /// Where the file stands: beside the page.
    func file(of page: PageAddress, in language: Language) -> String {
        let ending =
            switch self {
            case .bibTeX: "bib"
            case .cslJSON: "csl.json"
            }
        return "\(language.code)/\(page.path).\(ending)"
    }

    /// Writes citations in their order, no two of which have one name.
    func write(_ citations: [TextCitation], on site: String, into bytes: inout ByteBuffer) {
        switch self {
        case .bibTeX: for citation in citations { bytes.appendBibTeX(citation, on: site) }
        case .cslJSON: bytes.appendCSL(citations, on: site)
        }
    }
}

/// Entries of BibTeX in UTF-8, which BibLaTeX and reference managers read as well.
extension ByteBuffer {
    fileprivate mutating func appendBibTeX(_ citation: TextCitation, on site: String) {
        append("@misc{")
        append(citation.key)
        append(",\n")
        // A second pair of braces keeps names whole and capitals as they are.
        if let author = citation.author {
            append("  author = {{")
            appendTeX(author)
            append("}},\n")
        }
        append("  title = {{")
        appendTeX(citation.title)
        append("}},\n  howpublished = {{")
        appendTeX(site)
        append("}},\n  year = {")
        append(decimal: citation.date.year)
        append("},\n  month = ")
        append(Self.monthsOfTeX[citation.date.month - 1])
        append(",\n  langid = {")
        append(citation.language.babelName)
        append("},\n  url = {")
        append(citation.address)
        append("},\n  note = {SHA-256: ")
        append(citation.digest)
        append("},\n}\n\n")
    }

    private static let monthsOfTeX: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Appends text as it may stand between braces. BibTeX counts braces even behind a backslash, so that they are named instead.
    mutating func appendTeX(_ text: String) {
        append(text, replacing: Self.signOfTeX)
    }

    /// What is written in the place of a sign that means something in TeX.
    private static func signOfTeX(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "\\&"
        case UInt8(ascii: "%"): "\\%"
        case UInt8(ascii: "$"): "\\$"
        case UInt8(ascii: "#"): "\\#"
        case UInt8(ascii: "_"): "\\_"
        case UInt8(ascii: "{"): "\\textbraceleft "
        case UInt8(ascii: "}"): "\\textbraceright "
        case UInt8(ascii: "\\"): "\\textbackslash "
        case UInt8(ascii: "~"): "\\textasciitilde "
        case UInt8(ascii: "^"): "\\textasciicircum "
        case 0x0A, 0x0D, 0x09: " "
        case _: nil
        }
    }
}

extension Language {
    /// The language as the packages babel and polyglossia call it.
    fileprivate var babelName: String {
        switch self {
        case .arabic: "arabic"
        case .chinese: "chinese"
        case .english: "english"
        case .french: "french"
        case .russian: "russian"
        case .spanish: "spanish"
        }
    }
}

/// Items of CSL-JSON, in the form in which all JSON files of the site are written.
extension ByteBuffer {
    fileprivate mutating func appendCSL(_ citations: [TextCitation], on site: String) {
        append("[")
        for (index, citation) in citations.enumerated() {
            append(index == 0 ? "\n  {\n" : ",\n  {\n")
            appendMember("id", citation.key)
            append(",\n    \"type\": \"webpage\"")
            if let author = citation.author {
                append(",\n    \"author\": [\n      {\n        \"literal\": ")
                appendScriptSafeJSON(author)
                append("\n      }\n    ]")
            }
            append(",\n")
            appendMember("title", citation.title)
            append(",\n")
            appendMember("container-title", site)
            append(",\n    \"issued\": {\n      \"date-parts\": [\n        [\n          ")
            append(decimal: citation.date.year)
            append(",\n          ")
            append(decimal: citation.date.month)
            append(",\n          ")
            append(decimal: citation.date.day)
            append("\n        ]\n      ]\n    },\n")
            appendMember("language", citation.language.code)
            append(",\n")
            appendMember("URL", citation.address)
            append(",\n    \"note\": \"SHA-256: ")
            append(citation.digest)
            append("\"\n  }")
        }
        append(citations.isEmpty ? "]\n" : "\n]\n")
    }

    private mutating func appendMember(_ name: StaticString, _ value: String) {
        append("    \"")
        append(name)
        append("\": ")
        appendScriptSafeJSON(value)
    }
}
