/// Attributes whose value a browser opens or loads.
private let addressAttributes: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping", "poster", "src",
    "srcset", "xlink:href",
]

extension HTMLContext {
    /// What is wrong with writing a value of this kind here, or nil.
    func fault(writing name: String, of kind: KindCode) -> ContextFault? {
        switch state {
        case .content: nil
        case .elementText:
            if isCode {
                .misplacedValue(name, within: words)
            } else if kind == .html {
                .markupInPlainElement(name, element: elementText)
            } else {
                nil
            }
        case .quoted:
            if kind == .html {
                .markupInAttribute(name, attribute: attributeText)
            } else if kind != .link, addressAttributes.contains(attributeText) {
                .textAsAddress(name, attribute: attributeText)
            } else {
                nil
            }
        case .beforeValue, .unquoted: .unquotedValue(name, attribute: attributeText)
        case .tagOpen, .endTagOpen, .markupOpen, .declaration, .comment, .tagName, .beforeAttribute, .attributeGap,
            .attributeName, .afterAttributeName:
            .misplacedValue(name, within: words)
        }
    }

    /// Goes past a written value.
    mutating func passValue() {
        switch state {
        case .beforeValue: state = .unquoted
        case .tagOpen, .endTagOpen: state = .tagName
        case .elementText: state = .elementText(matched: 0)
        case .beforeAttribute, .attributeGap, .afterAttributeName: state = .attributeName
        case .content, .markupOpen, .declaration, .comment, .tagName, .attributeName, .quoted, .unquoted: break
        }
    }

    /// The context after a section that may be written or not: `self` where it begins, `end` where it ends, both after
    /// `meetBoundary`. Nil if the two are different places.
    func joined(with end: HTMLContext) -> HTMLContext? {
        var result = self
        switch (state, end.state) {
        case (.beforeAttribute, .beforeAttribute): break
        case (.beforeAttribute, .attributeGap), (.attributeGap, .beforeAttribute), (.attributeGap, .attributeGap):
            result.state = .attributeGap
        case (.quoted(let before), .quoted(let after)):
            guard before == after, attribute == end.attribute else { return nil }
        case (.elementText, .elementText): break
        case (.comment, .comment): break
        case (.content, .content): return end
        case _: return nil
        }
        return element == end.element && isEndTag == end.isEndTag ? result : nil
    }

    /// The place in a sentence.
    var words: String {
        switch state {
        case .content: "content"
        case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
        case .markupOpen, .declaration: "a declaration"
        case .comment: "a comment"
        case .beforeAttribute, .attributeGap, .attributeName, .afterAttributeName: "the tag <\(elementText)>"
        case .beforeValue, .unquoted: "the attribute `\(attributeText)` without quotes"
        case .quoted: "the attribute `\(attributeText)`"
        case .elementText: "<\(elementText)>"
        }
    }
}
