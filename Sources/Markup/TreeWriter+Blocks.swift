import Bytes

extension TreeWriter {
    /// Writes what stands before the children of a node, and says whether they are to be visited.
    mutating func enter(_ node: Node) -> Bool {
        switch kinds[node] {
        case .text: writeText(node.literal)
        case .softBreak: writeSoftBreak(node)
        case .lineBreak: writeLineBreak()
        case .code: writeCode(node)
        case .htmlInline: writeText(node.literal)
        case .emphasis: html.put("<em>")
        case .strong: html.put("<strong>")
        case .strikethrough: html.put("<del>")
        case .link: beginLink(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .paragraph: if !isInTightList(node) { html.put("<p>") }
        case .heading: return beginHeading(node)
        case .blockQuote: html.put("<blockquote>\n")
        case .list: beginList(node)
        case .item: beginItem(node)
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak: html.put("<hr>\n")
        case .table: beginTable(node)
        case .tableRow: beginRow(node)
        case .tableCell: beginCell(node)
        case .footnoteDefinition: beginFootnote(node)
        case .image, .document, nil: break
        }
        return true
    }

    /// Writes what stands after the children of a node.
    mutating func leave(_ node: Node) {
        switch kinds[node] {
        case .emphasis: html.put("</em>")
        case .strong: html.put("</strong>")
        case .strikethrough: html.put("</del>")
        case .link: endLink(node)
        case .image: writeDestinationAsText(node)
        case .paragraph: endParagraph(node)
        case .heading: endHeading(node)
        case .blockQuote: html.put("</blockquote>\n")
        case .list: endList(node)
        case .item: html.put("</li>\n")
        case .table: endTable(node)
        case .tableRow: endRow(node)
        case .tableCell: endCell(node)
        case .footnoteDefinition: endFootnote(node)
        case .document: endFootnotes()
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference, .codeBlock, .htmlBlock,
            .thematicBreak, nil:
            break
        }
    }

    private mutating func endParagraph(_ node: Node) {
        if let footnote = node.parent, kinds[footnote] == .footnoteDefinition, node.next == nil {
            html.append(UInt8(ascii: " "))
            writeBackReferences(of: footnote)
        }
        if isInTightList(node) {
            if node.next != nil { html.append(UInt8(ascii: "\n")) }
        } else {
            html.put("</p>\n")
        }
        endPlainLine()
    }

    private func isInTightList(_ paragraph: Node) -> Bool {
        guard let item = paragraph.parent, kinds[item] == .item, let list = item.parent else { return false }
        return list.isTight
    }

    /// An information string of one plain word names a language; a longer one may be a part of the text that slipped behind
    /// the fence, and is shown.
    private mutating func writeCodeBlock(_ node: Node) {
        let information = node.codeInformation
        if !information.isEmpty && isPlainWord(information) {
            html.put("<pre data-language=\"")
            html.append(information)
            html.put("\"><code>")
        } else {
            html.put("<pre><code>")
            if !information.isEmpty {
                writeText(information)
                html.append(UInt8(ascii: "\n"))
                endPlainLine()
            }
        }
        writeText(node.code)
        html.put("</code></pre>\n")
        endPlainLine()
    }

    private mutating func writeHTMLBlock(_ node: Node) {
        html.put("<pre class=\"literal\">")
        writeText(node.literal)
        html.put("</pre>\n")
        endPlainLine()
    }
}

private func isPlainWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count <= 32
        && text.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
                UInt8(ascii: "#"), UInt8(ascii: "."):
                true
            default: false
            }
        }
}
