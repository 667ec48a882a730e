import Foundation
import TestSupport

/// A workplace whose records are still in the tables of another system: what is not imported (consents, locks, demonstration
/// parties) is in place, reviews, profiles and the register are in the folder `export`.
struct ImportWorkplace {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try export("csv", to: "export")
        for name in ["reviews", "profiles", "persons.yaml"] {
            try FileManager.default.removeItem(at: place.url("records/\(name)"))
        }
    }

    /// Exports the demonstration records with another program than ours.
    func export(_ form: String, to path: String) throws {
        let tool = Repository.url("Tests/Tools/export-records.py").path
        let exported = try Command.run(
            ["/usr/bin/python3", "-B", tool, Repository.url("records").path, form, place.url(path).path],
            withErrors: true)
        guard exported.status == 0 else { throw CocoaError(.fileReadUnknown) }
    }

    static let mapping = Repository.url("Tests/Tools/export-mapping.yaml")

    func `import`(_ source: String = "export", mapping: URL = mapping, more: [String] = [], _ arguments: String...)
        throws -> Command
    {
        try Command.run(
            [
                Command.programs.appending(path: "clearance").path, "import", source, "--mapping", mapping.path,
                "--records", "records", "--content", "content",
            ] + more + arguments, in: place.url("."), withErrors: true)
    }

    /// Changes the bytes of a table.
    func spoil(_ table: String, _ change: (inout Data) throws -> Void) throws {
        let file = place.url("export/\(table).csv")
        var bytes = try Data(contentsOf: file)
        try change(&bytes)
        try bytes.write(to: file)
    }

    /// Puts other bytes in the place of the first occurrence of some words, which have to occur.
    func replace(_ words: String, by others: [UInt8], in table: String) throws {
        try spoil(table) { bytes in
            guard let range = bytes.range(of: Data(words.utf8)) else { throw CocoaError(.fileReadCorruptFile) }
            bytes.replaceSubrange(range, with: others)
        }
    }

    func replace(_ words: String, by others: String, in table: String) throws {
        try replace(words, by: Array(others.utf8), in: table)
    }

    /// The rows of a report as JSON: read, taken, unchanged, not taken.
    func counts(_ report: Command) throws -> [Int] {
        let document = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
        let rows = document?["rows"] as? [String: Int] ?? [:]
        return ["read", "taken", "unchanged", "notTaken"].compactMap { rows[$0] }
    }
}
