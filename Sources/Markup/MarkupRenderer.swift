public import Bytes

/// Turns Markdown into HTML that is safe to show, whoever wrote it.
///
/// A renderer belongs to one worker and reuses its memory from text to text; several may run on several threads at once.
///
/// - Raw HTML is shown as text, so that nothing that was written disappears and nothing of it works.
/// - Images are shown as their description and address.
/// - Only `http`, `https` and `mailto` become links, and what the link policy resolves.
/// - There are no `style` attributes, and the only other attributes from a text are destinations and titles of links.
/// - What the parser would drop in silence is a problem: unused footnotes and link definitions, surplus cells of tables.
/// - What can't be seen, and what would cost the parser too much, is a problem before parsing.
public struct MarkupRenderer: ~Copyable {
    private var scan = SourceScan()
    private var writer = TreeWriter()

    /// The longest text that is rendered, in bytes of UTF-8.
    public static let longestText = Bounds.textLength

    /// Makes a renderer.
    public init() {}

    /// Renders a text.
    public mutating func fragment(of text: String, options: MarkupOptions) throws(MarkupFailure) -> Fragment {
        try render(text, options)
        return writer.fragment
    }

    /// Renders a text of bytes that should be UTF-8.
    public mutating func fragment(of text: [UInt8], options: MarkupOptions) throws(MarkupFailure) -> Fragment {
        try render(text, options)
        return writer.fragment
    }

    /// The words of a text without markup, as in the fragment.
    public mutating func plainText(of text: String, options: MarkupOptions) throws(MarkupFailure) -> String {
        try render(text, options)
        return writer.plainText
    }

    /// Appends the HTML of a text to a buffer, which stays as it was if the text has problems.
    public mutating func render(
        _ text: String, options: MarkupOptions, into buffer: inout ByteBuffer
    ) throws(MarkupFailure) {
        try render(text, options)
        writer.html.withBytes { buffer.append($0) }
    }

    /// Appends the HTML of a text of bytes to a buffer, which stays as it was if the text has problems.
    public mutating func render(
        _ text: [UInt8], options: MarkupOptions, into buffer: inout ByteBuffer
    ) throws(MarkupFailure) {
        try render(text, options)
        writer.html.withBytes { buffer.append($0) }
    }

    private mutating func render(_ text: String, _ options: MarkupOptions) throws(MarkupFailure) {
        var text = text
        let problems = text.withUTF8 { text in
            scan.scan(text)
            return renderScanned(text, options)
        }
        if !problems.isEmpty { throw MarkupFailure(problems) }
    }

    private mutating func render(_ text: [UInt8], _ options: MarkupOptions) throws(MarkupFailure) {
        let problems = text.withUnsafeBufferPointer { text in
            scan.scan(validating: text)
            return renderScanned(text, options)
        }
        if !problems.isEmpty { throw MarkupFailure(problems) }
    }

    private mutating func renderScanned(
        _ text: UnsafeBufferPointer<UInt8>, _ options: MarkupOptions
    ) -> [MarkupProblem] {
        guard scan.problems.isEmpty else { return scan.problems }
        let lines = SourceLines(text: text, starts: scan.lineStarts)
        let mayHoldWithheldMark = scan.mayHoldWithheldMark
        return withParsedText(text, scan) { parsed in
            writer.write(parsed.root, of: lines, mayHoldWithheldMark, options)
            return writer.problems + droppedParts(of: parsed, lines)
        }
    }
}
