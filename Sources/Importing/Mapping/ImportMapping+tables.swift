internal import Diagnostics
internal import Tables

extension ImportMapping {
    /// The tables of a source that the mapping takes from. Nothing is passed over: each table and each column has to be
    /// taken or named as passed over.
    func tables(of source: TableSource) throws(DiagnosticFailure) -> [SourceTable] {
        let taken = Set(entries.map(\.table))
        var findings: [Diagnostic] = []
        for entry in entries where !source.names.contains(entry.table) {
            findings.append(
                Diagnostic(
                    kind: "unknown-table", path: path, position: entry.position,
                    found: "the table \"\(entry.table)\", which the source does not have",
                    expected: "one of " + source.names.joined(separator: ", "), remedy: "correct the name"))
        }
        for name in source.names where !taken.contains(name) && !passedOver.contains(name) {
            findings.append(
                Diagnostic(
                    kind: "unmapped-table", path: path, found: "nothing on the table \"\(name)\" of the source",
                    expected: "a part for it, or its name under \"passed-over\"", remedy: "complete the mapping"))
        }
        var tables: [SourceTable] = []
        for name in source.names where taken.contains(name) {
            do throws(DiagnosticFailure) {
                let table = try source.table(name, separator: separator)
                tables.append(table)
                findings += unfit(table)
            } catch {
                findings += error.diagnostics
            }
        }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        return tables
    }

    private func unfit(_ table: SourceTable) -> [Diagnostic] {
        let named = entries.filter { $0.table == table.name }.flatMap(\.columns)
        let unknown = named.filter { !table.columns.contains($0.name) }.map { column in
            Diagnostic(
                kind: "unknown-column", path: path, position: column.position,
                found: "the column \"\(column.name)\", which the table \"\(table.name)\" does not have",
                expected: "one of " + table.columns.joined(separator: ", "), remedy: "correct the name")
        }
        let names = Set(named.map(\.name))
        let unmapped = table.columns.filter { !names.contains($0) }.map { column in
            Diagnostic(
                kind: "unmapped-column", path: path,
                found: "nothing on the column \"\(column)\" of the table \"\(table.name)\"",
                expected: "a field for it, or its name under \"passed-over\" of the part",
                remedy: "complete the mapping")
        }
        return unknown.sortedByPlace() + unmapped
    }
}
