internal import Diagnostics
internal import Mechanism
internal import Templates

/// The terms of the mechanism, in the alphabetical order of the reader's language.
struct GlossaryPage: UncitedPage {
    var address: PageAddress { .glossary }
    var kind: PageKind { .glossary }

    private static let term = Shape("term", ["id": .text, "term": .text, "definition": .text, "source": .text])

    static let shape = Shape(
        "glossary", ["frame": .view(Shapes.frame), "terms": .list(term), "csv": .view(Shapes.csv)])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            let terms = edition.localizer.sortedByName(edition.model.content.glossary) { $0.term[edition.language] }
            return View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address,
                            PageHead(
                                title: edition.text(.glossary),
                                above: [(edition.text(.navigationMechanism), .mechanism)], section: .mechanism))),
                    "terms": .list(
                        terms.map {
                            View(
                                Self.term,
                                [
                                    "id": .text($0.id), "term": .text($0.term[edition.language]),
                                    "definition": .text($0.definition[edition.language]), "source": .text($0.source),
                                ])
                        }),
                    "csv": .view(edition.view(of: .glossary, on: address)),
                ])
        }
    }
}
