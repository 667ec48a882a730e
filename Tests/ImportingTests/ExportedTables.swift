import Diagnostics
import Foundation
import Importing
import Reference
import SourceReading
import Tables
import TestSupport

/// The demonstration records as the tables of another system, and a folder of records that knows the demonstration parties.
final class ExportedTables: Sendable {
    private let folder: TemporaryFolder
    let reference: ReferenceData
    let mapping: ImportMapping
    /// The bytes of each table, by its name.
    let tables: [String: [UInt8]]

    static let shared = Result { try ExportedTables() }

    private init() throws {
        folder = try TemporaryFolder()
        let tool = Repository.url("Tests/Tools/export-records.py").path
        let export = folder.url.appending(path: "export")
        _ = try Command.run(["/usr/bin/python3", "-B", tool, Repository.url("records").path, "csv", export.path])
        var tables: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: export.path) {
            tables[String(name.dropLast(4))] = [UInt8](try Data(contentsOf: export.appending(path: name)))
        }
        self.tables = tables
        reference = try ReferenceData.read(from: Repository.url("content"))
        let file = try SourceFile.read("Tests/Tools/export-mapping.yaml", in: Repository.root)
        mapping = try ImportMapping.read(file)
    }

    /// What an import of changed tables would do to an empty folder.
    struct Outcome {
        let plan: ImportPlan
        let report: Report
        /// The records that would be written, by their paths.
        let records: [String: Data]
    }

    struct Report: Decodable {
        let rows: Counts
        let tables: [Table]
        let notTaken: [Row]

        struct Table: Decodable {
            let table: String
            let rows: Counts
        }
        struct Counts: Decodable {
            let read: Int
            let taken: Int
            let unchanged: Int
            let notTaken: Int
        }
        struct Row: Decodable, Hashable {
            let file: String
            let row: Int
        }
    }

    /// - Throws: the findings when the export is refused as a whole.
    func `import`(_ changed: [String: [UInt8]]) throws -> Outcome {
        let parties = [UInt8](try Data(contentsOf: Repository.url("records/parties.json")))
        let register = Array("format: persons/1\npersons: []\n".utf8)
        var files = ["records/parties.json": parties]
        for (name, bytes) in tables.merging(changed, uniquingKeysWith: { $1 }) { files["export/\(name).csv"] = bytes }
        let place = try TemporaryFolder(files)
        let records = place.url.appending(path: "records")
        let plan = try ImportPlan(
            try TableSource.open(place.url.appending(path: "export").path), by: mapping, into: records,
            reference: reference)
        // While the register is held back, there is none; the rest has to be readable all the same.
        if !plan.records.contains(where: { $0.path == "persons.yaml" && $0.state.isWritten }) {
            try Data(register).write(to: records.appending(path: "persons.yaml"))
        }
        try plan.write(to: records, reference: reference)
        var written: [String: Data] = [:]
        for record in plan.records where record.state.isWritten {
            written[record.path] = try Data(contentsOf: records.appending(path: record.path))
        }
        let json = try ImportReport(plan, isWritten: true).json()
        return Outcome(
            plan: plan, report: try JSONDecoder().decode(Report.self, from: Data(json.utf8)), records: written)
    }
}
