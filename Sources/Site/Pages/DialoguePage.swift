internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// The published messages and written feedback of the ensuing dialogue, in order, with who speaks.
struct DialoguePage: Page {
    let heading: ReviewHeading

    var address: PageAddress { heading.address }
    var kind: PageKind { .dialogue }

    private static let message = Shape(
        "message",
        [
            "id": .text, "anchor": .link, "kind": .text, "speaker": .text, "article": .optional(Shapes.word),
            "texts": .list(Shapes.text), "isPair": .flag, "basis": .view(Shapes.basis),
            "citation": .optional(Shapes.citation),
        ])

    static let shape = Shape(
        "dialogue",
        ["frame": .view(Shapes.frame), "review": .view(ReviewHeading.shape), "messages": .list(message)])

    private struct Rendered {
        let message: PublishedMessage
        let name: String
        let texts: [RenderedText]
    }

    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        var rendered: [Rendered] = []
        let names = heading.review.dialogue.map(\.texts).permanentNames
        for (message, name) in zip(heading.review.dialogue, names) {
            let body = try texts.render(message.texts, named: "m-" + name, of: heading.owner("dialogue"))
            rendered.append(Rendered(message: message, name: name, texts: body))
        }
        return editions.map { contents(in: $0, rendered) }
    }

    private func contents(in edition: Edition, _ rendered: [Rendered]) -> PageContents {
        let wording = ReviewWording(heading, in: edition)
        let citations = rendered.map { citation(of: $0, wording, in: edition) }
        let page = View(
            Self.shape,
            [
                "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                "messages": .list(zip(rendered, citations).map { view(of: $0, cited: $1, wording, in: edition) }),
            ])
        return PageContents(view: page, citations: citations.compactMap(\.self))
    }

    private func citation(of rendered: Rendered, _ wording: ReviewWording, in edition: Edition) -> TextCitation? {
        let (message, name) = (rendered.message, rendered.name)
        return wording.citation(
            of: rendered.texts, [edition.text(.kind(of: message.kind)), edition.name(of: message.speaker)],
            by: message.speaker, anchor: "m-" + name, name: "m-" + name)
    }

    private func view(
        of rendered: Rendered, cited citation: TextCitation?, _ wording: ReviewWording, in edition: Edition
    ) -> View {
        let (message, texts) = (rendered.message, rendered.texts)
        let id = "m-" + rendered.name
        return View(
            Self.message,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "kind": .text(edition.text(.kind(of: message.kind))),
                "speaker": .text(edition.name(of: message.speaker)),
                "article": .optional(
                    message.article.map { Edition.word(edition.heading(of: $0, heading.review.scope.instrument)) }),
                "texts": .list(edition.views(of: texts)),
                "isPair": .flag(texts.count == 2),
                "basis": .view(wording.basis(of: texts)),
                "citation": .optional(citation.map(wording.view(of:))),
            ])
    }
}

extension [[PublishedText]] {
    /// A permanent name for each group, told apart by an ordinal where the words are the same.
    var permanentNames: [String] {
        var seen: [String: Int] = [:]
        return map { texts in
            let name = texts.permanentName
            let count = seen[name, default: 0] + 1
            seen[name] = count
            return count == 1 ? name : "\(name)-\(count)"
        }
    }
}
