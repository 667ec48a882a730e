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

    /// Writes the citations in their order, each name once.
    func write(_ citations: [TextCitation], on site: String, into bytes: inout ByteBuffer) {
        var keys: Set<String> = []
        let distinct = citations.filter { keys.insert($0.key).inserted }
        switch self {
        case .bibTeX:
            for citation in distinct { BibTeX.write(citation, on: site, into: &bytes) }
        case .cslJSON:
            JSON.list(distinct.map { $0.cslItem(on: site) }).write(into: &bytes)
        }
    }
}

/// Entries of BibTeX in UTF-8, which BibLaTeX and reference managers read as well.
enum BibTeX {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    static func write(_ citation: TextCitation, on site: String, into bytes: inout ByteBuffer) {
        bytes.append("@misc{\(citation.key),\n")
        func field(_ name: String, _ value: String) { bytes.append("  \(name) = \(value),\n") }
        // A second pair of braces keeps names whole and capitals as they are.
        if let author = citation.author { field("author", "{{\(escaped(author))}}") }
        field("title", "{{\(escaped(citation.title))}}")
        field("howpublished", "{{\(escaped(site))}}")
        field("year", "{\(citation.date.year)}")
        field("month", months[citation.date.month - 1])
        field("langid", "{\(citation.language.babelName)}")
        field("url", "{\(citation.address)}")
        field("note", "{SHA-256: \(citation.digest)}")
        bytes.append("}\n\n")
    }

    private static let special = Array("&%$#_{}\\~^\n\r\t".utf8)

    /// Text as it may stand between braces. BibTeX counts braces even behind a backslash, so that they are named instead.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: special.contains) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&", "%", "$", "#", "_": result += "\\" + String(scalar)
            case "{": result += "\\textbraceleft "
            case "}": result += "\\textbraceright "
            case "\\": result += "\\textbackslash "
            case "~": result += "\\textasciitilde "
            case "^": result += "\\textasciicircum "
            case "\n", "\r", "\t": result += " "
            case _: result.unicodeScalars.append(scalar)
            }
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

extension TextCitation {
    fileprivate func cslItem(on site: String) -> JSON {
        .object([
            "id": .text(key),
            "type": "webpage",
            "author": author.map { .list([.object(["literal": .text($0)])]) },
            "title": .text(title),
            "container-title": .text(site),
            "issued": .object([
                "date-parts": .list([.list([.number(date.year), .number(date.month), .number(date.day)])])
            ]),
            "language": .text(language.code),
            "URL": .text(address),
            "note": .text("SHA-256: \(digest)"),
        ])
    }
}
