import Foundation
import TestSupport
import Testing

@Suite("Bringing records in: clearance import")
struct ImportCommandTests {
    @Test(
        "records that went through CSV or SQLite clear to the same public record, and a second import changes nothing")
    func roundTrip() throws {
        let work = try ImportWorkplace()
        let place = work.place
        try work.export("sqlite", to: "export.sqlite")
        let database = try Data(contentsOf: place.url("export.sqlite"))
        let before = try place.files(of: "records")

        let dry = try work.import()
        #expect(dry.status == 0, "\(dry.output)")
        #expect(dry.output.contains("nothing was written"))
        #expect(try place.files(of: "records") == before)

        #expect(try work.import("export", "--write").status == 0)
        let fromCSV = try place.files(of: "records")
        #expect(fromCSV.count > before.count + 30)

        let again = try work.import("export", "--write", "--json")
        let counts = try work.counts(again)
        #expect(counts[0] > 300)
        #expect(counts == [counts[0], 0, counts[0], 0])
        #expect(try place.files(of: "records") == fromCSV)

        // The lock is written last: an import that was interrupted before goes on.
        try FileManager.default.removeItem(at: place.url("records/import.lock.json"))
        try FileManager.default.removeItem(at: place.url("records/reviews/XMM-som-1.json"))
        #expect(try work.import("export", "--write").status == 0)
        #expect(try place.files(of: "records") == fromCSV)

        // The other form of the same export is the same source.
        #expect(try work.import("export.sqlite", "--write").status == 0)
        #expect(try place.files(of: "records") == fromCSV)
        #expect(try Data(contentsOf: place.url("export.sqlite")) == database)
        let beside = try FileManager.default.contentsOfDirectory(atPath: place.url(".").path)
        #expect(beside.filter { $0.hasPrefix("export.sqlite") } == ["export.sqlite"])
        #expect(!beside.contains { $0.contains("clearance-import") })

        #expect(try place.clear().status == 0)
        let cleared = try place.files(of: "public-record")
        let original = try Workplace()
        #expect(try original.clear().status == 0)
        #expect(try original.files(of: "public-record") == cleared)

        let checked = try Command.run(
            ["/usr/bin/python3", Repository.url("Tests/Tools/validate-records.py").path, place.url("records").path],
            withErrors: true)
        #expect(checked.status == 0, "\(checked.output)")
    }

    @Test("the mapping of the tests follows the schema of mappings")
    func schema() throws {
        let tool = Repository.url("Tests/Tools/validate-records.py").path
        let checked = try Command.run(
            ["/usr/bin/python3", tool, ImportWorkplace.mapping.path], withErrors: true)
        #expect(checked.status == 0, "\(checked.output)")
    }

    @Test("what was changed at the source is changed; what was changed, made or removed by hand is left alone")
    func conflicts() throws {
        let work = try ImportWorkplace()
        let place = work.place
        // Made by hand before the first import.
        let own = try String(contentsOf: Repository.url("records/profiles/XBB.json"), encoding: .utf8)
        try FileManager.default.createDirectory(at: place.url("records/profiles"), withIntermediateDirectories: false)
        try place.write(own.replacing("\n", with: "\n\n", maxReplacements: 1), to: "records/profiles/XBB.json")
        #expect(try work.import("export", "--write").status == 2)

        try place.replace("\"feedback\"", by: "\"questionnaire\"", in: "records/reviews/XBB-untoc-1.json")
        try FileManager.default.removeItem(at: place.url("records/profiles/XAA.json"))
        try work.replace("XCC,Convention,1,Concluded", by: "XCC,Convention,1,Feedback", in: "reviews")
        let before = try place.files(of: "records")

        let report = try work.import("export", "--write")
        #expect(report.status == 2)
        for path in ["profiles/XAA.json", "profiles/XBB.json", "reviews/XBB-untoc-1.json"] {
            #expect(report.output.contains("\(path): error: a record that was changed or removed by hand"))
            #expect(report.output.contains("  ! \(path)\n"))
        }
        #expect(report.output.contains("  ~ reviews/XCC-untoc-1.json"))
        let after = try place.files(of: "records")
        let changed = after.keys.filter { after[$0] != before[$0] }
        #expect(Set(changed) == ["import.lock.json", "reviews/XCC-untoc-1.json"])
        let counts = try work.counts(try work.import("export", "--json"))
        #expect(counts[0] == counts[2] + counts[3] && counts[1] == 0 && counts[3] > 10)

        let refused = try work.import("export", "--write", "--take-source", "reviews/XCC-untoc-1.json")
        #expect(refused.status == 1 && refused.output.contains("[no-conflict]"))
        let taken = try work.import(
            "export", "--write", "--take-source", "reviews/XBB-untoc-1.json", "--take-source", "profiles/XAA.json",
            "--take-source", "profiles/XBB.json")
        #expect(taken.status == 0, "\(taken.output)")
        #expect(try place.text("records/reviews/XBB-untoc-1.json").contains("\"stage\": \"feedback\""))
        #expect(try place.files(of: "records").keys.contains("profiles/XAA.json"))
    }

    @Test("a record that is there is not replaced while one of its rows is not taken")
    func heldBack() throws {
        let work = try ImportWorkplace()
        #expect(try work.import("export", "--write").status == 0)
        let before = try work.place.files(of: "records")
        try work.replace("XCC,Convention,1,g.1,1,submitted", by: "XCC,Convention,1,g.1,1,handed in", in: "answers")
        let report = try work.import("export", "--write")
        #expect(report.status == 2)
        #expect(report.output.contains("reviews/XCC-untoc-1.json: error: a record that is not written"))
        #expect(try work.place.files(of: "records") == before)
    }

    @Test("while a person is not in the register, nothing is written")
    func registerFirst() throws {
        let work = try ImportWorkplace()
        let before = try work.place.files(of: "records")
        try work.replace("XBB,Focal point", by: "XBB,Somebody", in: "persons")
        let report = try work.import("export", "--write")
        #expect(report.status == 2)
        #expect(report.output.contains("persons.csv:4:1: error: row 3, column \"role\""))
        #expect(report.output.contains("records: 0 new"))
        #expect(try work.place.files(of: "records") == before)
    }

    @Test("if the records could not be read afterwards, nothing is written")
    func allOrNothing() throws {
        let work = try ImportWorkplace()
        let place = work.place
        // The same review under another name: no row is at fault.
        try FileManager.default.createDirectory(at: place.url("records/reviews"), withIntermediateDirectories: false)
        try FileManager.default.copyItem(
            at: Repository.url("records/reviews/XAA-tip-1.json"), to: place.url("records/reviews/by-hand.json"))
        let before = try place.files(of: "records")
        let refused = try work.import("export", "--write")
        #expect(refused.status == 1)
        #expect(refused.output.contains("[duplicate-review]"))
        #expect(try place.files(of: "records") == before)
    }

    @Test("a record that the source has no longer is reported and stays")
    func noLongerThere() throws {
        let work = try ImportWorkplace()
        #expect(try work.import("export", "--write").status == 0)
        let before = try work.place.files(of: "records")
        for table in ["reviews", "steps", "answers", "laws"] {
            try work.spoil(table) { bytes in
                let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
                bytes = Data(lines.filter { !$0.hasPrefix("XLL,Firearms") }.joined(separator: "\r\n").utf8)
            }
        }
        let report = try work.import("export", "--write")
        #expect(report.status == 2)
        #expect(report.output.contains("reviews/XLL-firearms-1.json: warning:"), "\(report.output)")
        #expect(try work.place.files(of: "records") == before)
    }

    @Test("the example of the manual does what the manual says")
    func manual() throws {
        let manual = try String(contentsOf: Repository.url("docs/import.md"), encoding: .utf8)
        func blocks(_ language: String) -> [String] {
            manual.components(separatedBy: "```\(language)\n").dropFirst().map {
                $0.components(separatedBy: "```")[0]
            }
        }
        let work = try ImportWorkplace()
        let place = work.place
        for file in try FileManager.default.contentsOfDirectory(atPath: place.url("export").path) {
            try FileManager.default.removeItem(at: place.url("export/\(file)"))
        }
        let tables = blocks("csv")
        try place.write(tables[0], to: "export/reviews.csv")
        try place.write(tables[1], to: "export/answers.csv")
        try place.write(blocks("yaml")[0], to: "mapping.yaml")
        try FileManager.default.copyItem(
            at: Repository.url("records/persons.yaml"), to: place.url("records/persons.yaml"))
        try removeConsents(in: place)
        let dry = try work.import("export", mapping: place.url("mapping.yaml"))
        #expect(dry.status == 2)
        #expect(dry.output.contains(blocks("text")[0]), "\(dry.output)")
        #expect(dry.output.contains("answers.csv:4:1: error: row 3: a row that no part of the mapping takes"))
        #expect(try work.import("export", mapping: place.url("mapping.yaml"), "--write").status == 2)
        let record = try place.text("records/reviews/XOO-untoc-1.json")
        #expect(record.contains("\"text\": \"Section 12 applies. ⟦Two units were formed.⟧\""))
        let checked = try Command.run(
            [
                "/usr/bin/python3", Repository.url("Tests/Tools/validate-records.py").path,
                place.url("mapping.yaml").path,
            ],
            withErrors: true)
        #expect(checked.status == 0, "\(checked.output)")
    }

    /// Consents and locks speak of records that are not there.
    private func removeConsents(in place: Workplace) throws {
        for name in ["consents", "agreements", "attachments"] {
            try FileManager.default.removeItem(at: place.url("records/\(name)"))
        }
    }
}
