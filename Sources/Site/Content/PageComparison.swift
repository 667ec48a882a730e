internal import Diagnostics
internal import Mechanism

/// Compares the pages of the other languages with the English ones.
struct PageComparison {
    private let pages: [Language: [ContentPage]]
    /// The paths of the English files, also of those with findings; nil when they could not be listed.
    private let englishPaths: Set<String>?

    init(_ pages: [Language: [ContentPage]], englishPaths: [String]?) {
        self.pages = pages
        self.englishPaths = englishPaths.map(Set.init)
    }

    /// Pages that don't exist in English, or that stand at another place of the site than there; a page without its translation
    /// is no finding.
    var findings: [Diagnostic] {
        guard let englishPaths else { return [] }
        guard !englishPaths.isEmpty else {
            return [
                Diagnostic(
                    kind: "missing-page", path: "\(ContentPage.folder)/\(Language.english.code)",
                    found: "no English pages", expected: "the pages from which the other languages are translated")
            ]
        }
        let english = Dictionary(pages[.english, default: []].map { ($0.path, $0) }) { first, _ in first }
        return Language.allCases.flatMap { pages[$0, default: []] }.compactMap { page in
            let path = ContentPage.path(of: page.slug, in: .english)
            guard englishPaths.contains(path) else {
                return Diagnostic(
                    kind: "missing-page", path: page.path, position: .start,
                    found: "a page that doesn't exist in English", expected: path,
                    remedy: "write it, or correct the name of this one")
            }
            guard let model = english[path], page.section != model.section || page.order != model.order else {
                return nil
            }
            return Diagnostic(
                kind: "different-place", path: page.path, position: .start,
                found: "another section or order than that of the English page",
                expected: "section: \(model.section.rawValue) and order: \(model.order), as in \(path)")
        }
    }
}
