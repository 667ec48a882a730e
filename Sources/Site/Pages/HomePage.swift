internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// The first page: what the mechanism is, ways in, official figures, what is new.
struct HomePage: UncitedPage {
    var address: PageAddress { .home }
    var kind: PageKind { .home }

    /// The figures shown on the first page, in this order.
    static let figures = ["parties-taking-part", "reviews-advancing", "questionnaires-submitted", "reviews-concluded"]
    /// How many of the latest publications are listed.
    static let newsCount = 8

    private static let figure = Shape("figure", ["label": .text, "value": .text])

    static let shape = Shape(
        "home",
        [
            "frame": .view(Shapes.frame), "siteIsDemonstration": .flag, "states": .link, "articles": .link,
            "mechanism": .link,
            "documents": .link, "dialogues": .link, "rules": .link, "status": .link, "figures": .list(figure),
            "figuresAsAt": .view(Shapes.date), "figuresSource": .text, "steps": .link, "news": .list(NewsPage.day),
            "hasNews": .flag, "allNews": .link,
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let model = edition.model
        let publications = edition.publications
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
                "news": .list(edition.days(of: publications.prefix(Self.newsCount), on: address)),
                "hasNews": .flag(!publications.isEmpty),
                "allNews": .link(edition.link(to: .news, from: address)),
            ])
    }
}

extension Edition {
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
