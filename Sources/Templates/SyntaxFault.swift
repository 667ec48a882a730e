/// What can be wrong with the tags of a template on their own.
enum SyntaxFault {
    case unclosedTag
    case unsupportedTag(sign: String)
    case invalidName(String)
    case unclosedSection(String)
    case deepNesting
    case mismatchedClose(found: String, open: String?)
    case contentInLayoutCall(String)
    case duplicateBlock(String)
    case duplicateTemplate(String, otherPath: String)

    var words: FaultWords {
        switch self {
        case .unclosedTag:
            FaultWords(
                kind: "unclosed-tag", found: "a tag that isn't closed on its line",
                expected: "the braces that close it", remedy: "close the tag with as many braces as it was opened with")
        case .unsupportedTag(let sign):
            FaultWords(
                kind: "unsupported-tag", found: "a tag that begins with `\(sign)`", expected: "one of # ^ / > < $ ! {",
                remedy: sign == "&" ? "write {{{name}}}" : "see the manual for the part of Mustache that is supported")
        case .invalidName(let name):
            FaultWords(
                kind: "invalid-name", found: "`\(name)` where a tag has its name",
                expected: "letters, digits, - and _, with dots between the parts")
        case .unclosedSection(let name):
            FaultWords(
                kind: "unclosed-section", found: "`\(name)` is opened and never closed", expected: "{{/\(name)}}",
                remedy: "close it where it ends")
        case .deepNesting:
            FaultWords(
                kind: "deep-nesting", found: "sections within sections, too deep",
                expected: "at most \(TemplateParser.deepestNesting) within each other",
                remedy: "close those that are done, or move some into a part")
        case .mismatchedClose(let found, let open):
            FaultWords(
                kind: "mismatched-close", found: "{{/\(found)}} closes nothing",
                expected: open.map { "{{/\($0)}}" } ?? "no closing tag",
                remedy: "open `\(found)` before it or remove the tag")
        case .contentInLayoutCall(let layout):
            FaultWords(
                kind: "content-in-layout-call", found: "content beside the blocks of {{< \(layout)}}",
                expected: "blocks only: {{$name}}…{{/name}}", remedy: "move it into a block or remove it")
        case .duplicateBlock(let name):
            FaultWords(
                kind: "duplicate-block", found: "a second block `\(name)`", expected: "each block once",
                remedy: "remove one of the two")
        case .duplicateTemplate(let name, let otherPath):
            FaultWords(
                kind: "duplicate-template", found: "a second template `\(name)`",
                expected: "a name of its own; \(otherPath) has this one", remedy: "rename one of the files")
        }
    }
}
