internal import Mechanism
internal import PublicRecord
internal import Templates

/// How a text is cited: as a line of words, and as an entry of a bibliography.
struct TextCitation {
    /// The name of the entry, the same in all languages, such as `xaa-untoc-1-q-5.1-0f6c2d9b11`: letters, digits, hyphens and full
    /// stops of ASCII. It holds a digest of the published words, so another version is another entry.
    let key: String
    /// Whose words they are, or nil where no one author is known.
    let author: String?
    /// What is cited, without its author.
    let title: String
    /// The whole citation in the reader's language.
    let words: String
    /// The day from which the words are public.
    let date: CalendarDate
    /// The language of the cited words.
    let language: Language
    /// The permanent address.
    let address: String
    /// Lowercase hexadecimal SHA-256 of the published words.
    let digest: String
}

extension Edition {
    /// The citation of a text of a State, by the text that leads among those that say the same.
    ///
    /// - Parameters:
    ///   - author: whose words they are.
    ///   - document: the party under review and the parts of the document, from the whole to the part.
    ///   - anchor: the place on the page.
    func citation(
        of texts: [PublishedText], by author: PartyCode, in document: [String], on page: PageAddress, anchor: String,
        key: String
    ) -> TextCitation? {
        guard let leading = texts.leading else { return nil }
        let version = text(.versionOf(date: date(leading.since), language: text(.name(of: leading.language))))
        return TextCitation(
            key: key, author: name(of: author),
            title: joined(document.first == name(of: author) ? Array(document.dropFirst()) : document),
            words: joined(document + [version]), date: leading.since, language: leading.language,
            address: "\(model.baseAddress)/\(page.file(in: language))#\(anchor)", digest: leading.digest)
    }

    /// The parts of a citation as one line of words.
    func joined(_ parts: [String]) -> String {
        let words = parts.filter { !$0.isEmpty }
        if let joint { return words.joined(separator: joint) }
        return words.dropFirst().reduce(words.first ?? "") { text(.joined(before: $0, after: $1)) }
    }

    /// The citation as a page shows it, with the files that hold it for programs.
    func view(of citation: TextCitation, on page: PageAddress) -> View {
        View(
            Shapes.citation,
            [
                "words": .text(citation.words), "address": .text(citation.address), "digest": .text(citation.digest),
                "key": .text(citation.key),
                "files": .list(
                    BibliographyFormat.allCases.map {
                        View(
                            Shapes.link,
                            [
                                "label": .text($0.name),
                                "address": .link(Link(made: page.wayToRoot + $0.file(of: page, in: language))),
                            ])
                    }),
            ])
    }
}
