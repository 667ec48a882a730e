import Bytes

extension TreeWriter {
    /// Begins a heading, unless it has no words: an empty one would only mislead who listens to the page.
    mutating func beginHeading(_ node: Node) -> Bool {
        guard node.firstChild != nil else { return false }
        scratch.removeAll()
        collectText(below: node)
        let text = scratch.withBytes { String(decoding: $0, as: UTF8.self) }
        let heading = outline.add(
            text, withheld: options.labels.withheldPassage, sourceLevel: node.headingLevel, line: node.line,
            plainOffset: plain.count, options)
        html.append("<h\(heading.level) id=\"")
        html.appendEscaped(heading.id)
        html.put("\">")
        return true
    }

    mutating func endHeading(_ node: Node) {
        guard node.firstChild != nil, let level = outline.headings.last?.level else { return }
        html.append("</h\(level)>\n")
        endPlainLine()
    }

    /// Collects the words of a heading in the scratch buffer, without footnote marks.
    private mutating func collectText(below heading: Node) {
        for node in heading.descendants {
            switch kinds[node] {
            case .text, .code, .htmlInline: scratch.append(node.literal)
            case .softBreak, .lineBreak: scratch.append(UInt8(ascii: " "))
            default: break
            }
        }
    }
}
