/// Builds the tree of one template from its tokens, reporting every fault of nesting.
struct TemplateParser {
    /// A section, block or layout call that isn't closed yet.
    private struct OpenTag {
        let tag: Tag
        var nodes: [TemplateNode] = []
    }

    private let template: Int
    private let bytes: [UInt8]
    private let report: (SyntaxFault, _ offset: Int) -> Void
    private var open: [OpenTag] = []
    private var nodes: [TemplateNode] = []
    /// Whether the rest is passed over, because nesting is deeper than any page needs and than the compiler's stack bears.
    private var isTooDeep = false

    static let deepestNesting = 64
    /// Each fault costs looking for its line, and nobody mends more at once.
    private static let mostFaults = 100

    /// Parses a source, which is number `template` of its library.
    static func parse(
        _ source: TemplateSource, number template: Int, reporting report: @escaping (SyntaxFault, Int) -> Void
    ) -> ParsedTemplate {
        let bytes = Array(source.text.utf8)
        var faults = 0
        let report = { (fault: SyntaxFault, offset: Int) in
            faults += 1
            if faults <= mostFaults { report(fault, offset) }
        }
        var parser = TemplateParser(template: template, bytes: bytes, report: report)
        for token in TagScanner.tokens(of: bytes, reporting: report) where !parser.isTooDeep { parser.take(token) }
        parser.closeAll(downTo: 0)
        return ParsedTemplate(name: source.name, path: source.path, bytes: bytes, nodes: parser.nodes)
    }

    private init(template: Int, bytes: [UInt8], report: @escaping (SyntaxFault, Int) -> Void) {
        self.template = template
        self.bytes = bytes
        self.report = report
    }

    private mutating func take(_ token: TemplateToken) {
        switch token {
        case .literal(let range): add(.literal(template: template, range), at: range.lowerBound)
        case .tag(let tag): take(tag)
        }
    }

    private mutating func take(_ tag: Tag) {
        switch tag.kind {
        case .comment: break
        case .escaped, .raw: add(.value(name(of: tag), isRaw: tag.kind == .raw), at: tag.range.lowerBound)
        case .partial: add(.partial(name(of: tag)), at: tag.range.lowerBound)
        case .section, .inverted, .layout, .block:
            isTooDeep = open.count == Self.deepestNesting
            if isTooDeep { report(.deepNesting, tag.range.lowerBound) } else { open.append(OpenTag(tag: tag)) }
        case .close: close(tag)
        }
    }

    private mutating func close(_ tag: Tag) {
        guard let match = open.lastIndex(where: { $0.tag.name == tag.name }) else {
            report(.mismatchedClose(found: tag.name, open: open.last?.tag.name), tag.range.lowerBound)
            return
        }
        closeAll(downTo: match + 1)
        closeLast()
    }

    /// Closes what the template left open, with a report for each.
    private mutating func closeAll(downTo depth: Int) {
        while open.count > depth {
            if !isTooDeep, let tag = open.last?.tag { report(.unclosedSection(tag.name), tag.range.lowerBound) }
            closeLast()
        }
    }

    private mutating func closeLast() {
        guard let last = open.popLast() else { return }
        let name = name(of: last.tag)
        let offset = last.tag.range.lowerBound
        switch last.tag.kind {
        case .section, .inverted:
            add(.section(name, isInverted: last.tag.kind == .inverted, last.nodes), at: offset)
        case .block: add(.block(TemplateBlock(name: name, nodes: last.nodes)), at: offset)
        case .layout: add(.layout(name, blocks(in: last.nodes)), at: offset)
        case .escaped, .raw, .close, .partial, .comment: preconditionFailure("only tags with contents are opened")
        }
    }

    private mutating func add(_ node: TemplateNode, at offset: Int) {
        guard let last = open.indices.last else {
            nodes.append(node)
            return
        }
        if open[last].tag.kind == .layout, !isAllowedInLayoutCall(node) {
            report(.contentInLayoutCall(open[last].tag.name), firstVisibleOffset(of: node) ?? offset)
        }
        open[last].nodes.append(node)
    }

    private func isAllowedInLayoutCall(_ node: TemplateNode) -> Bool {
        switch node {
        case .literal(_, let range): bytes[range].allSatisfy(\.isHTMLSpace)
        case .block: true
        case .value, .section, .partial, .layout: false
        }
    }

    private func firstVisibleOffset(of node: TemplateNode) -> Int? {
        guard case .literal(_, let range) = node else { return nil }
        return bytes[range].firstIndex { !$0.isHTMLSpace }
    }

    private func blocks(in nodes: [TemplateNode]) -> [TemplateBlock] {
        var blocks: [TemplateBlock] = []
        for case .block(let block) in nodes {
            if blocks.contains(where: { $0.name.text == block.name.text }) {
                report(.duplicateBlock(block.name.text), block.name.place.offset)
            } else {
                blocks.append(block)
            }
        }
        return blocks
    }

    private func name(of tag: Tag) -> TagName {
        TagName(text: tag.name, place: TemplatePlace(template: template, offset: tag.range.lowerBound))
    }
}
