import Bytes

/// One pass over the bytes of a text before it is parsed: refuses what can't be seen and what would cost too much, and
/// notes what the later steps need to know.
struct SourceScan: ~Copyable {
    /// Where each line begins.
    private(set) var lineStarts: [Int] = []
    /// What has to be repaired before the text can be parsed.
    private(set) var problems: [MarkupProblem] = []
    /// Whether the text may hold the mark for a withheld passage.
    var mayHoldWithheldMark = false
    /// The number of signs `[^`.
    var footnoteMarks = 0
    /// The number of signs `]`, which bounds the uses of link definitions.
    var closingBrackets = 0
    var block = BlockMeasure()
    private var tables = TableMeasure()

    /// Looks anew at bytes that should be UTF-8.
    mutating func scan(validating text: UnsafeBufferPointer<UInt8>) {
        start()
        if text.count > Bounds.textLength || isUTF8(text) { scan(text) }
    }

    /// Looks at a text anew.
    mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
        start()
        guard text.count <= Bounds.textLength else {
            return report(.textTooLong(bytes: text.count), line: 1)
        }
        var lineStart = 0
        while lineStart < text.count {
            let lineEnd = text.offset(of: UInt8(ascii: "\n"), from: lineStart)
            lineStarts.append(lineStart)
            scanLine(UnsafeBufferPointer(rebasing: text[lineStart..<lineEnd]))
            lineStart = lineEnd + 1
        }
    }

    /// Notes a finding on the current line.
    mutating func report(_ finding: Finding, column: Int? = nil) {
        report(finding, line: lineStarts.count, column: column)
    }

    private mutating func report(_ finding: Finding, line: Int, column: Int? = nil) {
        guard problems.count < Bounds.findings else { return }
        problems.append(MarkupProblem(finding, line: line, column: column))
    }

    private mutating func start() {
        lineStarts.removeAll(keepingCapacity: true)
        problems.removeAll()
        mayHoldWithheldMark = false
        footnoteMarks = 0
        closingBrackets = 0
        block = BlockMeasure()
        tables = TableMeasure()
    }

    private mutating func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        do {
            _ = try UTF8Span(validating: text.span)
            return true
        } catch {
            let offset = error.byteOffsets.lowerBound
            let before = text[..<offset]
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            report(.invalidUTF8(offset: offset), line: line, column: offset - lineStart + 1)
            return false
        }
    }

    private mutating func scanLine(_ line: UnsafeBufferPointer<UInt8>) {
        let prefix = LinePrefix(of: line)
        if prefix.containers > Bounds.containers { report(.deepNesting) }
        if prefix.isBlank {
            block = BlockMeasure()
            tables.endTable()
        } else {
            block.addLine(of: line.count)
            if block.lines == Bounds.blockLines + 1 { report(.longBlock) }
        }
        let bars = scanCharacters(of: line)
        if bars > Bounds.bars { report(.manyColumns) }
        if prefix.isBlank { return }
        block.bars += bars
        measureTable(line, prefix)
    }

    private mutating func measureTable(_ line: UnsafeBufferPointer<UInt8>, _ prefix: LinePrefix) {
        let wereTooLarge = tables.areTooLarge
        tables.addRow()
        if let columns = delimiterColumns(of: line[prefix.length...]) {
            if columns > Bounds.columns { report(.manyColumns) }
            tables.addDelimiterRow(of: columns, after: block)
        }
        if tables.areTooLarge && !wereTooLarge { report(.largeTable) }
    }
}

/// What stands between two empty lines.
struct BlockMeasure {
    private(set) var lines = 0
    private(set) var bytes = 0
    var bars = 0
    var declarations = 0

    mutating func addLine(of length: Int) {
        lines += 1
        bytes += length + 1
    }
}

/// The size of all tables of a text: what the parser makes of them, not what they take in the source.
///
/// A row has as many cells as its header, even where the source names one: a short text can ask for millions.
private struct TableMeasure {
    private var columns = 0
    private var cells = 0
    private var headerSearch = 0

    var areTooLarge: Bool { cells > Bounds.cells || headerSearch > Bounds.headerSearch }

    mutating func endTable() { columns = 0 }

    mutating func addRow() { cells += columns }

    /// Below every line of this form the parser looks through the paragraph so far for the header, and what it allocates
    /// stays until the text is done.
    mutating func addDelimiterRow(of columns: Int, after block: BlockMeasure) {
        self.columns = max(self.columns, columns)
        headerSearch += block.bytes + 128 * (block.bars + block.lines)
    }
}
