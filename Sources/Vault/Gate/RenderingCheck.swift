internal import Markup
internal import Mechanism

/// Tells whether the site can show a text, with the renderer of the site itself, and what a reader would then see.
///
/// A text that can't be shown would stop the build for every State; one State's mistake must not, so the gate keeps the text
/// back and reports it. Names are searched for in what a reader sees as well, where no markup stands inside of a word (C14).
enum RenderingCheck {
    case shown(plainText: String)
    /// What stands in the way, in words that never hold the text.
    case notShown(DecisionStep.Finding)

    static func check(_ text: String) -> RenderingCheck {
        var renderer = MarkupRenderer()
        do throws(MarkupFailure) {
            let fragment = try renderer.fragment(of: text, options: MarkupOptions(labels: labels))
            return .shown(plainText: fragment.plainText)
        } catch {
            let problem = error.problems.first
            return .notShown(
                .cannotBeShown(line: problem?.line ?? 1, found: problem?.found ?? "a text of another kind"))
        }
    }

    /// Whether a text is longer than what is rendered at all.
    static func isTooLong(_ text: String) -> Bool { text.utf8.count > MarkupRenderer.longestText }

    /// Labels have no influence on whether a text can be rendered.
    private static let labels = MarkupLabels(
        withheldPassage: "-", table: "-", footnotes: "-", backToReference: "-", taskDone: "-", taskNotDone: "-")
}
