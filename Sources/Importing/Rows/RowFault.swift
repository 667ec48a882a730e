internal import Diagnostics
internal import Tables

/// A row of a table of the export.
struct RowID: Hashable, Comparable {
    /// Which of the tables.
    let table: Int
    /// Which of its rows, from 0.
    let row: Int

    static func < (left: Self, right: Self) -> Bool { (left.table, left.row) < (right.table, right.row) }
}

/// Where a value of a record comes from.
struct RowOrigin: Hashable {
    let row: RowID
    let column: String?
}

/// Why a row is not taken, in words that hold nothing of it.
struct RowFault: Hashable {
    let row: RowID
    let column: String?
    let kind: String
    let found: String
    let expected: String
    let remedy: String

    init(_ origin: RowOrigin, _ kind: String, found: String, expected: String, remedy: String) {
        row = origin.row
        column = origin.column
        self.kind = kind
        self.found = found
        self.expected = expected
        self.remedy = remedy
    }

    init(_ fault: CellFault, at origin: RowOrigin) {
        self.init(origin, fault.kind, found: fault.found, expected: fault.expected, remedy: fault.remedy)
    }

    /// A finding of the reader of records, at the row that it goes back to.
    init(_ finding: Diagnostic, at origin: RowOrigin) {
        self.init(
            origin, finding.kind, found: finding.found, expected: finding.expected ?? "what the form of records allows",
            remedy: finding.remedy ?? "correct the row at the source, or the code list of the mapping")
    }

    /// The fault as a finding about the user's files.
    func diagnostic(in tables: [SourceTable]) -> Diagnostic {
        let table = tables[row.table]
        let number = table.rows[row.row].number
        let place = column.map { "row \(number), column \"\($0)\"" } ?? "row \(number)"
        return Diagnostic(
            kind: kind, path: table.path, position: table.rows[row.row].position, found: "\(place): \(found)",
            expected: expected, remedy: remedy)
    }
}
