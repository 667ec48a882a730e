internal import Markup
internal import Mechanism

/// Tells whether the site can show a text, with the renderer of the site itself.
///
/// A text that can't be shown would stop the build for every State; one State's mistake must not, so the gate keeps the text
/// back and reports it.
enum RenderingCheck {
    /// What stands in the way, in words that never hold the text, or nil.
    static func problem(in text: String) -> DecisionStep.Finding? {
        var renderer = MarkupRenderer()
        do throws(MarkupFailure) {
            _ = try renderer.fragment(of: text, options: MarkupOptions(labels: labels))
            return nil
        } catch {
            guard let problem = error.problems.first else { return nil }
            return .cannotBeShown(line: problem.line, found: problem.found)
        }
    }

    /// Labels have no influence on whether a text can be rendered.
    private static let labels = MarkupLabels(
        withheldPassage: "-", table: "-", footnotes: "-", backToReference: "-", taskDone: "-", taskNotDone: "-")
}
