internal import CSQLite
internal import Diagnostics
internal import Foundation

/// An SQLite file, opened so that nothing is written to it or beside it.
final class SQLiteFile {
    private let database: OpaquePointer
    private let path: String

    /// What the first bytes of every SQLite file are.
    static let magic = Array("SQLite format 3\0".utf8)

    /// - Parameter path: the name for messages.
    init(_ file: URL, path: String) throws(DiagnosticFailure) {
        self.path = path
        // What stands in a log beside the file would be passed over in silence, and what is half written would be read.
        let isOpen = ["-wal", "-journal"].contains { ending in
            let size = try? FileManager.default.attributesOfItem(atPath: file.path + ending)[.size] as? Int
            return (size ?? 0) > 0
        }
        guard !isOpen else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "open-database", path: path,
                    found: "a log beside the file, of changes that are not yet in it or not complete",
                    expected: "a file that no program has open",
                    remedy:
                        "close the program that uses it, or export with: sqlite3 FILE \"VACUUM INTO 'export.sqlite'\""))
        }
        let address = file.absoluteURL.absoluteString + "?mode=ro&immutable=1"
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(address, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw Self.failure(path)
        }
        database = handle
    }

    deinit { sqlite3_close_v2(database) }

    private static func failure(_ path: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "unreadable-database", path: path, found: "a file that SQLite can't read",
                expected: "a sound SQLite file", remedy: "export it again; PRAGMA integrity_check tells more"))
    }

    /// The names of tables and views, in the order of their bytes.
    func tables() throws(DiagnosticFailure) -> [String] {
        let query =
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*' ORDER BY name"
        return try rows(query).rows.compactMap { cells in
            if case .text(let name) = cells.first { name } else { nil }
        }
    }

    func table(_ name: String) throws(DiagnosticFailure) -> SourceTable {
        let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
        // Views and tables without row identifiers have no such column, and an order of their own.
        let result =
            if hasRowIdentifiers(quoted) { try rows("SELECT * FROM \(quoted) ORDER BY _rowid_") } else {
                try rows("SELECT * FROM \(quoted)")
            }
        return SourceTable(
            name: name, path: "\(path):\(name)", columns: result.columns,
            rows: result.rows.enumerated().map { offset, cells in
                SourceTable.Row(number: offset + 1, position: nil, content: .cells(cells))
            })
    }

    private func hasRowIdentifiers(_ quoted: String) -> Bool {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        return sqlite3_prepare_v2(database, "SELECT _rowid_ FROM \(quoted) LIMIT 1", -1, &statement, nil) == SQLITE_OK
            && !isView(quoted)
    }

    private func isView(_ quoted: String) -> Bool {
        let name = quoted.dropFirst().dropLast().replacing("'", with: "''").replacing("\"\"", with: "\"")
        let found = try? rows("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = '\(name)'")
        return found?.rows.isEmpty == false
    }

    private func rows(_ query: String) throws(DiagnosticFailure) -> (columns: [String], rows: [[SourceTable.Cell]]) {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(database, query, -1, &statement, nil) == SQLITE_OK else {
            throw Self.failure(path)
        }
        let count = sqlite3_column_count(statement)
        let columns = (0..<count).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" }
        var rows: [[SourceTable.Cell]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: rows.append((0..<count).map { Self.cell(statement, $0) })
            case SQLITE_DONE: return (columns, rows)
            case _: throw Self.failure(path)
            }
        }
    }

    private static func cell(_ statement: OpaquePointer?, _ column: Int32) -> SourceTable.Cell {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return .absent
        case SQLITE_INTEGER: return .text(String(sqlite3_column_int64(statement, column)))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else { return .absent }
            let length = Int(sqlite3_column_bytes(statement, column))
            return SourceTable.Cell(Array(UnsafeBufferPointer(start: start, count: length)))
        case SQLITE_FLOAT:
            // 5.10 and 5.1 are two questions and one number.
            return .unreadable(
                CellFault(
                    "wrong-type", found: "a number with a fraction", expected: "a text or a whole number",
                    remedy: "store numbers of questions as text"))
        case _:
            return .unreadable(
                CellFault(
                    "wrong-type", found: "bytes (a BLOB)", expected: "a text or a whole number",
                    remedy: "store the column as text"))
        }
    }
}
