import Foundation
import TestSupport
import Testing

/// What an export can have wrong: each fault is put down to its row and column, costs what hangs on it, and nothing else.
@Suite("Bringing records in: rows and mappings that are wrong")
struct ImportFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Place and kind.
        let expected: [String]
        /// How many rows are not taken.
        let rows: Int
        let spoil: @Sendable (ImportWorkplace) throws -> Void

        init(
            _ description: String, _ expected: String..., rows: Int = 1,
            spoil: @escaping @Sendable (ImportWorkplace) throws -> Void
        ) {
            testDescription = description
            self.expected = expected
            self.rows = rows
            self.spoil = spoil
        }
    }

    /// The beginning of the first message of State B, which stands in one row.
    static let message = "XBB,Convention,1,3,Message"

    @Test(
        "a row that is wrong is reported, and the others are taken",
        arguments: [
            Fault("a word without a code", "column \"type\"", "[unknown-code]", "Feedback, Message") {
                try $0.replace(message, by: "XBB,Convention,1,3,Zwischenruf", in: "messages")
            },
            Fault("a number that is none", "column \"number\"", "[wrong-type]") {
                try $0.replace(message, by: "XBB,Convention,1,03,Message", in: "messages")
            },
            Fault("no number", "column \"number\"", "[missing-value]") {
                try $0.replace(message, by: "XBB,Convention,1,,Message", in: "messages")
            },
            Fault("a party that is no code", "column \"state\"", "[invalid-value]") {
                try $0.replace(message, by: "State B,Convention,1,3,Message", in: "messages")
            },
            Fault("a path for a party", "column \"state\"", "[invalid-value]") {
                try $0.replace(message, by: "../../XBB,Convention,1,3,Message", in: "messages")
            },
            Fault("a party that nobody knows", "row 9: a message of XZZ", "[unknown-party]", rows: 2) {
                try $0.replace(message + ",XBB", by: message + ",XZZ", in: "messages")
            },
            Fault("a review that isn't there", "messages.csv", "[missing-row]") {
                try $0.replace(message, by: "XBB,TIP Protocol,1,3,Message", in: "messages")
            },
            Fault("a day in another form", "column \"day\"", "[unknown-date]") {
                try $0.replace(
                    "XBB,Convention,1,focal-point-nominated,14/12/2020",
                    by: "XBB,Convention,1,focal-point-nominated,12/2020", in: "steps")
            },
            Fault("a day that no calendar has", "column \"day\"", "[invalid-value]", "a date such as") {
                try $0.replace(
                    "XBB,Convention,1,focal-point-nominated,14/12/2020",
                    by: "XBB,Convention,1,focal-point-nominated,31/02/2020", in: "steps")
            },
            Fault("a byte that is not UTF-8", "column \"title\"", "[invalid-utf8]", "at byte 1") {
                try $0.replace(
                    "XAA,Convention,1,5.1,1,Criminal", by: Array("XAA,Convention,1,5.1,1,".utf8) + [0xFF], in: "laws")
            },
            Fault("a control character", "column \"title\"", "[control-character]") {
                try $0.replace("XAA,Convention,1,5.1,1,Criminal", by: "XAA,Convention,1,5.1,1,\u{7}", in: "laws")
            },
            Fault("a cell too many", "laws.csv:3:1", "row 2:", "[broken-csv]", "8 cells") {
                try $0.replace(
                    "XAA,Convention,1,5.1,1,Criminal", by: "XAA,Convention,1,5.1,1,Criminal,more", in: "laws")
            },
            Fault("a quote inside of a cell", "laws.csv:3:1", "[broken-csv]") {
                try $0.replace("XAA,Convention,1,5.1,1,Criminal", by: "XAA,Convention,1,5.1,1,Crim\"inal", in: "laws")
            },
            Fault("an address of another kind", "[invalid-value]", "begins with https://") {
                try $0.replace("https://", by: "gopher://", in: "laws")
            },
            Fault("a reference to an answer that isn't there", "laws.csv:3:1", "[missing-row]") {
                try $0.replace("XAA,Convention,1,5.1,1,Criminal", by: "XAA,Convention,1,5.1,7,Criminal", in: "laws")
            },
            Fault("a language that nobody reads here", "column \"lang\"", "[unknown-code]") {
                try $0.replace("XAA,French", by: "XAA,Latin", in: "context_notes")
            },
            Fault("a text without a language", "column \"lang\"", "[missing-value]") {
                try $0.replace("XAA,French", by: "XAA,", in: "context_notes")
            },
            Fault("two texts in one language", "context_notes.csv:", "[contradiction]", "another \"text\"") {
                try $0.replace("XAA,French", by: "XAA,English", in: "context_notes")
                try $0.replace("XAA,English,T", by: "XAA,English,O", in: "context_notes")
            },
            Fault("rows that contradict each other", "column \"status\"", "[contradiction]") {
                try $0.replace(
                    "XAA,Convention,1,5.1,1,submitted,30/08/2021,Yes,French",
                    by: "XAA,Convention,1,5.1,1,draft,30/08/2021,Yes,French", in: "answers")
            },
            Fault("an agreement on nothing that is known", "column \"document\"", "[invalid-value]") {
                try $0.replace("1,summary,XAA", by: "1,the summary,XAA", in: "agreements")
            },
            Fault("a kind of row that no part takes", "statements.csv:2:1", "[no-part]") {
                try $0.replace(",summary,", by: ",draft summary,", in: "statements")
            },
        ])
    func rows(_ fault: Fault) throws {
        let work = try ImportWorkplace()
        try fault.spoil(work)
        let told = try work.import("export", "--write")
        #expect(told.status == 2, "\(told.output)")
        for words in fault.expected { #expect(told.output.contains(words), "\(words): \(told.output)") }
        #expect(told.output.contains(", \(fault.rows) not taken\nrecords:"), "\(told.output)")
        let counts = try work.counts(try work.import("export", "--json"))
        #expect(counts[0] == counts[1] + counts[2] + counts[3])
        #expect(counts[3] == fault.rows)
        #expect(try work.place.clear().status == 0)
    }

    @Test("a question that no questionnaire has costs the answer in all its languages, and its references")
    func unknownQuestion() throws {
        let work = try ImportWorkplace()
        for table in ["answers", "laws"] {
            try work.spoil(table) { bytes in
                bytes = Data(
                    String(decoding: bytes, as: UTF8.self).replacing(
                        "XAA,Convention,1,5.1,", with: "XAA,Convention,1,5.99,"
                    )
                    .utf8)
            }
        }
        let told = try work.import()
        #expect(told.output.contains("[unknown-question]") && told.output.contains("column \"question\"") == false)
        let counts = try work.counts(try work.import("export", "--json"))
        #expect(counts[3] >= 3)
    }

    @Test("a quoted cell that does not end takes the rest of its table with it, and says so")
    func endlessCell() throws {
        let work = try ImportWorkplace()
        try work.spoil("steps") { $0.append(Data("XAA,Convention,1,\"summary-agreed,01/01/2025\r\nXAA,,,,\r\n".utf8)) }
        let told = try work.import()
        #expect(told.output.contains("a quoted cell that does not end, up to the end of the file [broken-csv]"))
        #expect(told.output.contains("1 not taken\nrecords:"))
    }

    @Test(
        "the report names places and never repeats a text, not even one in the place of a code",
        arguments: [
            "answers": [
                "state", "treaty", "cluster", "question", "version", "status", "handed_in", "answer", "lang", "source",
            ],
            "messages": ["state", "number", "type", "speaker", "article", "day", "status", "lang", "source"],
            "statements": ["kind", "on", "lang"], "observations": ["article", "type", "number"],
            "documents": ["day"],
        ])
    func confidential(_ table: String, _ columns: [String]) throws {
        let work = try ImportWorkplace()
        let plain = try Data(contentsOf: work.place.url("export/\(table).csv"))
        let words = try texts()
        #expect(words.count > 100)
        // Locks speak of documents that will not be there, and files belong to them.
        for name in ["consents", "agreements", "attachments"] {
            try FileManager.default.removeItem(at: work.place.url("records/\(name)"))
        }
        for column in columns {
            // The names of two columns exchanged, as after a slip.
            try plain.write(to: work.place.url("export/\(table).csv"))
            try work.spoil(table) { bytes in
                // Without the byte order mark, which would be a part of the first name.
                let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
                let head = text.prefix { $0 != "\r\n" }
                let names = head.split(separator: ",").map { name in
                    name == "body" ? column : name == column ? "body" : String(name)
                }
                bytes = Data((names.joined(separator: ",") + text.dropFirst(head.count)).utf8)
            }
            for form in column == columns.first ? [["--json"], []] : [[]] {
                let told = try work.import("export", more: form)
                #expect(told.status == 2, "\(table), \(column): \(told.output)")
                #expect(!words.contains { told.output.contains($0) }, "\(table), \(column)")
            }
        }
    }

    /// The beginning of every text of the demonstration records, as long as no code is.
    private func texts() throws -> Set<String> {
        var found: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: Repository.url("records/reviews").path) {
            let record = try String(contentsOf: Repository.url("records/reviews/\(name)"), encoding: .utf8)
            for line in record.split(separator: "\n") {
                guard let text = line.split(separator: "\"text\": \"", maxSplits: 1).dropFirst().first else { continue }
                found.insert(String(text.prefix(12)))
            }
        }
        return found
    }

    @Test(
        "a mapping that does not fit is refused as a whole",
        arguments: [
            ("speaker: speaker", "speaker: spoke", "mapping.yaml:", "[unknown-column]"),
            ("speaker: speaker", "speeker: speaker", "mapping.yaml:", "[unknown-key]"),
            ("    passed-over: [changed_by]\n", "", "\"changed_by\"", "[unmapped-column]"),
            ("passed-over: [audit_log]\n", "", "\"audit_log\"", "[unmapped-table]"),
            ("- table: laws", "- table: lores", "\"lores\"", "[unknown-table]"),
            ("codes: finality}", "codes: fatality}", "finality", "[invalid-mapping]"),
            ("dd/mm/yyyy", "dd/mm", "such as dd.mm.yyyy", "[invalid-mapping]"),
            ("rows: message", "rows: massage", "mapping.yaml:", "[invalid-value]"),
            ("      number: number\n", "", "mapping.yaml:", "[missing-key]"),
        ])
    func mapping(_ words: String, _ others: String, _ place: String, _ kind: String) throws {
        let work = try ImportWorkplace()
        let mapping = try String(contentsOf: ImportWorkplace.mapping, encoding: .utf8)
        #expect(mapping.contains(words))
        try work.place.write(mapping.replacing(words, with: others, maxReplacements: 1), to: "mapping.yaml")
        let before = try work.place.files(of: "records")
        let refused = try work.import("export", mapping: work.place.url("mapping.yaml"), "--write")
        #expect(refused.status == 1)
        #expect(refused.output.contains(place) && refused.output.contains(kind), "\(refused.output)")
        #expect(try work.place.files(of: "records") == before)
    }

    @Test("cells of SQLite that are no text keep their rows back; an open database and other files are refused")
    func database() throws {
        let work = try ImportWorkplace()
        try work.export("sqlite", to: "export.sqlite")
        let changes = """
            from sqlite3 import connect
            from sys import argv
            base = connect(argv[1])
            base.execute("UPDATE laws SET question = 5.1 WHERE _rowid_ = 1")
            base.execute("UPDATE laws SET title = x'4142' WHERE _rowid_ = 2")
            base.execute("UPDATE laws SET title = CAST(x'41FF' AS TEXT) WHERE _rowid_ = 3")
            base.commit()
            """
        let file = work.place.url("export.sqlite").path
        #expect(try Command.run(["/usr/bin/python3", "-c", changes, file]).status == 0)
        let told = try work.import("export.sqlite", "--write")
        #expect(told.status == 2)
        #expect(told.output.contains("export.sqlite:laws: error: row 1, column \"question\": a number with a fraction"))
        #expect(told.output.contains("row 2, column \"title\": bytes (a BLOB)"))
        #expect(told.output.contains("row 3, column \"title\": a byte that is not UTF-8, at byte 2"))
        #expect(told.output.contains("3 not taken\nrecords:"))

        try work.place.write("not yet written", to: "export.sqlite-wal")
        #expect(try work.import("export.sqlite").output.contains("[open-database]"))
        #expect(try work.import("mapping.yaml").output.contains("[missing-source]"))
        try work.place.write("", to: "export/notes.txt")
        #expect(try work.import().output.contains("[unknown-file]"))
        #expect(try work.import("export/notes.txt").output.contains("[unknown-source]"))
    }
}
