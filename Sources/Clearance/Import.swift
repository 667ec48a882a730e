internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Importing
internal import SourceReading
internal import Tables

/// `clearance import`: brings an export of the review platform into the records.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring records in from CSV files or an SQLite file.",
        discussion: """
            Example: clearance import export/ --mapping mapping.yaml

            Shows what would be written, and every row that is not taken and why: where it stands, never what it says. \
            With --write, the records are written after the whole archive was read with them and nothing was found. A \
            record that was changed by hand is left alone. A second import of the same source changes nothing.

            Exit codes: 0 every row is in the records; 1 refused, and nothing was written; 2 done, but rows were not taken.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A folder of CSV files, or an SQLite file. It is only read.")
    var source: String

    @Option(name: .long, help: "The file that says which column is which field.")
    var mapping: String

    @Flag(name: .long, help: "Write the records. Without it, nothing is written.")
    var write = false

    @Option(
        name: .long,
        help: "A record in conflict in which the source counts, such as reviews/XAA-untoc-1.json; may be repeated.")
    var takeSource: [String] = []

    @Flag(name: .long, help: "Write the report as JSON.")
    var json = false

    func run() throws {
        do {
            try importRecords()
        } catch let failure as DiagnosticFailure {
            common.tell(failure.diagnostics)
            throw ExitCode(1)
        }
    }

    private func importRecords() throws {
        let reference = try common.readReference()
        let file = URL(filePath: mapping)
        let read = try SourceFile.read(file.lastPathComponent, in: file.deletingLastPathComponent())
        let records = URL(filePath: common.records, directoryHint: .isDirectory)
        let plan = try ImportPlan(
            try TableSource.open(source), by: try ImportMapping.read(SourceFile(path: mapping, text: read.text)),
            into: records, reference: reference, takingSource: Set(takeSource))
        do throws(DiagnosticFailure) {
            try plan.check(in: records, reference: reference)
        } catch {
            // A row that is not taken may be why the rest does not hold together.
            try tell(ImportReport(plan, isWritten: false))
            throw error
        }
        if write { try plan.write(to: records, reference: reference) }
        let report = ImportReport(plan, isWritten: write)
        try tell(report)
        if !report.isComplete { throw ExitCode(2) }
    }

    private func tell(_ report: ImportReport) throws {
        if json {
            print(try report.json())
        } else {
            common.tell(report.findings)
            print(report.text)
        }
    }
}
