/// What can be wrong with a name: nothing is called so.
enum NameFault {
    case unknownTemplate(String, known: [String])
    case unknownPartial(String, known: [String])
    case unknownLayout(String, known: [String])
    case recursiveTemplate(String, chain: [String])
    case unknownBlock(String, layout: String, declared: [String])
    case unknownName(String, shape: String, known: [String])
    case unknownString(String, source: String, known: [String])

    var words: FaultWords {
        switch self {
        case .unknownTemplate(let name, let known):
            FaultWords(
                kind: "unknown-template", found: "no template is called `\(name)`", expected: oneOf(known),
                remedy: "add the template or correct the name")
        case .unknownPartial(let name, let known):
            FaultWords(
                kind: "unknown-partial", found: "no template is called `\(name)`", expected: oneOf(known),
                remedy: "add the partial or correct the name")
        case .unknownLayout(let name, let known):
            FaultWords(
                kind: "unknown-layout", found: "no template is called `\(name)`", expected: oneOf(known),
                remedy: "add the layout or correct the name")
        case .recursiveTemplate(let name, let chain):
            FaultWords(
                kind: "recursive-template", found: "`\(name)` contains itself (\(chain.joined(separator: " > ")))",
                expected: "templates that end", remedy: "repeat with a section over a list")
        case .unknownBlock(let name, let layout, let declared):
            FaultWords(
                kind: "unknown-block", found: "the layout `\(layout)` has no block `\(name)`",
                expected: oneOf(declared) ?? "no block",
                remedy: "declare {{$\(name)}} in the layout or correct the name")
        case .unknownName(let name, let shape, let known):
            FaultWords(
                kind: "unknown-name", found: "unknown name `\(name)` on a page of shape `\(shape)`",
                expected: oneOf(known) ?? "no name", remedy: "correct the name or declare the field in the shape")
        case .unknownString(let key, let source, let known):
            FaultWords(
                kind: "unknown-string", found: "`\(source)` has no text `\(key)`", expected: oneOf(known),
                remedy: "add the text in every language or correct the key")
        }
    }
}
