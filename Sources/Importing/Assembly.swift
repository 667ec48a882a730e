internal import Diagnostics
internal import Mechanism
internal import Reference
internal import SourceReading
internal import Tables
internal import Vault

/// Makes records from rows. A row that the readers of records would refuse is left out and told of, with all that hangs on it;
/// what is left is read by them without a finding.
struct Assembly {
    /// The records, by their paths.
    private(set) var records: [String: Record] = [:]
    /// Rows that are not in them, and why.
    private(set) var faults: [RowID: [RowFault]] = [:]
    /// The records that a row would belong to.
    private(set) var paths: [RowID: Set<String>] = [:]

    struct Record {
        let lines: RecordLines
        let rows: Set<RowID>
    }

    /// - Parameter demonstrationParties: the file `parties.json` of the records, if there is one.
    init(
        _ tables: [SourceTable], by mapping: ImportMapping, reference: ReferenceData,
        demonstrationParties: SourceFile?
    ) throws(DiagnosticFailure) {
        let contributions = read(tables, by: mapping)
        // Each round leaves out at least one row, so that it ends.
        while true {
            if assemble(contributions), try isClean(reference, demonstrationParties) { return }
        }
    }

    private mutating func add(_ fault: RowFault) {
        let known = faults[fault.row, default: []]
        if !known.contains(fault) { faults[fault.row] = known + [fault] }
    }

    /// Reads every row for every part of the mapping that wants it.
    private mutating func read(_ tables: [SourceTable], by mapping: ImportMapping) -> [(RecordKey, Contribution)] {
        var result: [(RecordKey, Contribution)] = []
        for (index, table) in tables.enumerated() {
            let readings = mapping.entries.filter { $0.table == table.name }.map {
                RowReading($0, of: table, at: index)
            }
            for row in table.rows.indices {
                let id = RowID(table: index, row: row)
                var isWanted = false
                for reading in readings {
                    switch reading.read(row) {
                    case .notWanted: continue
                    case .faults(let found): found.forEach { add($0) }
                    case .contribution(let contribution):
                        switch RecordKey.of(contribution) {
                        case .success(let key):
                            result.append((key, contribution))
                            paths[id, default: []].insert(key.path)
                        case .failure(let failure): failure.faults.forEach { add($0) }
                        }
                    }
                    isWanted = true
                }
                if !isWanted {
                    add(
                        RowFault(
                            RowOrigin(row: id, column: nil), "no-part",
                            found: "a row that no part of the mapping takes",
                            expected: "a part of the mapping whose \"where\" fits",
                            remedy: "complete the mapping, or leave the row out of the export"))
                }
            }
        }
        return result
    }

    /// Makes records of all rows that are not left out. Returns false when it turned out that more have to be.
    private mutating func assemble(_ contributions: [(RecordKey, Contribution)]) -> Bool {
        let before = faults.count
        var drafts: [RecordKey: RecordDraft] = [:]
        var rows: [RecordKey: Set<RowID>] = [:]
        for (key, row) in contributions where faults[row.row] == nil {
            drafts[key, default: RecordDraft(key: key)].add(row).forEach { add($0) }
            rows[key, default: []].insert(row.row)
        }
        drafts.values.flatMap { $0.orphans() }.sorted { $0.row < $1.row }.forEach { add($0) }
        guard faults.count == before else { return false }
        records = drafts.reduce(into: [:]) { records, draft in
            records[draft.key.path] = Record(lines: draft.value.lines, rows: rows[draft.key] ?? [])
        }
        return true
    }

    /// Whether the readers find nothing; what they find is put down to the rows that it goes back to.
    private mutating func isClean(
        _ reference: ReferenceData, _ demonstrationParties: SourceFile?
    ) throws(DiagnosticFailure) -> Bool {
        var files = records.map { SourceFile(path: $0.key, text: $0.value.lines.text) }
        if records[RecordKey.register.path] == nil {
            files.append(SourceFile(path: RecordKey.register.path, text: RecordLines.register([]).text))
        }
        if let demonstrationParties { files.append(demonstrationParties) }
        let findings: [Diagnostic]
        do throws(DiagnosticFailure) {
            _ = try Archive.read(files.sorted { $0.path < $1.path }, reference: reference)
            return true
        } catch {
            findings = error.diagnostics
        }
        let before = faults.count
        for finding in findings {
            guard let path = finding.path, let position = finding.position,
                let origin = records[path]?.lines.origin(ofLine: position.line)
            else { continue }
            add(RowFault(finding, at: origin))
        }
        guard faults.count > before else { throw DiagnosticFailure(findings) }
        return false
    }
}
