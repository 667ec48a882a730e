internal import Tables

extension ImportPlan {
    /// What became of a row.
    enum Fate {
        case taken
        case unchanged
        case notTaken([RowFault])
    }

    /// What became of the rows of one table.
    struct Outcome {
        let table: SourceTable
        let rows: [(RowID, Fate)]

        var counts: RowCounts {
            rows.reduce(into: RowCounts()) { counts, row in
                counts.read += 1
                switch row.1 {
                case .taken: counts.taken += 1
                case .unchanged: counts.unchanged += 1
                case .notTaken: counts.notTaken += 1
                }
            }
        }
    }

    var outcomes: [Outcome] {
        let states = Dictionary(uniqueKeysWithValues: records.map { ($0.path, $0.state) })
        return tables.enumerated().map { index, table in
            Outcome(
                table: table,
                rows: table.rows.indices.map { row in
                    let id = RowID(table: index, row: row)
                    return (id, fate(of: id, states))
                })
        }
    }

    private func fate(of row: RowID, _ states: [String: State]) -> Fate {
        if let faults = assembly.faults[row] { return .notTaken(faults) }
        let paths = (assembly.paths[row] ?? []).sorted()
        let leftAlone = paths.filter { states[$0] == .conflict || states[$0] == .held }
        guard leftAlone.isEmpty else {
            return .notTaken(
                leftAlone.map { path in
                    RowFault(
                        RowOrigin(row: row, column: nil), "left-alone", found: "a row of \(path), which is left alone",
                        expected: "a record without conflict, all of whose rows can be taken",
                        remedy: "see what is said of the record")
                })
        }
        return paths.allSatisfy { states[$0] == .unchanged } ? .unchanged : .taken
    }
}
