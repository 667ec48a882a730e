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

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        var rendered: [[RenderedText]] = []
        let names = heading.review.documents.permanentNames
        for (document, name) in zip(heading.review.documents, names) {
            rendered.append(try texts.render(document, named: "d-" + name, of: heading.owner("document")))
        }
        return editions.map { edition in
            View(
                Self.shape,
                [
                    "frame": .view(heading.frame(in: edition)), "review": .view(heading.view(in: edition)),
                    "documents": .list(
                        zip(rendered, names).map { view(of: $0, name: $1, in: edition) }),
                ])
        }
    }

    private func view(of document: [RenderedText], name: String, in edition: Edition) -> View {
        let id = "d-" + name
        let texts = document.map(\.text)
        let (title, titleLanguage) = title(of: texts, in: edition)
        return View(
            Self.document,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "heading": .view(Edition.words(title, in: titleLanguage)),
                "texts": .list(edition.views(of: document, under: title)),
                "isPair": .flag(document.count == 2),
                "basis": .view(edition.basis(of: texts, by: heading.party.code, on: address)),
                "citation": .optional(
                    citation(of: texts, name: name, in: edition).map { edition.view(of: $0, on: address) }),
                "files": .list(texts.compactMap { file(of: $0, in: edition) }),
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
    private func title(of texts: [PublishedText], in edition: Edition) -> (words: String, language: Language) {
        let titled = texts.first { $0.language == edition.language && $0.title != nil } ?? texts.leading
        guard let titled, let title = titled.title else {
            return (edition.text(.title(of: .documents)), edition.language)
        }
        return (title, titled.language)
    }

    func citations(in edition: Edition) -> [TextCitation] {
        let documents = heading.review.documents
        return zip(documents, documents.permanentNames).compactMap { citation(of: $0, name: $1, in: edition) }
    }

    private func citation(of texts: [PublishedText], name: String, in edition: Edition) -> TextCitation? {
        heading.citation(
            of: texts, [title(of: texts, in: edition).words], anchor: "d-" + name, name: "d-" + name, in: edition)
    }
}
