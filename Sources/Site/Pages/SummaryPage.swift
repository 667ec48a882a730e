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

    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        let summary = try texts.render(heading.review.summary, named: "summary", of: heading.owner("summary"))
        let comment = try texts.render(
            heading.review.comments[.summary] ?? [], named: "comment", of: heading.owner("comment"))
        return editions.map { contents(in: $0, summary, comment: comment) }
    }

    private func contents(in edition: Edition, _ summary: [RenderedText], comment: [RenderedText]) -> PageContents {
        // The reader's language first, then the order of the United Nations.
        let languages = [edition.language] + Language.allCases.filter { $0 != edition.language }
        let wording = ReviewWording(heading, in: edition)
        let citation = wording.citation(
            of: summary, [], anchor: "summary-\(edition.language.code)",
            name: "summary-\(heading.review.summary.permanentName)")
        let page = View(
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
                "hasSummary": .flag(!summary.isEmpty),
                "basis": .optional(summary.isEmpty ? nil : wording.basis(of: summary)),
                "citation": .optional(citation.map(wording.view(of:))),
                "comment": .list(edition.views(of: comment)),
                "hasComment": .flag(!comment.isEmpty),
                "commentBasis": .optional(comment.isEmpty ? nil : wording.basis(of: comment)),
            ])
        return PageContents(view: page, citations: [citation].compactMap(\.self))
    }
}
