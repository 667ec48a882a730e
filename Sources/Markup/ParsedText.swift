import CCMarkGFM
import CMarkThreading

/// The tree of a text, and what the parser would drop from it without a word.
struct ParsedText {
    let root: Node
    /// The footnotes in the order of the source, those included that nothing refers to.
    let footnotes: [Node]
    /// The link definitions, latest first.
    let linkDefinitions: [LinkDefinition]
}

/// A line such as `[name]: https://example.org "Title"`.
struct LinkDefinition {
    let destination: UnsafeBufferPointer<UInt8>
    let title: UnsafeBufferPointer<UInt8>

    var length: Int { destination.count + title.count }
}

/// Parses a text and hands the tree to `body`; nothing of the tree may be kept.
///
/// Returns what is wrong with the text instead of throwing, as it runs inside closures that can't throw this type.
func withParsedText(
    _ text: UnsafeBufferPointer<UInt8>, _ scan: borrowing SourceScan, _ body: (ParsedText) -> [MarkupProblem]
) -> [MarkupProblem] {
    let memory = cmark_threading_begin()
    defer { cmark_threading_end(memory) }
    let parser = cmark_threading_parser()
    feed(text, to: parser)

    let definitions = linkDefinitions(of: parser)
    if let longest = definitions.map(\.length).max(), longest * scan.closingBrackets > Bounds.linkExpansion {
        return [MarkupProblem(.longLinkDefinition(bytes: longest), line: 1)]
    }
    let footnotes = scan.footnoteMarks > 0 ? footnoteDefinitions(below: Node(parser.pointee.root)) : []
    guard let root = cmark_parser_finish(parser) else { return [] }
    return body(ParsedText(root: Node(root), footnotes: footnotes, linkDefinitions: definitions))
}

/// Feeds the whole text, and an empty line if its last paragraph is still open, so that all link definitions are known.
private func feed(_ text: UnsafeBufferPointer<UInt8>, to parser: UnsafeMutablePointer<cmark_parser>) {
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    if text.last != UInt8(ascii: "\n") { cmark_parser_feed(parser, "\n", 1) }
    if parser.pointee.current.pointee.type == UInt16(CMARK_NODE_PARAGRAPH.rawValue) {
        cmark_parser_feed(parser, "\n", 1)
    }
}

private func linkDefinitions(of parser: UnsafeMutablePointer<cmark_parser>) -> [LinkDefinition] {
    var definitions: [LinkDefinition] = []
    var entry = parser.pointee.refmap?.pointee.refs
    while let current = entry {
        let reference = UnsafeRawPointer(current).assumingMemoryBound(to: cmark_reference.self).pointee
        definitions.append(LinkDefinition(destination: bytes(of: reference.url), title: bytes(of: reference.title)))
        entry = current.pointee.next
    }
    return definitions
}

/// The footnotes among the blocks of a tree. The parser moves them when it finishes and drops those that nothing refers to.
private func footnoteDefinitions(below root: Node) -> [Node] {
    root.descendants.filter { $0.type == UInt16(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue) }
}
