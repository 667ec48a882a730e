public import Diagnostics
public import Foundation
internal import Mechanism
public import Reference
internal import SourceReading
public import Tables
internal import Vault

/// What an import would do to a folder of records, and what became of each row.
public struct ImportPlan {
    /// In the order of their paths.
    public let records: [PlannedRecord]
    /// Findings that keep nothing back: records of an earlier import that the source has no longer.
    public let warnings: [Diagnostic]
    let tables: [SourceTable]
    let assembly: Assembly
    /// The lock as it is, and as it will be.
    let lockBefore: ImportLock
    let lock: ImportLock

    /// One record, as it will stand in the folder.
    public struct PlannedRecord {
        /// Relative to the folder of records.
        public let path: String
        public let state: State
        let text: String
        let rows: Set<RowID>
    }

    public enum State: String, CaseIterable {
        /// There was none.
        case new
        /// It is as the last import left it, and the source has changed.
        case changed
        /// It is what the source says.
        case unchanged
        /// Somebody has changed it by hand. It is left alone.
        case conflict
        /// It is there already, and would lose what stands in a row that is not taken. It is left alone.
        case held

        /// Whether the record is written.
        public var isWritten: Bool {
            switch self {
            case .new, .changed: true
            case .unchanged, .conflict, .held: false
            }
        }
    }

    /// Compares an export with a folder of records.
    ///
    /// - Parameters:
    ///   - records: the folder of records.
    ///   - takingSource: paths of records in which the source counts, whatever was changed by hand.
    /// - Throws: findings about the mapping, the source as a whole, or the records as they are.
    public init(
        _ source: TableSource, by mapping: ImportMapping, into records: URL, reference: ReferenceData,
        takingSource: Set<String> = []
    ) throws(DiagnosticFailure) {
        let tables = try mapping.tables(of: source)
        let parties = "parties.json"
        let demonstrationParties =
            Self.exists(parties, in: records) ? try SourceFile.read(parties, in: records) : nil
        let assembly = try Assembly(
            tables, by: mapping, reference: reference, demonstrationParties: demonstrationParties)
        var lock = ImportLock()
        if Self.exists(ImportLock.path, in: records) {
            lock = try ImportLock.read(try SourceFile.read(ImportLock.path, in: records))
        }
        lockBefore = lock
        let lacking = Set(assembly.faults.keys.flatMap { assembly.paths[$0] ?? [] })
        var planned: [PlannedRecord] = []
        for (path, record) in assembly.records.sorted(by: { $0.key < $1.key }) {
            let current = Self.exists(path, in: records) ? try SourceBytes.read(path, in: records) : nil
            let state = State(
                of: record.lines.text, current: current, last: lock.records[path],
                isLacking: lacking.contains(path), takesSource: takingSource.contains(path))
            planned.append(PlannedRecord(path: path, state: state, text: record.lines.text, rows: record.rows))
        }
        if Self.isRegisterOpen(planned, assembly, tables, mapping) {
            // Texts must not come in before the names that they are searched for.
            planned = planned.map { $0.state.isWritten ? $0.held : $0 }
        }
        let strange = takingSource.subtracting(planned.filter(\.state.isWritten).map(\.path)).sorted()
        guard strange.isEmpty else {
            throw DiagnosticFailure(
                strange.map {
                    Diagnostic(
                        kind: "no-conflict", path: $0, found: "no conflict to decide in this record",
                        expected: "a record that the report calls a conflict", remedy: "correct --take-source")
                })
        }
        warnings = lock.records.keys.filter { assembly.records[$0] == nil }.sorted().map {
            Diagnostic(
                .warning, kind: "no-longer-in-source", path: $0,
                found: "a record of an earlier import for which no row was taken now", expected: "rows for it",
                remedy: "it stays as it is; if it shall go, remove it and its line in \(ImportLock.path)")
        }
        for record in planned where record.state.isWritten || record.state == .unchanged {
            lock.records[record.path] = ImportLock.digest(of: record.text)
        }
        self.records = planned
        self.tables = tables
        self.assembly = assembly
        self.lock = lock
    }

    private static func exists(_ path: String, in folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    /// Whether a person of the source is not in the register, for whatever reason.
    private static func isRegisterOpen(
        _ records: [PlannedRecord], _ assembly: Assembly, _ tables: [SourceTable], _ mapping: ImportMapping
    ) -> Bool {
        let personTables = Set(mapping.entries.filter { $0.kind == .person }.map(\.table))
        let isRowMissing = assembly.faults.keys.contains { personTables.contains(tables[$0.table].name) }
        let isLeftAlone = records.contains {
            $0.path == RecordKey.register.path && ($0.state == .conflict || $0.state == .held)
        }
        return isRowMissing || isLeftAlone
    }
}

extension ImportPlan.State {
    /// - Parameters:
    ///   - current: the record in the folder, if there is one.
    ///   - last: the digest of what the last import wrote.
    ///   - isLacking: whether a row that would belong to it is not taken.
    init(of text: String, current: [UInt8]?, last: String?, isLacking: Bool, takesSource: Bool) {
        guard let current else {
            self = last == nil || takesSource ? .new : .conflict
            return
        }
        let words = String(decoding: current, as: UTF8.self)
        if words.utf8.elementsEqual(text.utf8) {
            self = .unchanged
        } else if isLacking {
            self = .held
        } else if ImportLock.digest(of: words) == last || takesSource {
            self = .changed
        } else {
            self = .conflict
        }
    }
}

extension ImportPlan.PlannedRecord {
    fileprivate var held: Self { Self(path: path, state: .held, text: text, rows: rows) }
}
