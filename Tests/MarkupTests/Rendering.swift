import Markup
import Testing

/// Labels that are easy to find in expected output.
let testLabels = MarkupLabels(
    withheldPassage: "withheld", table: "Table", footnotes: "Footnotes", backToReference: "Back", taskDone: "done",
    taskNotDone: "not done")

/// Options for a text from a State.
let stateText = MarkupOptions(labels: testLabels)

/// Options for a page of the site that knows one other page.
let sitePage = MarkupOptions(
    labels: testLabels,
    links: .resolving { destination in
        destination == "page:history" ? .address("/en/history/") : .unknown
    })

/// Renders a text that is expected to have no problems.
func fragment(_ text: String, _ options: MarkupOptions = stateText) throws -> Fragment {
    var renderer = MarkupRenderer()
    return try renderer.fragment(of: text, options: options)
}

/// The HTML of a text that is expected to have no problems.
func html(_ text: String, _ options: MarkupOptions = stateText) throws -> String {
    String(decoding: try fragment(text, options).html, as: UTF8.self)
}

/// The problems of a text.
func problems(_ text: [UInt8], _ options: MarkupOptions = stateText) -> [MarkupProblem] {
    var renderer = MarkupRenderer()
    do throws(MarkupFailure) {
        _ = try renderer.fragment(of: text, options: options)
        return []
    } catch {
        return error.problems
    }
}

/// The problems of a text.
func problems(_ text: String, _ options: MarkupOptions = stateText) -> [MarkupProblem] {
    problems(Array(text.utf8), options)
}

/// A small random number generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A text rendered by a renderer that has rendered another text before.
func renderedAfterAnother(_ text: String, before: String) throws -> Fragment {
    var renderer = MarkupRenderer()
    _ = try? renderer.fragment(of: before, options: stateText)
    return try renderer.fragment(of: text, options: stateText)
}
