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

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        var rendered: [Rendered] = []
        let names = heading.review.observations.map(\.texts).permanentNames
        for (observation, name) in zip(heading.review.observations, names) {
            let body = try texts.render(
                observation.texts, named: "o-" + name, of: heading.owner("observation"), below: 3)
            rendered.append(Rendered(observation: observation, name: name, texts: body))
        }
        let comment = try texts.render(
            heading.review.comments[.listOfObservations] ?? [], named: "comment", of: heading.owner("comment"))
        return editions.map { view(in: $0, rendered, comment: comment) }
    }

    private func view(in edition: Edition, _ rendered: [Rendered], comment: [RenderedText]) -> View {
        let byArticle = Dictionary(grouping: rendered, by: \.observation.article)
        let articles = byArticle.keys.sorted().map { article in
            View(
                Self.article,
                [
                    "id": .text("article-\(article)"),
                    "link": .link(Link(made: "#article-\(article)")),
                    "title": .text(edition.heading(of: article, heading.review.scope.instrument)),
                    "observations": .list(
                        ObservationKind.allCases.flatMap { kind in
                            (byArticle[article] ?? []).filter { $0.observation.kind == kind }
                        }.map { view(of: $0, in: edition) }),
                ])
        }
        return View(
            Self.shape,
            [
                "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                "articles": .list(articles), "hasArticles": .flag(!articles.isEmpty),
                "comment": .list(edition.views(of: comment)),
                "hasComment": .flag(!comment.isEmpty),
                "commentBasis": .optional(
                    comment.isEmpty
                        ? nil : edition.basis(of: comment.map(\.text), by: heading.party.code, on: address)),
            ])
    }

    func citations(in edition: Edition) -> [TextCitation] {
        let observations = heading.review.observations
        return zip(observations, observations.map(\.texts).permanentNames).compactMap {
            citation(of: $0, name: $1, in: edition)
        }
    }

    private func citation(of observation: PublishedObservation, name: String, in edition: Edition) -> TextCitation? {
        let article = edition.text(.articleNumber(edition.localizer.number(observation.article.value)))
        return heading.citation(
            of: observation.texts, [article, edition.text(.kind(of: observation.kind))], anchor: "o-" + name,
            name: "o-" + name, in: edition)
    }

    private func view(of rendered: Rendered, in edition: Edition) -> View {
        let id = "o-" + rendered.name
        let kind = edition.text(.kind(of: rendered.observation.kind))
        let texts = rendered.observation.texts
        return View(
            Self.observation,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "kind": .text(kind),
                "texts": .list(edition.views(of: rendered.texts)),
                "isPair": .flag(rendered.texts.count == 2),
                "basis": .view(edition.basis(of: texts, by: heading.party.code, on: address)),
                "citation": .optional(
                    citation(of: rendered.observation, name: rendered.name, in: edition)
                        .map { edition.view(of: $0, on: address) }),
            ])
    }
}
