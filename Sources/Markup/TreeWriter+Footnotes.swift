import Bytes

extension TreeWriter {
    /// Inside a link the mark is no link: links don't nest.
    mutating func writeFootnoteReference(_ reference: Node) {
        html.put("<sup class=\"footnote-ref\" id=\"")
        writeReferenceIdentifier(note: reference.literal, index: reference.referenceIndex)
        html.put("\">")
        if openLink == nil {
            html.put("<a href=\"#")
            html.appendEscaped(options.identifierPrefix)
            html.put("fn-")
            html.appendEscaped(reference.literal)
            html.put("\" role=\"doc-noteref\">")
        }
        html.appendEscaped(reference.literal)
        html.put(openLink == nil ? "</a></sup>" : "</sup>")
    }

    mutating func beginFootnote(_ note: Node) {
        if footnotesWritten == 0 {
            html.put("<div class=\"footnotes\">\n<ol aria-label=\"")
            html.appendEscaped(options.labels.footnotes)
            html.put("\">\n")
        }
        footnotesWritten += 1
        html.put("<li id=\"")
        html.appendEscaped(options.identifierPrefix)
        html.append("fn-\(footnotesWritten)\">\n")
    }

    /// The way back stands in the last paragraph, or in one of its own if the footnote doesn't end with a paragraph.
    mutating func endFootnote(_ note: Node) {
        let endsWithParagraph = note.lastChild.map { kinds[$0] == .paragraph } ?? false
        if !endsWithParagraph {
            html.put("<p>")
            writeBackReferences(of: note)
            html.put("</p>\n")
        }
        html.put("</li>\n")
        endPlainLine()
    }

    mutating func endFootnotes() {
        if footnotesWritten > 0 { html.put("</ol>\n</div>\n") }
    }

    mutating func writeBackReferences(of note: Node) {
        let number = String(footnotesWritten)
        for index in stride(from: 1, through: note.referenceCount, by: 1) {
            if index > 1 { html.append(UInt8(ascii: " ")) }
            html.put("<a href=\"#")
            number.utf8.withContiguousStorageIfAvailable { writeReferenceIdentifier(note: $0, index: index) }
            html.put("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
            html.appendEscaped(options.labels.backToReference)
            html.append(index > 1 ? " \(number)-\(index)" : " \(number)")
            html.put("\">↩")
            if index > 1 { html.append("<sup>\(index)</sup>") }
            html.put("</a>")
        }
    }

    private mutating func writeReferenceIdentifier(note: UnsafeBufferPointer<UInt8>, index: Int) {
        html.appendEscaped(options.identifierPrefix)
        html.put("fnref-")
        html.appendEscaped(note)
        if index > 1 { html.append("-\(index)") }
    }
}
