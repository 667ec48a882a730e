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
            "citation": .view(Shapes.citation),
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
        let titled = texts.first { $0.language == edition.language && $0.title != nil } ?? texts.leading
        let title = titled?.title ?? edition.text(.title(of: .documents))
        let titleLanguage = titled?.title == nil ? edition.language : titled?.language ?? edition.language
        return View(
            Self.document,
            [
                "id": .text(id),
                "anchor": .link(Link(made: "#" + id)),
                "heading": .view(Edition.words(title, in: titleLanguage)),
                "texts": .list(edition.views(of: document, under: title)),
                "isPair": .flag(document.count == 2),
                "basis": .view(edition.basis(of: texts, by: heading.party.code, on: address)),
                "citation": .view(
                    edition.citation(
                        of: texts, as: heading.citationWords(in: edition, [title]), on: address, anchor: id)),
            ])
    }
}
