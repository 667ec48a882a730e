internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// What the pages about one review have in common.
final class ReviewHeading: Sendable {
    let party: Party
    let review: PublishedReview
    let material: Material
    let address: PageAddress
    /// The languages of the texts, in order.
    let languages: [Language]
    /// The days from which the first and the last of the texts are public.
    let days: ClosedRange<CalendarDate>?
    /// What else is published of the review.
    let others: [Material]

    private init(party: Party, _ overview: ReviewOverview, _ published: MaterialOverview) {
        self.party = party
        review = overview.review
        material = published.material
        address = .review(party.code, review.scope, material)
        languages = published.languages
        if let first = published.days.first, let last = published.days.last { days = first...last } else { days = nil }
        others = overview.materials.map(\.material).filter { $0 != published.material }
    }

    /// Those of all pages about a review, in their order.
    static func all(of party: Party, _ overview: ReviewOverview) -> [ReviewHeading] {
        overview.materials.map { ReviewHeading(party: party, overview, $0) }
    }

    /// What messages call the texts of the page.
    func owner(_ part: String) -> String {
        "\(party.code)/\(review.scope.instrument.code)/\(review.scope.cluster)/\(part)"
    }

    static let shape = Shape(
        "heading of a review",
        [
            "material": .text, "party": .text, "profile": .link, "title": .text, "cluster": .text, "instrument": .text,
            "languages": .text, "since": .view(Shapes.date), "others": .list(Shapes.link), "hasOthers": .flag,
        ])

    func view(in edition: Edition) -> View {
        View(
            Self.shape,
            [
                "material": .text(edition.text(.title(of: material))),
                "party": .text(edition.name(of: party.code)),
                "profile": .link(edition.link(to: .profile(party.code), from: address)),
                "title": .text(title(in: edition)),
                "cluster": .text(edition.title(of: review.scope.cluster)),
                "instrument": .text(
                    edition.model.reference.facts(of: review.scope.instrument)?.title[edition.language] ?? ""),
                "languages": .text(edition.localizer.list(languages.map { edition.text(.name(of: $0)) })),
                "since": .view(edition.view(of: days?.upperBound ?? edition.model.record.asAt)),
                "others": .list(
                    others.map {
                        edition.linkView(
                            edition.text(.title(of: $0)), to: .review(party.code, review.scope, $0), from: address)
                    }),
                "hasOthers": .flag(!others.isEmpty),
            ])
    }

    func title(in edition: Edition) -> String {
        edition.text(
            .reviewTitle(
                party: edition.name(of: party.code), instrument: edition.name(of: review.scope.instrument)))
    }

    func frame(in edition: Edition) -> View {
        let material = edition.text(.title(of: material))
        return edition.frame(
            of: address,
            PageHead(
                title: "\(material) – \(title(in: edition))", shortTitle: material,
                above: [
                    (edition.text(.navigationStates), .states), (edition.name(of: party.code), .profile(party.code)),
                ],
                section: .states, mainEntity: work(in: edition), isDemonstration: party.isDemonstration))
    }

    /// The document for programs: whose it is, its languages, and the days from which its first and last texts are public.
    private func work(in edition: Edition) -> JSON {
        let type: JSON =
            switch material {
            case .observations, .summary: "Report"
            case .questionnaire, .dialogue, .documents: "CreativeWork"
            }
        return .object([
            "@type": type, "name": .text(edition.text(.title(of: material))),
            "about": .text(edition.title(of: review.scope.cluster)),
            "author": .object(["@type": "Organization", "name": .text(edition.name(of: party.code))]),
            "datePublished": days.map { .text($0.lowerBound.description) },
            "dateModified": days.map { .text($0.upperBound.description) },
            "inLanguage": .list(languages.map { .text($0.code) }),
        ])
    }
}
