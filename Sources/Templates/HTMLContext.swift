/// Where in the page's HTML the next byte will stand: enough of the HTML tokenizer to know text from tags and
/// attributes.
struct HTMLContext {
    enum State: Equatable {
        case content
        /// After `<`, after `</`, and after `<!` with a number of dashes.
        case tagOpen, endTagOpen, markupOpen(dashes: Int)
        case declaration
        case comment(dashes: Int)
        case tagName
        /// Between attributes: where one may begin, and where a space has to come first.
        case beforeAttribute, attributeGap
        case attributeName, afterAttributeName, beforeValue
        case quoted(UInt8), unquoted
        /// In an element that holds no tags; `matched` bytes of its end tag have been seen.
        case elementText(matched: Int)
    }

    var state = State.content
    /// The name of the current tag, or of the element that holds no tags.
    var element: [UInt8] = []
    var isEndTag = false
    var attribute: [UInt8] = []
    private var isCodeReported = false

    /// Goes over literal bytes. Faults are reported with the offset of the byte.
    mutating func advance(over bytes: [UInt8], _ range: Range<Int>, report: (ContextFault, Int) -> Void) {
        var index = range.lowerBound
        while index < range.upperBound {
            if state == .content {
                guard let next = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) else { return }
                state = .tagOpen
                index = next + 1
                continue
            }
            take(bytes[index]) { report($0, max(index - $1, range.lowerBound)) }
            index += 1
        }
    }

    /// Takes one byte. Faults are reported with the number of bytes before this one where they began.
    private mutating func take(_ byte: UInt8, _ report: (ContextFault, _ back: Int) -> Void) {
        switch state {
        case .content: break
        case .tagOpen: takeAfterLessThan(byte)
        case .endTagOpen: byte.isLetter ? beginTag(byte, isEndTag: true) : (state = .declaration)
        case .markupOpen(let dashes):
            switch byte {
            case UInt8(ascii: "-"): state = dashes == 0 ? .markupOpen(dashes: 1) : .comment(dashes: 0)
            case UInt8(ascii: ">"): state = .content
            case _: state = .declaration
            }
        case .declaration: if byte == UInt8(ascii: ">") { state = .content }
        case .comment(let dashes):
            if byte == UInt8(ascii: ">"), dashes >= 2 {
                state = .content
            } else {
                state = .comment(dashes: byte == UInt8(ascii: "-") ? dashes + 1 : 0)
            }
        case .tagName:
            if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
                state = .beforeAttribute
            } else if byte == UInt8(ascii: ">") {
                endTag()
            } else {
                element.append(byte.lowercased)
            }
        case .beforeAttribute, .attributeGap, .afterAttributeName: takeBetweenAttributes(byte, report)
        case .attributeName: takeInAttributeName(byte, report)
        case .beforeValue:
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                state = .quoted(byte)
            } else if byte == UInt8(ascii: ">") {
                endTag()
            } else if !byte.isHTMLSpace {
                state = .unquoted
            }
        case .quoted(let quote): if byte == quote { state = .attributeGap }
        case .unquoted:
            if byte.isHTMLSpace { state = .beforeAttribute }
            if byte == UInt8(ascii: ">") { endTag() }
        case .elementText(let matched): takeElementText(byte, matched, report)
        }
    }

    private mutating func takeAfterLessThan(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/"): state = .endTagOpen
        case UInt8(ascii: "!"): state = .markupOpen(dashes: 0)
        case UInt8(ascii: "?"): state = .declaration
        case UInt8(ascii: "<"): break
        case _: byte.isLetter ? beginTag(byte, isEndTag: false) : (state = .content)
        }
    }

    private mutating func takeBetweenAttributes(_ byte: UInt8, _ report: (ContextFault, Int) -> Void) {
        if byte.isHTMLSpace {
            if state == .attributeGap { state = .beforeAttribute }
        } else if byte == UInt8(ascii: "/") {
            state = .beforeAttribute
        } else if byte == UInt8(ascii: ">") {
            endTag()
        } else if byte == UInt8(ascii: "="), state == .afterAttributeName {
            state = .beforeValue
        } else {
            if state == .attributeGap { report(.gluedAttribute, 0) }
            attribute = [byte.lowercased]
            state = .attributeName
        }
    }

    private mutating func takeInAttributeName(_ byte: UInt8, _ report: (ContextFault, Int) -> Void) {
        let next: State
        switch byte {
        case UInt8(ascii: "="): next = .beforeValue
        case UInt8(ascii: "/"): next = .beforeAttribute
        case UInt8(ascii: ">"): next = .content
        case _ where byte.isHTMLSpace: next = .afterAttributeName
        case _:
            attribute.append(byte.lowercased)
            return
        }
        checkAttributeName(report)
        if next == .content { endTag() } else { state = next }
    }

    private func checkAttributeName(_ report: (ContextFault, Int) -> Void) {
        if attribute.starts(with: "on".utf8) || ["style", "srcdoc"].contains(attributeText) {
            report(.forbiddenAttribute(attributeText), attribute.count)
        }
    }

    private mutating func takeElementText(_ byte: UInt8, _ matched: Int, _ report: (ContextFault, Int) -> Void) {
        let ending = [UInt8(ascii: "<"), UInt8(ascii: "/")] + element
        if matched == ending.count, byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            isEndTag = true
            state = .beforeAttribute
            if byte == UInt8(ascii: ">") { endTag() }
        } else if matched < ending.count, byte.lowercased == ending[matched] {
            state = .elementText(matched: matched + 1)
        } else {
            state = .elementText(matched: byte == UInt8(ascii: "<") ? 1 : 0)
            if isCode, !isCodeReported, !byte.isHTMLSpace || matched > 0 {
                report(.inlineCode(element: elementText), matched)
                isCodeReported = true
            }
        }
    }

    private mutating func beginTag(_ byte: UInt8, isEndTag: Bool) {
        state = .tagName
        element = [byte.lowercased]
        self.isEndTag = isEndTag
    }

    private mutating func endTag() {
        let holdsNoTags = !isEndTag && ["script", "style", "title", "textarea"].contains(elementText)
        state = holdsNoTags ? .elementText(matched: 0) : .content
        isCodeReported = false
    }

    /// Prepares for a place where pages may differ: a name that ends here has ended for good.
    mutating func meetBoundary(report: (ContextFault) -> Void) {
        switch state {
        case .attributeName:
            checkAttributeName { fault, _ in report(fault) }
            state = .attributeGap
        case .tagName: state = .attributeGap
        case .afterAttributeName: state = .beforeAttribute
        case _: break
        }
    }
}

extension HTMLContext {
    var elementText: String { String(decoding: element, as: UTF8.self) }
    var attributeText: String { String(decoding: attribute, as: UTF8.self) }
    /// Whether the current element holds script or style.
    var isCode: Bool { ["script", "style"].contains(elementText) }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
