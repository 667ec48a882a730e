import Foundation
import TestSupport
import Testing

/// The mistakes that a tired officer makes: each gets a message with file, line and advice, an exit code, and changes nothing.
@Suite("Bad input gets an answer, and the last output stays")
struct BadInputTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// What the message has to say: place and kind.
        let expected: [String]
        let spoil: @Sendable (Workplace) throws -> Void

        init(_ description: String, _ expected: String..., spoil: @escaping @Sendable (Workplace) throws -> Void) {
            testDescription = description
            self.expected = expected
            self.spoil = spoil
        }
    }

    @Test(
        "of the confidential side",
        arguments: [
            Fault("a consent that names an unknown question", "consents/XBB-2026-01.yaml:14:", "[unknown-question]") {
                try $0.replace("question: \"8.1\"", by: "question: \"88.1\"", in: "records/consents/XBB-2026-01.yaml")
            },
            Fault("a record with an unknown field", "reviews/XAA-tip-1.json:2:3", "[unknown-key]") {
                try $0.replace("\"format\"", by: "\"colour\": 1,\n\"format\"", in: "records/reviews/XAA-tip-1.json")
            },
            Fault("a broken line of YAML", "persons.yaml:", "[broken-yaml]") {
                try $0.replace("    role: expert", by: "   role: [expert", in: "records/persons.yaml")
            },
            Fault("a selector whose value was forgotten", "consents/XBB-2026-01.yaml:", "[empty-value]") {
                try $0.replace("language: en", by: "language: ", in: "records/consents/XBB-2026-01.yaml")
            },
            Fault("an invalid byte", "reviews/XAA-tip-1.json:1:2", "[invalid-utf8]", "0xFF") {
                let file = $0.url("records/reviews/XAA-tip-1.json")
                var bytes = try Data(contentsOf: file)
                bytes.insert(0xFF, at: 1)
                try bytes.write(to: file)
            },
            Fault("a party twice", "parties.csv:196:1", "[duplicate-entry]", "AFG") {
                let line = try $0.text("content/reference/parties.csv").split(separator: "\n").first {
                    $0.hasPrefix("AFG")
                }
                try $0.write(
                    try $0.text("content/reference/parties.csv") + String(line ?? "") + "\n",
                    to: "content/reference/parties.csv")
            },
            Fault("a file that belongs to nothing", "notes.txt", "[unknown-file]") {
                try $0.write("", to: "records/notes.txt")
            },
            Fault("no register of persons", "persons.yaml", "[missing-file]") {
                try FileManager.default.removeItem(at: $0.url("records/persons.yaml"))
            },
        ])
    func confidential(_ fault: Fault) throws {
        let workplace = try Workplace()
        #expect(try workplace.clear().status == 0)
        let before = try workplace.files(of: "public-record")
        try fault.spoil(workplace)
        let failed = try workplace.clear()
        #expect(failed.status == 1)
        for words in fault.expected { #expect(failed.output.contains(words), "\(failed.output)") }
        #expect(try workplace.files(of: "public-record") == before)
        #expect(before.count > 20)
    }

    @Test("an output folder that is an input, in one or of another kind is refused, and left as it is")
    func otherOutput() throws {
        let workplace = try Workplace()
        _ = try workplace.clear()
        _ = try workplace.build()
        let folders = ["records", "content", "templates", "public-record", "public", "public.hosting"]
        let before = try folders.map { try workplace.files(of: $0) }
        for (folder, kind) in [
            ("records", "input"), ("records/new", "input"), ("content/new", "input"), ("public", "other"),
            ("public.hosting", "other"),
        ] {
            let failed = try workplace.clear("--out", workplace.url(folder).path)
            #expect(failed.status == 1 && failed.output.contains("[output-\(kind)]"), "\(folder): \(failed.output)")
        }
        for (folder, kind) in [
            ("public-record", "input"), ("public-record/new", "input"), ("templates/new", "input"),
            ("public.hosting", "other"),
        ] {
            let failed = try workplace.build("--out", workplace.url(folder).path)
            #expect(failed.status == 1 && failed.output.contains("[output-\(kind)]"), "\(folder): \(failed.output)")
        }
        #expect(try folders.map { try workplace.files(of: $0) } == before)
    }

    @Test("messages that nobody can take change nothing about the result", arguments: ["2>&-", "2>/dev/full"])
    func closedLog(redirection: String) throws {
        let workplace = try Workplace()
        let folder = workplace.url("").path
        for (command, status) in [
            ("clearance clear --as-at 2026-11-20", 0), ("clearance clear --as-at 2026-11-20 --records none", 1),
            ("mechsite build", 0), ("mechsite build --record none", 1),
        ] {
            let line = "cd '\(folder)' && '\(Command.programs.path)/'\(command) \(redirection)"
            let run = try Command.run(["/bin/sh", "-c", line])
            #expect(run.status == status, "\(command)")
        }
    }

    @Test(
        "addresses that would not stand in every format as they are, and numbers of workers that no machine has",
        arguments: [
            ["--base-address", "https://a.example\nb"], ["--base-address", "https://a.example/\"><b>"],
            ["--base-address", "https://a.example/../b"], ["--base-address", "https://a.example/?x=1"],
            ["--base-address", "https://user:word@a.example"], ["--base-address", "https://a.example/{x}"],
            ["--base-address", "https://a;b.example"], ["--base-address", "ftp://a.example"],
            ["--base-address", "https://a.example/"], ["--workers", "0"], ["--workers=-1"], ["--workers", "1000000"],
        ])
    func arguments(_ arguments: [String]) throws {
        let run = try Command.run(
            [Command.programs.appending(path: "mechsite").path, "build"] + arguments, withErrors: true)
        #expect(run.status == 64, "\(run.output)")
    }

    @Test("several faults are told at once, as JSON for programs")
    func together() throws {
        let workplace = try Workplace()
        try workplace.replace("\"stage\"", by: "\"stages\"", in: "records/reviews/XAA-tip-1.json")
        try workplace.replace("given: ", by: "given: x", in: "records/consents/XBB-2026-01.yaml")
        let failed = try workplace.clear("--diagnostics", "json")
        let lines = failed.output.split(separator: "\n")
        let findings = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        let paths = Set(findings.compactMap { $0?["path"] as? String })
        #expect(paths == ["reviews/XAA-tip-1.json", "consents/XBB-2026-01.yaml"])
        #expect(findings.allSatisfy { $0?["line"] is Int && $0?["found"] is String })
    }

    @Test(
        "of the public side",
        arguments: [
            Fault("a name that the page does not have", "templates/glossary.mustache:3:5", "[unknown-name]") {
                try $0.replace("{{strings.glossary.title}}", by: "{{heading}}", in: "templates/glossary.mustache")
            },
            Fault("a redirect to no page", "redirects.csv:2:1", "[redirect-to-nothing]") {
                try $0.write("old,new\nmechanism/old,mechanism/nowhere\n", to: "content/redirects.csv")
            },
            Fault("a text that is missing in one language", "strings/fr.yaml", "[missing-text]") {
                let lines = try $0.text("content/strings/fr.yaml").split(separator: "\n")
                try $0.write(
                    lines.filter { !$0.hasPrefix("nav.home") }.joined(separator: "\n") + "\n",
                    to: "content/strings/fr.yaml")
            },
            Fault("a link to a page that does not exist", "content/pages/en/overview.md:", "[unknown-link]") {
                try $0.replace("(page:clusters)", by: "(page:clutters)", in: "content/pages/en/overview.md")
            },
            Fault("a public record that was changed afterwards", "reviews/XAA-untoc-1.json", "[changed-file]") {
                let path = "public-record/reviews/XAA-untoc-1.json"
                try $0.write(try $0.text(path) + " ", to: path)
            },
        ])
    func `public`(_ fault: Fault) throws {
        let workplace = try Workplace()
        #expect(try workplace.clear().status == 0)
        #expect(try workplace.build().status == 0)
        let before = try workplace.files(of: "public")
        try fault.spoil(workplace)
        let failed = try workplace.build()
        #expect(failed.status == 1)
        for words in fault.expected { #expect(failed.output.contains(words), "\(failed.output)") }
        #expect(try workplace.files(of: "public") == before)
        #expect(before.count > 2_000)
    }

    @Test("a build without a public record names the folder and the command that writes it", arguments: [false, true])
    func noPublicRecord(isThere: Bool) throws {
        let workplace = try Workplace()
        if isThere {
            try FileManager.default.createDirectory(
                at: workplace.url("public-record"), withIntermediateDirectories: false)
        }
        let failed = try workplace.build()
        #expect(failed.status == 1)
        for words in [workplace.url("public-record").path + ": error:", "[missing-file]", "clearance clear"] {
            #expect(failed.output.contains(words), "\(failed.output)")
        }
    }

    @Test("a production build refuses demonstration records")
    func production() throws {
        let workplace = try Workplace()
        #expect(try workplace.clear().status == 0)
        let refused = try workplace.build("--production")
        #expect(refused.status == 1)
        #expect(refused.output.contains("[demonstration-record]"))
        #expect(!FileManager.default.fileExists(atPath: workplace.url("public").path))
    }

    @Test("--strict ends with code 2 when something was reported, and what is cleared is still written")
    func strict() throws {
        let workplace = try Workplace()
        #expect(try workplace.clear("--strict").status == 2)
        #expect(try workplace.files(of: "public-record").count > 20)
    }
}
