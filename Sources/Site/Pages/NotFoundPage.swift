internal import Diagnostics
internal import Mechanism
internal import Templates

/// Says in one language that there is no page at an address, the same for what never was and for what was withdrawn (C17).
struct NotFoundPage: UncitedPage {
    var address: PageAddress { .notFound }
    var kind: PageKind { .notFound }

    static let shape = Shape("not found", ["frame": .view(Shapes.frame), "states": .link, "documents": .link])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            View(
                Self.shape,
                [
                    "frame": .view(edition.frame(of: address, PageHead(title: edition.text(.notFoundTitle)))),
                    "states": .link(edition.link(to: .states, from: address)),
                    "documents": .link(edition.link(to: .documents, from: address)),
                ])
        }
    }
}
