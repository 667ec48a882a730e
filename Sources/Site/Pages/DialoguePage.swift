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

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        var rendered: [[RenderedText]] = []
        let names = heading.review.dialogue.map(\.texts).permanentNames
        for (message, name) in zip(heading.review.dialogue, names) {
            rendered.append(try texts.render(message.texts, named: "m-" + name, of: heading.owner("dialogue")))
        }
        return editions.map { edition in
            View(
                Self.shape,
                [
                    "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                    "messages": .list(
                        zip(zip(heading.review.dialogue, rendered), names).map {
                            view(of: $0.0, $0.1, name: $1, in: edition)
                        }),
                ])
        }
    }

    func citations(in edition: Edition) -> [TextCitation] {
        let messages = heading.review.dialogue
        return zip(messages, messages.map(\.texts).permanentNames).compactMap {
            citation(of: $0, name: $1, in: edition)
        }
    }

    private func citation(of message: PublishedMessage, name: String, in edition: Edition) -> TextCitation? {
        heading.citation(
            of: message.texts, [edition.text(.kind(of: message.kind)), edition.name(of: message.speaker)],
            by: message.speaker, anchor: "m-" + name, name: "m-" + name, in: edition)
    }

    private func view(of message: PublishedMessage, _ texts: [RenderedText], name: String, in edition: Edition) -> View
    {
        let id = "m-" + name
        let speaker = edition.name(of: message.speaker)
        let kind = edition.text(.kind(of: message.kind))
        return View(
            Self.message,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "kind": .text(kind),
                "speaker": .text(speaker),
                "article": .optional(
                    message.article.map { Edition.word(edition.heading(of: $0, heading.review.scope.instrument)) }),
                "texts": .list(edition.views(of: texts)),
                "isPair": .flag(texts.count == 2),
                "basis": .view(edition.basis(of: message.texts, by: heading.party.code, on: address)),
                "citation": .optional(
                    citation(of: message, name: name, in: edition).map { edition.view(of: $0, on: address) }),
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
