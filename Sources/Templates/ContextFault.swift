/// What can be wrong with the place in the page's HTML where something stands.
enum ContextFault {
    case inlineCode(element: String)
    case forbiddenAttribute(String)
    case gluedAttribute
    case unbalancedSection(String, begin: String, end: String)
    case unfinishedPage(String)
    case misplacedValue(String, within: String)
    case unquotedValue(String, attribute: String)
    case markupInAttribute(String, attribute: String)
    case markupInPlainElement(String, element: String)
    case textAsAddress(String, attribute: String)

    var words: FaultWords {
        switch self {
        case .inlineCode(let element):
            FaultWords(
                kind: "inline-code", found: "code inside <\(element)>", expected: "a file",
                remedy: "move it to a file of its own: the site's security policy refuses code in pages")
        case .forbiddenAttribute(let name):
            FaultWords(
                kind: "forbidden-attribute", found: "the attribute `\(name)`",
                expected: "no code or style in attributes",
                remedy: name == "style" ? "use a class and the style sheet" : "move the code to a script file")
        case .gluedAttribute:
            FaultWords(
                kind: "glued-attribute", found: "two parts of a tag without a space between them",
                expected: "a space before the attribute", remedy: "write the space inside the section, before the name")
        case .unbalancedSection(let name, let begin, let end):
            FaultWords(
                kind: "unbalanced-section", found: "`\(name)` begins in \(begin) and ends in \(end)",
                expected: "the same place at both ends",
                remedy: "keep whole tags and whole attributes inside the section")
        case .unfinishedPage(let place):
            FaultWords(
                kind: "unfinished-page", found: "the page ends in \(place)", expected: "the end outside of all tags",
                remedy: "close the tag, the quote or the comment")
        case .misplacedValue(let name, let place):
            FaultWords(
                kind: "misplaced-value", found: "`\(name)` in \(place)",
                expected: "values in content and in quoted attributes", remedy: "move it, or use a section around it")
        case .unquotedValue(let name, let attribute):
            FaultWords(
                kind: "unquoted-value", found: "`\(name)` in `\(attribute)` without quotes",
                expected: "\(attribute)=\"{{\(name)}}\"", remedy: "put quotes around the whole attribute value")
        case .markupInAttribute(let name, let attribute):
            FaultWords(
                kind: "misplaced-markup", found: "the markup `\(name)` in the attribute `\(attribute)`",
                expected: "text or a link", remedy: "declare a text field for the attribute")
        case .markupInPlainElement(let name, let element):
            FaultWords(
                kind: "misplaced-markup", found: "the markup `\(name)` in <\(element)>, which shows tags as text",
                expected: "text", remedy: "declare a text field for it")
        case .textAsAddress(let name, let attribute):
            FaultWords(
                kind: "text-as-address", found: "`\(name)` in `\(attribute)` is text", expected: "a field of kind link",
                remedy: "declare the field as a link: those are checked to be safe addresses")
        }
    }
}
