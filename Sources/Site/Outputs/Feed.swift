internal import Bytes
internal import Mechanism
internal import PublicRecord

/// A feed in one language (Atom, RFC 4287): what became public on the whole site or of one party, the latest first.
///
/// It exists also when it is empty. Its dates are the as-at date of the public record and the days from which texts are public,
/// never those of a build or of a submission.
struct Feed {
    private let edition: Edition
    private let title: String
    private let file: String
    /// The page that says the same.
    private let page: PageAddress
    private let publications: [Publication]

    /// The feed of the whole site.
    init(of edition: Edition, _ publications: [Publication]) {
        self.edition = edition
        title = edition.text(.siteName)
        file = Self.file(in: edition.language)
        page = .news
        self.publications = publications
    }

    /// The feed of one party.
    ///
    /// - Parameter publications: those of the party, in their order.
    init(of party: PartyCode, in edition: Edition, _ publications: [Publication]) {
        self.edition = edition
        title = edition.title(ofFeedOf: party)
        file = Self.file(of: party, in: edition.language)
        page = .profile(party)
        self.publications = publications
    }

    static func file(in language: Language) -> String { "\(language.code)/feed.xml" }

    static func file(of party: PartyCode, in language: Language) -> String {
        "\(language.code)/feeds/\(party.slug).xml"
    }

    /// Writes every feed of an edition: that of the site, and one of each party.
    static func writeAll(
        of edition: Edition, into bytes: inout ByteBuffer,
        then take: (_ file: String, borrowing ByteBuffer) throws -> Void
    ) rethrows {
        let publications = edition.publications
        let byParty = Dictionary(grouping: publications, by: \.party)
        let feeds =
            [Feed(of: edition, publications)]
            + edition.parties.map { Feed(of: $0.code, in: edition, byParty[$0.code] ?? []) }
        for feed in feeds {
            bytes.removeAll()
            feed.write(into: &bytes)
            try take(feed.file, bytes)
        }
    }

    func write(into bytes: inout ByteBuffer) {
        let base = edition.model.baseAddress
        bytes.append(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        bytes.append(edition.language.code)
        bytes.append("\">\n<id>")
        bytes.appendEscaped("\(base)/\(file)")
        bytes.append("</id>\n<title>")
        bytes.appendEscaped(title)
        bytes.append("</title>\n<updated>\(edition.model.record.asAt)T00:00:00Z</updated>\n<author><name>")
        bytes.appendEscaped(edition.text(.siteName))
        bytes.append("</name></author>\n<rights>")
        bytes.appendEscaped(edition.text(.reuse))
        bytes.append("</rights>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        bytes.appendEscaped("\(base)/\(file)")
        bytes.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        bytes.appendEscaped("\(base)/\(page.file(in: edition.language))")
        bytes.append("\"/>\n")
        for publication in publications { write(publication, into: &bytes) }
        bytes.append("</feed>\n")
    }

    private func write(_ publication: Publication, into bytes: inout ByteBuffer) {
        let (page, anchor) = publication.target
        let address = "\(edition.model.baseAddress)/\(page.file(in: edition.language))"
        bytes.append("<entry><id>")
        // The day tells apart what became public on the same page on different days.
        bytes.appendEscaped("\(address)#" + (anchor.map { $0 + "-" } ?? "") + publication.since.description)
        bytes.append("</id><title>")
        bytes.appendEscaped(edition.title(of: publication))
        bytes.append("</title><updated>\(publication.since)T00:00:00Z</updated>")
        bytes.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
        bytes.appendEscaped(address + (anchor.map { "#" + $0 } ?? ""))
        bytes.append("\"/></entry>\n")
    }
}

extension Edition {
    /// "State A – Review of implementation of the Organized Crime Convention"
    func title(ofFeedOf party: PartyCode) -> String { "\(name(of: party)) – \(text(.siteName))" }
}
