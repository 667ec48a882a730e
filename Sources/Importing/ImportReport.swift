public import Diagnostics
internal import Foundation
internal import Tables

/// What an import did or would do, for a person and for programs. It tells where something stands and never what.
public struct ImportReport {
    private let plan: ImportPlan
    private let isWritten: Bool

    /// - Parameter isWritten: whether the records were written, or only looked at.
    public init(_ plan: ImportPlan, isWritten: Bool) {
        self.plan = plan
        self.isWritten = isWritten
    }

    /// Whether every row of the source is in the records.
    public var isComplete: Bool { plan.outcomes.allSatisfy { $0.counts.notTaken == 0 } && plan.warnings.isEmpty }

    /// A finding for each row that was not taken, one for each record that was left alone, and the warnings.
    public var findings: [Diagnostic] {
        let rows = plan.outcomes.flatMap { outcome in
            outcome.rows.flatMap { id, fate -> [Diagnostic] in
                if case .notTaken(let faults) = fate { faults.map { $0.diagnostic(in: plan.tables) } } else { [] }
            }
        }
        return rows.filter { $0.kind != "left-alone" } + plan.records.compactMap(\.finding) + plan.warnings
    }

    /// The numbers, and what became of the records.
    public var text: String {
        var lines = plan.outcomes.map { "\($0.table.path): \($0.counts.words)" }
        let total = plan.outcomes.reduce(into: RowCounts()) { $0 += $1.counts }
        if plan.outcomes.count != 1 { lines.append("in all: \(total.words)") }
        let states = ImportPlan.State.allCases.map { state in
            "\(plan.records.count { $0.state == state }) \(state.rawValue)"
        }
        lines.append("records: " + states.joined(separator: ", "))
        for record in plan.records where record.state != .unchanged {
            lines.append("  \(record.state.sign) \(record.path)")
        }
        let isPending = plan.records.contains { $0.state.isWritten }
        if !isWritten { lines.append(isPending ? "nothing was written: add --write" : "there is nothing to write") }
        return lines.joined(separator: "\n")
    }

    private struct Document: Encodable {
        let format = "import-report/1"
        let written: Bool
        let rows: RowCounts
        let tables: [Table]
        let records: [Record]
        let notTaken: [Row]
        let warnings: [String]

        struct Table: Encodable {
            let table: String
            let rows: RowCounts
        }

        struct Record: Encodable {
            let path: String
            let state: String
        }

        struct Row: Encodable {
            let file: String
            let row: Int
            let line: Int?
            let column: String?
            let kind: String
            let found: String
            let expected: String
            let remedy: String
        }
    }

    /// All of it as JSON, with every row that was not taken.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let notTaken = plan.outcomes.flatMap { outcome in
            outcome.rows.flatMap { id, fate -> [Document.Row] in
                guard case .notTaken(let faults) = fate else { return [] }
                let row = outcome.table.rows[id.row]
                return faults.map { fault in
                    Document.Row(
                        file: outcome.table.path, row: row.number, line: row.position?.line, column: fault.column,
                        kind: fault.kind, found: fault.found, expected: fault.expected, remedy: fault.remedy)
                }
            }
        }
        let document = Document(
            written: isWritten, rows: plan.outcomes.reduce(into: RowCounts()) { $0 += $1.counts },
            tables: plan.outcomes.map { Document.Table(table: $0.table.path, rows: $0.counts) },
            records: plan.records.map { Document.Record(path: $0.path, state: $0.state.rawValue) },
            notTaken: notTaken, warnings: plan.warnings.compactMap(\.path))
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
}

/// What became of rows: those that were read are those that were taken, were there already, or were not taken.
struct RowCounts: Encodable, Equatable {
    var read = 0
    var taken = 0
    var unchanged = 0
    var notTaken = 0

    static func += (left: inout Self, right: Self) {
        left.read += right.read
        left.taken += right.taken
        left.unchanged += right.unchanged
        left.notTaken += right.notTaken
    }

    fileprivate var words: String {
        "\(read) rows read: \(taken) taken, \(unchanged) unchanged, \(notTaken) not taken"
    }
}

extension ImportPlan.State {
    fileprivate var sign: String {
        switch self {
        case .new: "+"
        case .changed: "~"
        case .unchanged: "="
        case .conflict, .held: "!"
        }
    }
}

extension ImportPlan.PlannedRecord {
    fileprivate var finding: Diagnostic? {
        switch state {
        case .new, .changed, .unchanged: nil
        case .conflict:
            Diagnostic(
                kind: "conflict", path: path,
                found:
                    "a record that was changed or removed by hand, or made by hand, and that the source has otherwise",
                expected: "what the last import wrote",
                remedy: "change it at the source; or let the source count with: --take-source \(path)")
        case .held:
            Diagnostic(
                kind: "held-back", path: path,
                found: "a record that is not written because a row of it, or of the register of persons, is not taken",
                expected: "every row of it and of the register", remedy: "correct the rows that are reported")
        }
    }
}
