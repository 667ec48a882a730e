internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// The summary of a review: one document in six languages (rule C5), those that are missing said to be not yet available.
struct SummaryPage: Page {
    let heading: ReviewHeading

    var address: PageAddress { heading.address }
    var kind: PageKind { .summary }

    private static let rendition = Shape(
        "rendition of the summary",
        [
            "id": .text, "link": .link, "autonym": .text, "language": .text, "direction": .text, "isAvailable": .flag,
            "texts": .list(Shapes.text),
        ])

    static let shape = Shape(
        "summary",
        [
            "frame": .view(Shapes.frame), "review": .view(ReviewHeading.shape), "renditions": .list(rendition),
            "hasSummary": .flag, "basis": .optional(Shapes.basis), "citation": .optional(Shapes.citation),
            "comment": .list(Shapes.text), "hasComment": .flag, "commentBasis": .optional(Shapes.basis),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        let summary = try texts.render(heading.review.summary, named: "summary", of: heading.owner("summary"))
        let comment = try texts.render(
            heading.review.comments[.summary] ?? [], named: "comment", of: heading.owner("comment"))
        return editions.map { view(in: $0, summary, comment: comment) }
    }

    private func view(in edition: Edition, _ summary: [RenderedText], comment: [RenderedText]) -> View {
        // The reader's language first, then the order of the United Nations.
        let languages = [edition.language] + Language.allCases.filter { $0 != edition.language }
        let texts = heading.review.summary
        let party = heading.party.code
        return View(
            Self.shape,
            [
                "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                "renditions": .list(
                    languages.map { language in
                        let available = summary.filter { $0.text.language == language }
                        return View(
                            Self.rendition,
                            [
                                "id": .text("summary-\(language.code)"),
                                "link": .link(Link(made: "#summary-\(language.code)")),
                                "autonym": .text(language.autonym),
                                "language": .text(language.code),
                                "direction": .text(language.direction.rawValue),
                                "isAvailable": .flag(!available.isEmpty),
                                "texts": .list(edition.views(of: available)),
                            ])
                    }),
                "hasSummary": .flag(!texts.isEmpty),
                "basis": .optional(texts.isEmpty ? nil : edition.basis(of: texts, by: party, on: address)),
                "citation": .optional(citation(in: edition).map { edition.view(of: $0, on: address) }),
                "comment": .list(edition.views(of: comment)),
                "hasComment": .flag(!comment.isEmpty),
                "commentBasis": .optional(
                    comment.isEmpty ? nil : edition.basis(of: comment.map(\.text), by: party, on: address)),
            ])
    }

    func citations(in edition: Edition) -> [TextCitation] { [citation(in: edition)].compactMap(\.self) }

    private func citation(in edition: Edition) -> TextCitation? {
        let texts = heading.review.summary
        return heading.citation(
            of: texts, [], anchor: "summary-\(edition.language.code)", name: "summary-\(texts.permanentName)",
            in: edition)
    }
}
