internal import Bytes
internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Search

/// Something that can be found, with what makes its words: texts of States are turned into plain text only when it is its turn.
struct SearchSource: Sendable {
    let language: Language
    let kind: SearchKind
    /// Where it stands. The link leads to the page in the reader's language.
    let page: PageAddress
    var anchor: String?
    var party: PartyCode?
    var instrument: Instrument?
    var article: ArticleNumber?
    var question: QuestionNumber?
    /// How a text of a State came into its language.
    var origin: TextOrigin?
    /// Whether a later version of the answer exists.
    var isEarlier = false
    /// What it is called, for pages of the site itself.
    var title: String?
    /// Words that stand above it on its page, and find it too.
    var heading = ""
    let words: Words

    enum Words: Sendable {
        case plain(String)
        /// A text of a State, and what it belongs to, for messages.
        case text(PublishedText, owner: String)
    }

    func document(_ texts: inout TextRenderer) throws(DiagnosticFailure) -> SearchDocument {
        SearchDocument(
            language: language, filters: filters, heading: [title ?? "", heading].joined(separator: "\n"),
            text: try text(&texts), entry: entry)
    }

    private var filters: [String] {
        var filters = ["kind:\(kind.rawValue)", "language:\(language.code)"]
        if let instrument {
            filters.append("instrument:\(instrument.code)")
            if let article { filters.append("article:\(instrument.code)-\(article)") }
        }
        return filters
    }

    /// What was published, without marks of Markdown: the title, the text, and the laws and cases that it refers to.
    private func text(_ texts: inout TextRenderer) throws(DiagnosticFailure) -> String {
        switch words {
        case .plain(let words): return words
        case .text(let text, let owner):
            let references = text.references.map {
                [$0.title, $0.provision].compactMap(\.self).joined(separator: ", ")
            }
            let body = try texts.plainText(of: text, owner: owner)
            return ([text.title].compactMap(\.self) + [body] + references).joined(separator: "\n")
        }
    }

    /// What the browser needs, with short names: page, anchor, language, kind, State, instrument, article, question, origin,
    /// earlier version, title.
    private var entry: [UInt8] {
        var bytes = ByteBuffer(capacity: 256)
        bytes.append("{")
        let members: [(name: String, value: String?)] = [
            ("p", page.path), ("a", anchor), ("l", language.code), ("k", kind.rawValue), ("s", party?.description),
            ("i", instrument?.code), ("c", article?.description), ("q", question?.description),
            ("o", origin?.rawValue), ("e", isEarlier ? "earlier" : nil), ("t", title),
        ]
        for (name, value) in members {
            guard let value else { continue }
            if bytes.count > 1 { bytes.append(",") }
            bytes.appendJSON(name)
            bytes.append(":")
            bytes.appendJSON(value)
        }
        bytes.append("}")
        return bytes.copy()
    }
}
