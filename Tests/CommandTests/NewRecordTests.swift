import Foundation
import TestSupport
import Testing

@Suite("Beginning a record: clearance new")
struct NewRecordTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let parties = try place.text("records/parties.json")
        try FileManager.default.removeItem(at: place.url("records"))
        try FileManager.default.createDirectory(at: place.url("records"), withIntermediateDirectories: false)
        try place.write(parties, to: "records/parties.json")
    }

    private func clearance(_ arguments: String...) throws -> Command {
        try Command.run(
            [Command.programs.appending(path: "clearance").path] + arguments, in: place.url("."), withErrors: true)
    }

    private func validate() throws -> Command {
        try Command.run(
            ["/usr/bin/python3", Repository.url("Tests/Tools/validate-records.py").path, place.url("records").path],
            withErrors: true)
    }

    @Test("from an empty folder, each command writes what the programs and the schemas take")
    func fromNothing() throws {
        for command in [
            ["persons"], ["party", "XAA"], ["review", "XAA", "untoc", "1"],
            ["dialogue", "XAA", "untoc", "1", "--speaker", "XFF", "--kind", "written-feedback"],
            ["dialogue", "XAA", "untoc", "1", "--speaker", "XAA"],
        ] {
            let done = try Command.run(
                [Command.programs.appending(path: "clearance").path, "new"] + command, in: place.url("."),
                withErrors: true)
            #expect(done.status == 0, "\(done.output)")
            let checked = try clearance("clear", "--as-at", "2026-11-20")
            #expect(checked.status == 0, "\(checked.output)")
        }
        let validated = try validate()
        #expect(validated.status == 0, "\(validated.output)")
        let record = try place.text("records/reviews/XAA-untoc-1.json")
        #expect(record.contains("\"number\": 2,\n      \"kind\": \"message\",\n      \"speaker\": \"XAA\""))
        #expect(record.contains("\"question\": \"5.1\""))
    }

    @Test("nothing is overwritten, and what the records can't take is refused")
    func refusals() throws {
        _ = try clearance("new", "persons")
        _ = try clearance("new", "review", "XAA", "untoc", "1")
        let before = try place.files(of: "records")
        let refused: [([String], String)] = [
            (["persons"], "[record-exists]"), (["review", "XAA", "untoc", "1"], "[record-exists]"),
            (["party", "XZZ"], "[unknown-party]"), (["review", "XAA", "untoc", "77"], "[unknown-questionnaire]"),
            (["dialogue", "XAA", "tip", "1", "--speaker", "XAA"], "[unreadable-file]"),
            (["dialogue", "XAA", "untoc", "1", "--speaker", "XZZ"], "[unknown-party]"),
            (["consent", "../XAA-1"], "expected an identifier"), (["consent", "XAA"], "expected an identifier"),
        ]
        for (command, words) in refused {
            let done = try Command.run(
                [Command.programs.appending(path: "clearance").path, "new"] + command, in: place.url("."),
                withErrors: true)
            #expect(done.status != 0 && done.output.contains(words), "\(command): \(done.output)")
        }
        #expect(try place.files(of: "records") == before)

        // A record set in another way keeps its bytes.
        let record = try place.text("records/reviews/XAA-untoc-1.json").replacing("  ", with: " ")
        try place.write(record, to: "records/reviews/XAA-untoc-1.json")
        let other = try clearance("new", "dialogue", "XAA", "untoc", "1", "--speaker", "XAA")
        #expect(other.status == 1 && other.output.contains("[other-form]"))
        #expect(try place.text("records/reviews/XAA-untoc-1.json") == record)
    }

    @Test("a message is added to a record without touching another byte of it")
    func message() throws {
        let file = "records/reviews/XFF-untoc-1.json"
        try FileManager.default.createDirectory(at: place.url("records/reviews"), withIntermediateDirectories: false)
        let before = try String(contentsOf: Repository.url(file), encoding: .utf8)
        try place.write(before, to: file)
        let done = try clearance("new", "dialogue", "XFF", "untoc", "1", "--speaker", "XFF")
        #expect(done.status == 0, "\(done.output)")
        let after = try place.text(file)
        let added = after.count - before.count
        let start = zip(before, after).prefix { $0 == $1 }.count
        #expect(after.prefix(start) + after.dropFirst(start + added) == before)
        #expect(added < 200)
    }

    @Test(
        "a draft of a consent stands outside of the records, and disturbs nobody", arguments: ["drafts", "work/drafts"])
    func draft(folder: String) throws {
        _ = try clearance("new", "persons")
        let begun = try clearance("new", "consent", "XAA-2026-01", "--drafts", folder)
        #expect(begun.status == 0, "\(begun.output)")
        #expect(begun.output.contains("\(folder)/XAA-2026-01.yaml: written"))
        let up = String(repeating: "../", count: folder.split(separator: "/").count)
        #expect(try place.text("\(folder)/XAA-2026-01.yaml").contains("=\(up)docs/schemas/consent.schema.json\n"))
        #expect(try clearance("check").status == 0)
    }

    @Test("a consent is refused until it is filled in, and names its schema")
    func consent() throws {
        _ = try clearance("new", "persons")
        #expect(try clearance("new", "consent", "XAA-2026-01", "--reference", "NV/2026/0012").status == 0)
        let path = "records/consents/XAA-2026-01.yaml"
        let schema = try place.text(path).prefix { $0 != "\n" }.split(separator: "=").last.map(String.init)
        #expect(schema == "../../docs/schemas/consent.schema.json")
        let steps = [
            ("given:           ", "given: 2026-03-02"), ("  from: ", "  from: 2026-03-15 "), ("mode: ", "mode: whole "),
            ("{instrument: , cluster: , document: }", "{instrument: untoc, cluster: 1, document: response}"),
        ]
        for (empty, filled) in steps {
            #expect(try clearance("check").status == 1)
            #expect(try validate().status == 1)
            try place.replace(empty, by: filled, in: path)
        }
        let checked = try clearance("check")
        #expect(checked.status == 0, "\(checked.output)")
        let validated = try validate()
        #expect(validated.status == 0, "\(validated.output)")
        let locked = try clearance("consent", "lock", "XAA-2026-01")
        #expect(locked.status == 0, "\(locked.output)")
        let withdrawn = try clearance("withdraw", "XAA-2026-01", "--on", "2026-11-20")
        #expect(withdrawn.status == 0, "\(withdrawn.output)")
    }
}
