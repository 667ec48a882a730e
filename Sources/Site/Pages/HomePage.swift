internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// The first page: what the mechanism is, ways in, official figures, what is new.
struct HomePage: Page {
    var address: PageAddress { .home }
    var kind: PageKind { .home }

    /// The figures shown on the first page, in this order.
    static let figures = ["parties-taking-part", "reviews-advancing", "questionnaires-submitted", "reviews-concluded"]
    /// How many of the latest publications are listed.
    static let newsCount = 8

    private static let figure = Shape("figure", ["label": .text, "value": .text])
    private static let publication = Shape(
        "publication", ["material": .view(Shapes.link)])
    private static let day = Shape(
        "day of publications", ["date": .view(Shapes.date), "publications": .list(publication)])

    static let shape = Shape(
        "home",
        [
            "frame": .view(Shapes.frame), "siteIsDemonstration": .flag, "states": .link, "articles": .link,
            "mechanism": .link,
            "documents": .link, "dialogues": .link, "rules": .link, "status": .link, "figures": .list(figure),
            "figuresAsAt": .view(Shapes.date), "figuresSource": .text, "steps": .link, "news": .list(day),
            "hasNews": .flag,
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let model = edition.model
        let figures = Self.figures.compactMap { id in model.content.figures.figures.first { $0.id == id } }
        let steps = (model.content.pages[edition.language] ?? []).first { $0.slug == "steps" }
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(
                        of: address,
                        PageHead(
                            title: edition.text(.home), description: edition.text(.siteDescription),
                            isDemonstration: model.record.isDemonstration))),
                "siteIsDemonstration": .flag(model.record.isDemonstration),
                "states": .link(edition.link(to: .states, from: address)),
                "articles": .link(edition.link(to: .articles, from: address)),
                "mechanism": .link(edition.link(to: .mechanism, from: address)),
                "documents": .link(edition.link(to: .documents, from: address)),
                "dialogues": .link(edition.link(to: .dialogues, from: address)),
                "rules": .link(edition.link(to: .rules, from: address)),
                "status": .link(edition.link(to: .status, from: address)),
                "figures": .list(
                    figures.map {
                        View(Self.figure, ["label": .text($0.label[edition.language]), "value": .text($0.value)])
                    }),
                "figuresAsAt": .view(edition.view(of: model.content.figures.asAt)),
                "figuresSource": .text(edition.source(of: model.content.figures, paragraphs: figures.map(\.paragraph))),
                "steps": .link(edition.link(to: steps.map(PageAddress.contentPage) ?? .mechanism, from: address)),
                "news": .list(news(in: edition)),
                "hasNews": .flag(!edition.publications.isEmpty),
            ])
    }

    /// The latest publications by day; on each day in alphabetical order of the parties (rule C19).
    private func news(in edition: Edition) -> [View] {
        let publications = edition.publications.prefix(Self.newsCount)
        let days = Set(publications.map(\.since)).sorted(by: >)
        return days.map { day in
            View(
                Self.day,
                [
                    "date": .view(edition.view(of: day)),
                    "publications": .list(
                        publications.filter { $0.since == day }.map { view(of: $0, in: edition) }),
                ])
        }
    }

    private func view(of publication: Publication, in edition: Edition) -> View {
        let review = publication.review
        return View(
            Self.publication,
            [
                "material": .view(
                    edition.linkView(
                        edition.title(of: publication),
                        to: .review(review.party, review.scope, publication.material), from: address))
            ])
    }
}

/// A kind of material of a review that became public on one day.
struct Publication {
    let review: PublishedReview
    let material: Material
    let since: CalendarDate
}

extension Edition {
    /// What became public, the latest first; what became public on the same day in alphabetical order of the parties.
    var publications: [Publication] {
        model.record.reviews.flatMap { review in
            review.materials.compactMap { material in
                review.texts(of: material).map(\.since).max().map {
                    Publication(review: review, material: material, since: $0)
                }
            }
        }.sorted { left, right in
            if left.since != right.since { return left.since > right.since }
            if left.review.party != right.review.party {
                return rank(of: left.review.party) < rank(of: right.review.party)
            }
            return left.review.scope < right.review.scope
        }
    }

    /// "State A – Responses to the questionnaire: Convention"
    func title(of publication: Publication) -> String {
        let scope = publication.review.scope
        let material = text(
            .materialOn(material: text(.title(of: publication.material)), instrument: name(of: scope.instrument)))
        return "\(name(of: publication.review.party)) – \(material)"
    }

    /// "Background paper …, 18 March 2024, paragraphs 5 and 23"
    func source(of figures: FigureSet, paragraphs: [String]) -> String {
        var seen: Set<String> = []
        let distinct = paragraphs.filter { seen.insert($0).inserted }
        return text(
            .figuresSource(
                document: figures.documentTitle[language], date: date(figures.documentDate),
                paragraphs: localizer.list(distinct)))
    }
}
