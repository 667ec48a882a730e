internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// The additional documents that a State published of a review.
struct ReviewDocumentsPage: Page {
    let heading: ReviewHeading

    var address: PageAddress { heading.address }
    var kind: PageKind { .reviewDocuments }

    private static let document = Shape(
        "additional document",
        [
            "id": .text, "anchor": .link, "heading": .view(Shapes.foreignWords), "texts": .list(Shapes.text),
            "isPair": .flag, "basis": .view(Shapes.basis),
            "citation": .optional(Shapes.citation), "files": .list(Shapes.link),
        ])

    static let shape = Shape(
        "additional documents",
        ["frame": .view(Shapes.frame), "review": .view(ReviewHeading.shape), "documents": .list(document)])

    private struct Rendered {
        let name: String
        let texts: [RenderedText]
    }

    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        var rendered: [Rendered] = []
        let names = heading.review.documents.permanentNames
        for (document, name) in zip(heading.review.documents, names) {
            let body = try texts.render(document, named: "d-" + name, of: heading.owner("document"))
            rendered.append(Rendered(name: name, texts: body))
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
                "documents": .list(zip(rendered, citations).map { view(of: $0, cited: $1, wording, in: edition) }),
            ])
        return PageContents(view: page, citations: citations.compactMap(\.self))
    }

    private func citation(of document: Rendered, _ wording: ReviewWording, in edition: Edition) -> TextCitation? {
        let id = "d-" + document.name
        return wording.citation(
            of: document.texts, [title(of: document.texts, in: edition).words], anchor: id, name: id)
    }

    private func view(
        of document: Rendered, cited citation: TextCitation?, _ wording: ReviewWording, in edition: Edition
    ) -> View {
        let id = "d-" + document.name
        let (title, titleLanguage) = title(of: document.texts, in: edition)
        return View(
            Self.document,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "heading": .view(Edition.words(title, in: titleLanguage)),
                "texts": .list(edition.views(of: document.texts, under: title)),
                "isPair": .flag(document.texts.count == 2),
                "basis": .view(wording.basis(of: document.texts)),
                "citation": .optional(citation.map(wording.view(of:))),
                "files": .list(document.texts.compactMap { file(of: $0.text, in: edition) }),
            ])
    }

    /// The file that belongs to a text, with what a reader wants to know before it is loaded.
    private func file(of text: PublishedText, in edition: Edition) -> View? {
        text.attachment.map { attachment in
            let label = edition.text(
                .attachedFile(
                    language: edition.text(.name(of: text.language)), type: attachment.name.type.ending.uppercased(),
                    kilobytes: edition.localizer.number(max(1, (attachment.bytes.count + 500) / 1000))))
            return View(
                Shapes.link,
                ["label": .text(label), "address": .link(Link(made: address.wayToRoot + attachment.path))])
        }
    }

    /// The title in the reader's language where there is one, else in that of the original.
    private func title(of texts: [RenderedText], in edition: Edition) -> (words: String, language: Language) {
        let titled = texts.first { $0.text.language == edition.language && $0.text.title != nil } ?? texts.leading
        guard let titled = titled?.text, let title = titled.title else {
            return (edition.text(.title(of: .documents)), edition.language)
        }
        return (title, titled.language)
    }
}
