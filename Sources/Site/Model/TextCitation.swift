internal import Mechanism
internal import PublicRecord
internal import Templates

/// How a text is cited: as a line of words, and as an entry of a bibliography. It is shared by the two, and never copied.
final class TextCitation: Sendable {
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

    init(
        key: String, author: String?, title: String, words: String, date: CalendarDate, language: Language,
        address: String, digest: String
    ) {
        self.key = key
        self.author = author
        self.title = title
        self.words = words
        self.date = date
        self.language = language
        self.address = address
        self.digest = digest
    }
}

extension Edition {
    /// The parts of a citation as one line of words.
    func joined(_ parts: [String]) -> String { joined("", with: parts) }

    /// A line of words with further parts behind it.
    func joined(_ start: String, with parts: [String]) -> String {
        parts.reduce(into: start) { line, part in
            if part.isEmpty { return }
            if line.isEmpty {
                line = part
            } else if let joint {
                line += joint
                line += part
            } else {
                line = text(.joined(before: line, after: part))
            }
        }
    }

    /// The files that hold the citations of a page for programs, as links from that page.
    func bibliographies(of page: PageAddress) -> [View] {
        BibliographyFormat.allCases.map {
            View(
                Shapes.link,
                [
                    "label": .text($0.name),
                    "address": .link(Link(made: page.wayToRoot + $0.file(of: page, in: language))),
                ])
        }
    }

    /// The citation as a page shows it.
    ///
    /// - Parameter files: the files that hold it, as `bibliographies(of:)` gives them.
    func view(of citation: TextCitation, files: [View]) -> View {
        View(
            Shapes.citation,
            [
                "words": .text(citation.words), "address": .text(citation.address), "digest": .text(citation.digest),
                "key": .text(citation.key), "files": .list(files),
            ])
    }
}
