import Diagnostics

/// What a diagnostic says about a fault, without the place.
struct FaultWords {
    let kind: String
    let found: String
    var expected: String?
    var remedy: String?

    /// The diagnostic for the fault at a place.
    func diagnostic(_ path: String?, _ position: SourcePosition?) -> Diagnostic {
        Diagnostic(kind: kind, path: path, position: position, found: found, expected: expected, remedy: remedy)
    }
}

/// Names in the form `one of a, b, c`.
func oneOf(_ names: [String]) -> String? {
    names.isEmpty ? nil : (names.count == 1 ? "`\(names[0])`" : "one of \(names.joined(separator: ", "))")
}

extension KindCode {
    /// The kind in a sentence.
    var words: String {
        switch self {
        case .text: "text"
        case .html: "markup"
        case .link: "a link"
        case .flag: "a flag"
        case .list: "a list"
        case .optional: "an optional view"
        case .view: "a view"
        }
    }
}
