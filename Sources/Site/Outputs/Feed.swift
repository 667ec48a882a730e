internal import Bytes
internal import Mechanism
internal import PublicRecord

/// The feed of the site in one language (Atom, RFC 4287): what became public, the latest first.
///
/// It exists also when it is empty. Its dates are those of publications and of the public record, never of a build.
enum Feed {
    static func file(in language: Language) -> String { "\(language.code)/feed.xml" }

    static func write(_ edition: Edition, into bytes: inout ByteBuffer) {
        let base = edition.model.baseAddress
        let own = "\(base)/\(file(in: edition.language))"
        let publications = edition.publications
        bytes.append(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        bytes.append(edition.language.code)
        bytes.append("\">\n<id>")
        bytes.appendEscaped(own)
        bytes.append("</id>\n<title>")
        bytes.appendEscaped(edition.text(.siteName))
        bytes.append("</title>\n<updated>\(edition.model.record.asAt)T00:00:00Z</updated>\n<author><name>")
        bytes.appendEscaped(edition.text(.siteName))
        bytes.append("</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        bytes.appendEscaped(own)
        bytes.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        bytes.appendEscaped("\(base)/\(PageAddress.home.file(in: edition.language))")
        bytes.append("\"/>\n")
        for publication in publications { write(publication, of: edition, into: &bytes) }
        bytes.append("</feed>\n")
    }

    private static func write(_ publication: Publication, of edition: Edition, into bytes: inout ByteBuffer) {
        let review = publication.review
        let page = PageAddress.review(review.party, review.scope, publication.material)
        let address = "\(edition.model.baseAddress)/\(page.file(in: edition.language))"
        bytes.append("<entry><id>")
        bytes.appendEscaped("\(address)#\(publication.since)")
        bytes.append("</id><title>")
        bytes.appendEscaped(edition.title(of: publication))
        bytes.append("</title><updated>\(publication.since)T00:00:00Z</updated>")
        bytes.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
        bytes.appendEscaped(address)
        bytes.append("\"/></entry>\n")
    }
}
