internal import Mechanism
internal import PublicRecord
internal import Templates

/// What a page about a review says of each of its texts, in one language: on what it is published, and how it is cited.
///
/// A page says so of hundreds of texts, and most of it is the same for all of them; that part is made once.
final class ReviewWording {
    private let heading: ReviewHeading
    private let edition: Edition
    private let party: String
    /// The document in a citation, with the party under review in front of it and without.
    private let document: (withParty: String, alone: String)
    private let start: (address: String, key: String)
    private let files: [View]
    private var bases: [Basis: View] = [:]
    private var versions: [Version: String] = [:]

    private struct Basis: Hashable {
        let rules: [Rule]
        let since: CalendarDate
    }

    private struct Version: Hashable {
        let since: CalendarDate
        let language: Language
    }

    init(_ heading: ReviewHeading, in edition: Edition) {
        self.heading = heading
        self.edition = edition
        party = edition.name(of: heading.party.code)
        let scope = heading.review.scope
        let parts = [
            edition.text(.title(of: heading.material)), edition.name(of: scope.instrument),
            edition.title(of: scope.cluster),
        ]
        document = (edition.joined([party] + parts), edition.joined(parts))
        start = (
            "\(edition.model.baseAddress)/\(heading.address.file(in: edition.language))#",
            "\(heading.party.code.slug)-\(scope.instrument.code)-\(scope.cluster)-"
        )
        files = edition.bibliographies(of: heading.address)
    }

    /// On what texts are published that say the same.
    func basis(of texts: [RenderedText]) -> View {
        let basis = Basis(
            rules: texts.count == 1 ? texts[0].text.basis : texts.flatMap(\.text.basis),
            since: texts.map(\.text.since).max() ?? edition.model.record.asAt)
        if let known = bases[basis] { return known }
        let view = edition.basis(of: texts.map(\.text), by: heading.party.code, on: heading.address)
        bases[basis] = view
        return view
    }

    /// The citation of something on the page, by the text that leads among those that say the same.
    ///
    /// - Parameters:
    ///   - parts: what it is within the document, from the whole to the part.
    ///   - author: whose words they are; the party under review when nothing else is said.
    ///   - name: what tells the entry from the others of the page.
    func citation(
        of texts: [RenderedText], _ parts: [String], by author: PartyCode? = nil, anchor: String, name: String
    ) -> TextCitation? {
        guard let leading = texts.leading?.text else { return nil }
        let author = author.map(edition.name(of:)) ?? party
        return TextCitation(
            key: start.key + name, author: author,
            title: edition.joined(party == author ? document.alone : document.withParty, with: parts),
            words: edition.joined(
                document.withParty, with: parts + [version(since: leading.since, in: leading.language)]),
            date: leading.since, language: leading.language, address: start.address + anchor, digest: leading.digest)
    }

    private func version(since: CalendarDate, in language: Language) -> String {
        let version = Version(since: since, language: language)
        if let known = versions[version] { return known }
        let words = edition.text(
            .versionOf(date: edition.date(since), language: edition.text(.name(of: language))))
        versions[version] = words
        return words
    }

    /// The citation as the page shows it.
    func view(of citation: TextCitation) -> View { edition.view(of: citation, files: files) }
}
