internal import Diagnostics
internal import Templates

/// A page of the site, the same one in six languages.
protocol Page: Sendable {
    var address: PageAddress { get }
    var kind: PageKind { get }

    /// The page in each edition, in their order. Texts of States are rendered once for all of them.
    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents]
}

/// What a page shows in one language.
struct PageContents {
    let view: View
    /// How everything on the page is cited that has a permanent address of its own, in the order of the page.
    var citations: [TextCitation] = []
}

/// A page that nothing on it is cited from.
protocol UncitedPage: Page {
    /// The page in each edition, in their order.
    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View]
}

extension UncitedPage {
    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        try views(in: editions, &texts).map { PageContents(view: $0) }
    }
}
