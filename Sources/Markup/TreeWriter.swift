import Bytes

/// Walks over the tree of a text and writes HTML, plain text, headings and links in one pass.
///
/// It goes from node to node by their pointers and never calls itself, so that no depth of nesting can exhaust the stack.
struct TreeWriter: ~Copyable {
    var html = ByteBuffer()
    var plain = ByteBuffer()
    var scratch = ByteBuffer(capacity: 256)
    var links: [TextLink] = []
    var problems: [MarkupProblem] = []
    var outline = HeadingOutline()
    var lists: [ListNumbering] = []
    var table = TableState()
    var footnotesWritten = 0
    /// The link element that is open: links don't nest.
    var openLink: Node?

    let kinds = NodeKinds()
    private(set) var lines = SourceLines(text: UnsafeBufferPointer(start: nil, count: 0), starts: [])
    private(set) var options = MarkupOptions(labels: .none)
    private var mayHoldWithheldMark = false

    /// What was made of the last text.
    var fragment: Fragment {
        Fragment(
            html: html.copy(), headings: outline.headings, links: links, plainText: plainText)
    }

    /// The words of the last text.
    var plainText: String { plain.withBytes { String(decoding: $0.trimmingLineFeeds, as: UTF8.self) } }

    /// Writes a tree, and keeps it until the next one.
    mutating func write(
        _ root: Node, of lines: SourceLines, _ mayHoldWithheldMark: Bool, _ options: MarkupOptions
    ) {
        start()
        self.lines = lines
        self.options = options
        self.mayHoldWithheldMark = mayHoldWithheldMark
        walk(root)
        outline.reportUnknownTargets(to: &problems)
        self.lines = SourceLines(text: UnsafeBufferPointer(start: nil, count: 0), starts: [])
    }

    /// Writes words of the text into the page and into the plain text.
    mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
        if mayHoldWithheldMark {
            html.appendEscaped(text, withheld: options.labels.withheldPassage)
            plain.append(text, withheld: options.labels.withheldPassage)
        } else {
            html.appendEscaped(text)
            plain.append(text)
        }
    }

    /// Ends a line of the plain text, if one is open.
    mutating func endPlainLine() {
        let isOpen = plain.withBytes { $0.last.map { $0 != UInt8(ascii: "\n") } ?? false }
        if isOpen { plain.append(UInt8(ascii: "\n")) }
    }

    private mutating func walk(_ root: Node) {
        var node = root
        while true {
            if enter(node), let child = node.firstChild {
                node = child
                continue
            }
            leave(node)
            while node != root, node.next == nil, let parent = node.parent {
                node = parent
                leave(node)
            }
            guard node != root, let next = node.next else { return }
            node = next
        }
    }

    private mutating func start() {
        html.removeAll()
        plain.removeAll()
        links.removeAll()
        problems.removeAll()
        outline = HeadingOutline()
        lists.removeAll(keepingCapacity: true)
        table = TableState()
        footnotesWritten = 0
        openLink = nil
    }
}

extension MarkupLabels {
    /// Stands in before the first text.
    fileprivate static let none = MarkupLabels(
        withheldPassage: "", table: "", footnotes: "", backToReference: "", taskDone: "", taskNotDone: "")
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var trimmingLineFeeds: Slice<Self> {
        var text = self[...]
        while text.last == UInt8(ascii: "\n") { text.removeLast() }
        return text
    }
}
