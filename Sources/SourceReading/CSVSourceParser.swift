internal import Diagnostics

/// Parses CSV (RFC 4180, first record = names of the columns) into a list of objects that know where they stand.
///
/// Empty cells stand for "not given".
struct CSVSourceParser {
    static func parse(_ text: String, path: String) throws(DiagnosticFailure) -> SourceNode {
        var scanner = CSVScanner(text, path: path)
        var records = try scanner.scanRecords()
        guard !records.isEmpty else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "broken-csv", path: path, position: .start, found: "an empty file",
                    expected: "a first line with the names of the columns"))
        }
        let header = records.removeFirst()
        let report = SourceReport(path: path)
        for (index, name) in header.enumerated() where header.firstIndex(where: { $0.text == name.text }) != index {
            report.report(
                "duplicate-key", at: name.position, found: "the column \"\(name.text)\" occurs twice",
                expected: "each column once")
        }
        let rows = records.map { cells in
            if cells.count != header.count {
                report.report(
                    "broken-csv", at: cells.first?.position, found: "a line of \(cells.count) cells",
                    expected: "\(header.count) cells, as in the first line",
                    remedy: "look for a missing comma, or a comma outside of double quotes")
            }
            let entries = zip(header, cells).map { name, cell in
                SourceNode.Entry(
                    key: name.text, position: cell.position, value: SourceNode(.plain(cell.text), at: cell.position))
            }
            return SourceNode(.mapping(entries), at: cells.first?.position ?? .start)
        }
        return try report.finish(SourceNode(.sequence(rows), at: .start))
    }
}

/// Cuts a CSV text into records of cells.
private struct CSVScanner {
    struct Cell {
        let text: String
        let position: SourcePosition
    }

    private let bytes: [UInt8]
    private let path: String
    private var index = 0
    private var line = 1
    private var lineStart = 0

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed: UInt8 = 0x0A

    init(_ text: String, path: String) {
        bytes = Array(text.utf8)
        self.path = path
    }

    mutating func scanRecords() throws(DiagnosticFailure) -> [[Cell]] {
        var records: [[Cell]] = []
        while index < bytes.count {
            var cells = [try scanCell()]
            while next == Self.comma {
                index += 1
                cells.append(try scanCell())
            }
            records.append(cells)
            if next == Self.lineFeed { skipLineFeed() }
        }
        return records
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private var position: SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

    private mutating func skipLineFeed() {
        index += 1
        line += 1
        lineStart = index
    }

    private mutating func scanCell() throws(DiagnosticFailure) -> Cell {
        let start = position
        let text = next == Self.quote ? try scanQuoted() : try scanUnquoted()
        return Cell(text: String(decoding: text, as: UTF8.self), position: start)
    }

    private mutating func scanUnquoted() throws(DiagnosticFailure) -> [UInt8] {
        let start = index
        while let byte = next, byte != Self.comma, byte != Self.lineFeed {
            guard byte != Self.quote else {
                throw failure(
                    at: position, "a double quote inside of an unquoted cell",
                    expected: "double quotes around the whole cell")
            }
            index += 1
        }
        return Array(bytes[start..<index])
    }

    private mutating func scanQuoted() throws(DiagnosticFailure) -> [UInt8] {
        let start = position
        var text: [UInt8] = []
        index += 1
        while let byte = next {
            if byte == Self.lineFeed {
                text.append(byte)
                skipLineFeed()
                continue
            }
            index += 1
            if byte == Self.quote {
                guard next == Self.quote else {
                    guard next == nil || next == Self.comma || next == Self.lineFeed else { break }
                    return text
                }
                index += 1
            }
            text.append(byte)
        }
        throw failure(
            at: start, "a quoted cell that does not end", expected: "a double quote before the next comma")
    }

    private func failure(at place: SourcePosition, _ found: String, expected: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "broken-csv", path: path, position: place, found: found, expected: expected,
                remedy: "write a double quote inside of a quoted cell twice"))
    }
}
