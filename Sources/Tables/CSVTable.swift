internal import Diagnostics

/// Cuts a CSV file (RFC 4180) into rows. A row that is broken is one that is told of; the next line goes on.
///
/// `SourceReading` has a reader of CSV for files of this project, which stops at the first fault. Exports of other programs may
/// have a byte order mark, other line ends, another separator and faults in single rows.
struct CSVTable {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line = 1

    private struct CutRow {
        let line: Int
        let cells: [[UInt8]]
        let fault: CellFault?
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    static func read(
        _ bytes: [UInt8], name: String, path: String, separator: UInt8
    ) throws(DiagnosticFailure) -> SourceTable {
        var scanner = CSVTable(bytes: bytes, separator: separator)
        let (header, cutRows) = scanner.scan()
        func failure(_ found: String, _ expected: String) -> DiagnosticFailure {
            DiagnosticFailure(
                Diagnostic(
                    kind: "broken-csv", path: path, position: .start, found: found, expected: expected,
                    remedy: "export the table again, with the names of its columns"))
        }
        guard let header else { throw failure("an empty file", "a first line with the names of the columns") }
        var columns: [String] = []
        for cell in header.cells {
            guard header.fault == nil, case .text(let column) = SourceTable.Cell(cell) else {
                throw failure("a first line that can't be read", "the names of the columns, in UTF-8")
            }
            guard !columns.contains(column) else {
                throw failure("the column \"\(column)\" twice", "each column once")
            }
            columns.append(column)
        }
        let rows = cutRows.enumerated().map { offset, row in
            SourceTable.Row(
                number: offset + 1, position: SourcePosition(line: row.line, column: 1),
                content: content(of: row, columns: columns.count))
        }
        return SourceTable(name: name, path: path, columns: columns, rows: rows)
    }

    private init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private static func content(of row: CutRow, columns: Int) -> SourceTable.Content {
        if let fault = row.fault { return .broken(fault) }
        guard row.cells.count == columns else {
            return .broken(
                CellFault(
                    "broken-csv", found: "a row of \(row.cells.count) cells",
                    expected: "\(columns) cells, as in the first line",
                    remedy: "look for a missing separator, or one outside of double quotes"))
        }
        return .cells(row.cells.map { SourceTable.Cell($0) })
    }

    /// The first line and the rows after it; empty lines are none.
    private mutating func scan() -> (CutRow?, [CutRow]) {
        var rows: [CutRow] = []
        while index < bytes.count {
            if next == Self.lineFeed || next == Self.carriageReturn { skipLineEnd() } else { rows.append(scanRow()) }
        }
        return (rows.first, Array(rows.dropFirst()))
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipLineEnd() {
        let isPair = next == Self.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
        index += isPair ? 2 : 1
        line += 1
    }

    private mutating func skipLine() {
        while let byte = next, byte != Self.lineFeed, byte != Self.carriageReturn { index += 1 }
    }

    private mutating func scanRow() -> CutRow {
        let start = line
        var cells: [[UInt8]] = []
        var fault: CellFault?
        repeat {
            if !cells.isEmpty { index += 1 }
            if next == Self.quote {
                let (cell, found) = scanQuoted()
                cells.append(cell)
                fault = found
            } else {
                let (cell, found) = scanUnquoted()
                cells.append(cell)
                fault = found
            }
        } while fault == nil && next == separator
        if fault != nil { skipLine() }
        if index < bytes.count { skipLineEnd() }
        return CutRow(line: start, cells: cells, fault: fault)
    }

    private mutating func scanUnquoted() -> ([UInt8], CellFault?) {
        let start = index
        while let byte = next, byte != separator, byte != Self.lineFeed, byte != Self.carriageReturn {
            if byte == Self.quote {
                return (
                    [], Self.fault("a double quote inside of an unquoted cell", "double quotes around the whole cell")
                )
            }
            index += 1
        }
        return (Array(bytes[start..<index]), nil)
    }

    private mutating func scanQuoted() -> ([UInt8], CellFault?) {
        var cell: [UInt8] = []
        index += 1
        while let byte = next {
            if byte == Self.lineFeed || byte == Self.carriageReturn {
                let start = index
                skipLineEnd()
                cell += bytes[start..<index]
                continue
            }
            index += 1
            if byte == Self.quote {
                guard next == Self.quote else {
                    let ends = next == nil || next == separator || next == Self.lineFeed || next == Self.carriageReturn
                    return ends
                        ? (cell, nil) : ([], Self.fault("characters after a closing double quote", "a separator"))
                }
                index += 1
            }
            cell.append(byte)
        }
        return ([], Self.fault("a quoted cell that does not end, up to the end of the file", "a closing double quote"))
    }

    private static func fault(_ found: String, _ expected: String) -> CellFault {
        CellFault(
            "broken-csv", found: found, expected: expected,
            remedy: "write a double quote inside of a quoted cell twice, and put the cell in double quotes")
    }
}
