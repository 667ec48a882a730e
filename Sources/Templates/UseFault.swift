/// What can be wrong with the use of a field that exists.
enum UseFault {
    case notAView(String, part: String, KindCode)
    case notASection(String, KindCode)
    case alwaysShown(String)
    case notAValue(String, KindCode)
    case rawText(String, KindCode)
    case escapedMarkup(String)
    case stringAsSection(String)

    var words: FaultWords {
        switch self {
        case .notAView(let name, let part, let kind):
            FaultWords(
                kind: "not-a-view", found: "`\(part)` of `\(name)` is \(kind.words)", expected: "a view before the dot",
                remedy: kind == .list || kind == .optional
                    ? "open {{#\(part)}} and name the field alone inside" : "correct the name")
        case .notASection(let name, let kind):
            FaultWords(
                kind: "not-a-section", found: "`\(name)` is \(kind.words)",
                expected: "a flag, a list, an optional view or a view",
                remedy: "declare a flag beside it, or make it an optional view")
        case .alwaysShown(let name):
            FaultWords(
                kind: "never-shown", found: "`\(name)` is a view and always there",
                expected: "a flag, a list or an optional view", remedy: "remove the section or make the view optional")
        case .notAValue(let name, let kind):
            FaultWords(
                kind: "not-a-value", found: "`\(name)` is \(kind.words)", expected: "text, a link or markup",
                remedy: "open it with {{#\(name)}}")
        case .rawText(let name, let kind):
            FaultWords(
                kind: "raw-text", found: "{{{\(name)}}} would write \(kind.words) unescaped", expected: "{{\(name)}}",
                remedy: "use two braces; only fields of kind html are written as they are")
        case .escapedMarkup(let name):
            FaultWords(
                kind: "escaped-markup", found: "{{\(name)}} would show the tags of markup",
                expected: "{{{\(name)}}}", remedy: "use three braces, or declare the field as text")
        case .stringAsSection(let name):
            FaultWords(
                kind: "not-a-section", found: "`\(name)` is a constant text",
                expected: "a flag, a list, an optional view or a view", remedy: "declare a flag in the shape")
        }
    }
}
