internal import Diagnostics
internal import Mechanism
internal import Templates

/// The documents of the Conference and its bodies about the mechanism, and the recommendations.
struct DocumentsPage: Page {
    var address: PageAddress { .documents }
    var kind: PageKind { .documents }

    private static let document = Shape(
        "document",
        [
            "symbol": .optional(Shapes.word), "address": .optional(Shapes.externalLink), "title": .text,
            "date": .text, "body": .text, "languages": .optional(Shapes.word), "source": .text,
        ])
    private static let recommendation = Shape(
        "recommendation", ["text": .text, "body": .text, "source": .text])

    static let shape = Shape(
        "documents",
        [
            "frame": .view(Shapes.frame), "documents": .list(document), "adopted": .list(recommendation),
            "proposed": .list(recommendation),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            let content = edition.model.content
            let documents = content.documents.enumerated().sorted { left, right in
                left.element.date != right.element.date
                    ? left.element.date > right.element.date : left.offset < right.offset
            }.map(\.element)
            return View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address, PageHead(title: edition.text(.navigationDocuments), section: .documents))),
                    "documents": .list(documents.map { view(of: $0, in: edition) }),
                    "adopted": .list(
                        content.recommendations.filter { $0.status == .adopted }.map { view(of: $0, in: edition) }),
                    "proposed": .list(
                        content.recommendations.filter { $0.status == .proposed }.map { view(of: $0, in: edition) }),
                ])
        }
    }

    private func view(of document: OfficialDocument, in edition: Edition) -> View {
        let languages = document.languages.sorted().map { edition.text(.name(of: $0)) }
        return View(
            Self.document,
            [
                "symbol": .optional(document.symbol.map { Edition.word($0.description) }),
                "address": .optional(
                    document.address.flatMap { Link($0) }.map { View(Shapes.externalLink, ["address": .link($0)]) }),
                "title": .text(document.title[edition.language]),
                "date": .text(edition.localizer.date(document.date)),
                "body": .text(document.body[edition.language]),
                "languages": .optional(languages.isEmpty ? nil : Edition.word(edition.localizer.list(languages))),
                "source": .text(document.source),
            ])
    }

    private func view(of recommendation: Recommendation, in edition: Edition) -> View {
        View(
            Self.recommendation,
            [
                "text": .text(recommendation.text[edition.language]),
                "body": .text(recommendation.body[edition.language]), "source": .text(recommendation.source),
            ])
    }
}
