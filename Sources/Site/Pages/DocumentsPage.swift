internal import Diagnostics
internal import Mechanism
internal import Templates

/// The documents of the Conference and its bodies about the mechanism, and the recommendations; or the documents that a filter
/// leaves.
struct DocumentsPage: UncitedPage {
    /// nil for the whole list.
    var filter: DocumentFilter?

    var address: PageAddress { filter.map(PageAddress.documents(_:)) ?? .documents }
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
            "frame": .view(Shapes.frame), "title": .text, "filters": .view(Filters.shape), "documents": .list(document),
            "hasRecommendations": .flag, "adopted": .list(recommendation), "proposed": .list(recommendation),
            "csv": .view(Shapes.csv), "recommendationsCSV": .view(Shapes.csv),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let content = edition.model.content
        let documents = content.documents.filter { filter?.includes($0) ?? true }.enumerated().sorted { left, right in
            left.element.date != right.element.date
                ? left.element.date > right.element.date : left.offset < right.offset
        }.map(\.element)
        func recommendations(_ status: Recommendation.Status) -> [View] {
            content.recommendations.filter { $0.status == status }.map { view(of: $0, in: edition) }
        }
        let title = title(in: edition)
        return View(
            Self.shape,
            [
                "frame": .view(edition.frame(of: address, head(titled: title, in: edition))),
                "title": .text(title),
                "filters": .view(filters(in: edition)),
                "documents": .list(documents.map { view(of: $0, in: edition) }),
                "hasRecommendations": .flag(filter == nil),
                "adopted": .list(recommendations(.adopted)),
                "proposed": .list(recommendations(.proposed)),
                "csv": .view(edition.view(of: .documents, on: address)),
                "recommendationsCSV": .view(edition.view(of: .recommendations, on: address)),
            ])
    }

    private func head(titled title: String, in edition: Edition) -> PageHead {
        let documents = edition.text(.navigationDocuments)
        guard let filter else { return PageHead(title: documents, section: .documents) }
        return PageHead(
            title: "\(documents) – \(title)", shortTitle: edition.name(of: filter), above: [(documents, .documents)],
            section: .documents)
    }

    /// "Documents", or "Year: 2018"
    private func title(in edition: Edition) -> String {
        guard let filter else { return edition.text(.navigationDocuments) }
        return edition.text(.filtered(by: edition.text(.title(of: filter.property)), to: edition.name(of: filter)))
    }

    private func filters(in edition: Edition) -> View {
        let filters = DocumentFilter.all(of: edition.model.content.documents)
        return Filters.view(
            DocumentFilter.Property.allCases.map { property in
                let choices = filters.filter { $0.property == property }.map {
                    FilterGroup.Choice(label: edition.name(of: $0), address: .documents($0))
                }
                return FilterGroup(
                    title: edition.text(.title(of: property)),
                    choices: property == .body ? edition.localizer.sortedByName(choices, by: \.label) : choices)
            }, all: FilterGroup.Choice(label: edition.text(.allDocuments), address: .documents), on: address,
            in: edition)
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
