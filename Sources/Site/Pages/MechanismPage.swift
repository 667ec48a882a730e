internal import Diagnostics
internal import Mechanism
internal import Templates

/// The way into the pages about the mechanism.
struct MechanismPage: UncitedPage {
    var address: PageAddress { .mechanism }
    var kind: PageKind { .mechanism }

    private static let page = Shape("page", ["link": .view(Shapes.link), "summary": .text])

    static let shape = Shape(
        "mechanism",
        [
            "frame": .view(Shapes.frame), "pages": .list(page), "status": .link, "lots": .link, "dialogues": .link,
            "documents": .link, "glossary": .link, "rules": .link,
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            let pages = (edition.model.content.pages[edition.language] ?? [])
            return View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address, PageHead(title: edition.text(.navigationMechanism), section: .mechanism))),
                    "pages": .list(
                        pages.map {
                            View(
                                Self.page,
                                [
                                    "link": .view(edition.linkView($0.title, to: .contentPage($0), from: address)),
                                    "summary": .text($0.summary),
                                ])
                        }),
                    "status": .link(edition.link(to: .status, from: address)),
                    "lots": .link(edition.link(to: .lots, from: address)),
                    "dialogues": .link(edition.link(to: .dialogues, from: address)),
                    "documents": .link(edition.link(to: .documents, from: address)),
                    "glossary": .link(edition.link(to: .glossary, from: address)),
                    "rules": .link(edition.link(to: .rules, from: address)),
                ])
        }
    }
}
