internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// The published list of observations: by article, then by kind, with the State's comment beside it (rule C23).
struct ObservationsPage: Page {
    let heading: ReviewHeading

    var address: PageAddress { heading.address }
    var kind: PageKind { .observations }

    private static let observation = Shape(
        "observation",
        [
            "id": .text, "anchor": .link, "kind": .text, "texts": .list(Shapes.text), "isPair": .flag,
            "basis": .view(Shapes.basis), "citation": .optional(Shapes.citation),
        ])
    private static let article = Shape(
        "article", ["id": .text, "link": .link, "title": .text, "observations": .list(observation)])

    static let shape = Shape(
        "list of observations",
        [
            "frame": .view(Shapes.frame), "review": .view(ReviewHeading.shape), "articles": .list(article),
            "hasArticles": .flag, "comment": .list(Shapes.text), "hasComment": .flag,
            "commentBasis": .optional(Shapes.basis),
        ])

    private struct Rendered {
        let observation: PublishedObservation
        let name: String
        let texts: [RenderedText]
    }

    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        var rendered: [Rendered] = []
        let names = heading.review.observations.map(\.texts).permanentNames
        for (observation, name) in zip(heading.review.observations, names) {
            let body = try texts.render(
                observation.texts, named: "o-" + name, of: heading.owner("observation"), below: 3)
            rendered.append(Rendered(observation: observation, name: name, texts: body))
        }
        let comment = try texts.render(
            heading.review.comments[.listOfObservations] ?? [], named: "comment", of: heading.owner("comment"))
        return editions.map { contents(in: $0, rendered, comment: comment) }
    }

    private func contents(in edition: Edition, _ rendered: [Rendered], comment: [RenderedText]) -> PageContents {
        let wording = ReviewWording(heading, in: edition)
        let cited = rendered.map { (rendered: $0, citation: citation(of: $0, wording, in: edition)) }
        let byArticle = Dictionary(grouping: cited, by: \.rendered.observation.article)
        let articles = byArticle.keys.sorted().map { article in
            View(
                Self.article,
                [
                    "id": .text("article-\(article)"),
                    "link": .link(Link(made: "#article-\(article)")),
                    "title": .text(edition.heading(of: article, heading.review.scope.instrument)),
                    "observations": .list(
                        ObservationKind.allCases.flatMap { kind in
                            (byArticle[article] ?? []).filter { $0.rendered.observation.kind == kind }
                        }.map { view(of: $0.rendered, cited: $0.citation, wording, in: edition) }),
                ])
        }
        let page = View(
            Self.shape,
            [
                "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                "articles": .list(articles), "hasArticles": .flag(!articles.isEmpty),
                "comment": .list(edition.views(of: comment)),
                "hasComment": .flag(!comment.isEmpty),
                "commentBasis": .optional(comment.isEmpty ? nil : wording.basis(of: comment)),
            ])
        return PageContents(view: page, citations: cited.compactMap(\.citation))
    }

    private func citation(of rendered: Rendered, _ wording: ReviewWording, in edition: Edition) -> TextCitation? {
        let observation = rendered.observation
        let article = edition.text(.articleNumber(edition.localizer.number(observation.article.value)))
        return wording.citation(
            of: rendered.texts, [article, edition.text(.kind(of: observation.kind))], anchor: "o-" + rendered.name,
            name: "o-" + rendered.name)
    }

    private func view(
        of rendered: Rendered, cited citation: TextCitation?, _ wording: ReviewWording, in edition: Edition
    ) -> View {
        let id = "o-" + rendered.name
        return View(
            Self.observation,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "kind": .text(edition.text(.kind(of: rendered.observation.kind))),
                "texts": .list(edition.views(of: rendered.texts)),
                "isPair": .flag(rendered.texts.count == 2),
                "basis": .view(wording.basis(of: rendered.texts)),
                "citation": .optional(citation.map(wording.view(of:))),
            ])
    }
}
