import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A leak keeps a release back, and is found in a site that is built already")
struct LeakTests {
    /// Withheld from everybody: State D has cut it out of its answer.
    private static let withheld = "One file of 2021, known as zqxladofavida, concerns an exchange office."

    @Test("a template that carries a withheld sentence keeps a release back, and nothing is changed")
    func templates() throws {
        let work = try ReleaseWorkplace()
        #expect(try work.releaseByTheBook().status == 0, "without a leak")
        let before = try State(of: work)
        try work.place.replace("</p>", by: "</p><!-- \(Self.withheld) -->", in: "templates/home.mustache")
        let refused = try work.releaseByTheBook(asAt: "2026-11-21")
        #expect(refused.status == 1 && refused.output.contains("[leak]"), "\(refused.output)")
        #expect(refused.output.contains("reviews/XDD-untoc-1.json:109"))
        #expect(!refused.output.contains("zqxladofavida"), "a message never has the words")
        #expect(try State(of: work) == before)
    }

    @Test("an exception counts with the signatures of two persons, until its day")
    func exceptions() throws {
        let work = try ReleaseWorkplace()
        try work.place.replace("</p>", by: "</p><!-- \(Self.withheld) -->", in: "templates/home.mustache")
        #expect(try work.place.clear().status == 0)
        #expect(try work.place.build().status == 0)
        let leaks = try work.clearance("audit", "public").output
        let fingerprints = Set(leaks.matches(of: /fingerprint ([0-9a-f]{32})/).map { String($0.output.1) }).sorted()
        #expect(!fingerprints.isEmpty)
        func audit() throws -> Command { try work.clearance("audit", "public", "--as-at", "2026-11-20") }
        for (day, keys) in [
            ("2026-11-19", ["first", "second"]), ("2026-12-31", []), ("2026-12-31", ["second", "third"]),
            ("2026-12-31", ["first", "stranger"]), ("2026-12-31", ["first", "site"]),
        ] {
            try Self.except(fingerprints, until: day, signedBy: keys, in: work)
            let found = try audit()
            #expect(found.status == 1 && found.output.contains("[leak]"), "\(day), \(keys)")
            #expect(found.output.contains("[exception-refused]"), "\(day), \(keys)")
        }
        try Self.except(fingerprints, until: "2026-12-30", signedBy: ["first", "second"], in: work)
        try work.place.write(
            try work.place.text("releases/exceptions.yaml").replacing("until: 2026-12-30", with: "until: 2026-12-31"),
            to: "releases/exceptions.yaml")
        #expect(try audit().output.contains("[exception-refused]"), "signed for another day")
        try work.place.write("format: leak-exceptions/1\nexceptions: [{until: 1}]\n", to: "releases/exceptions.yaml")
        #expect(try audit().status == 1, "malformed")

        try Self.except(fingerprints, until: "2026-11-20", signedBy: ["first"], in: work)
        try FileManager.default.removeItem(at: work.place.url("public"))
        let refused = try work.releaseByTheBook()
        #expect(refused.status == 1 && refused.output.contains("[leak]"), "signed by one")
        #expect(!FileManager.default.fileExists(atPath: work.path("public")))
        try Self.except(fingerprints, until: "2026-11-20", signedBy: ["first", "second"], in: work)
        let passed = try work.release()
        #expect(passed.status == 0, "\(passed.output)")
        #expect(try audit().status == 0)
        #expect(try work.clearance("audit", "public").status == 1, "without a day no exception counts")
    }

    @Test("the audit of a site finds nothing, and then every leak that is planted in it")
    func audit() throws {
        let work = try ReleaseWorkplace()
        #expect(try work.place.clear().status == 0)
        #expect(try work.place.build().status == 0)
        let clean = try work.clearance("audit", "public")
        #expect(clean.status == 0 && clean.output.hasPrefix("nothing found in public, "), "\(clean.output)")
        _ = try Command.run(["tar", "-czf", "site.tar.gz", "public"], in: work.place.url("."))
        let packed = try work.clearance("audit", "site.tar.gz")
        #expect(packed.status == 0 && packed.output == "nothing found in site.tar.gz\n", "\(packed.output)")
        try Data(Self.withheld.utf8).write(to: work.place.url("public/en/note.txt"))
        let page = try work.place.text("public/en/index.html")
        let encoded = Data(Self.withheld.utf8).base64EncodedString()
        try work.place.write(
            page.replacing("</body>", with: "<p data-x=\"\(encoded)\"></p></body>"), to: "public/en/index.html")
        let found = try work.clearance("audit", "public", "--json")
        #expect(found.status == 1)
        let findings = found.output.split(separator: "\n").map(String.init)
        #expect(findings.count == 4, "the passage, and the text in which it stands, in two files: \(findings)")
        #expect(
            findings.allSatisfy {
                $0.contains("\"record\":\"reviews/XDD-untoc-1.json\"") && $0.contains("\"line\":109")
            })
        #expect(
            findings.contains { $0.contains("\"chain\":[\"base64\"]") && $0.contains("\"path\":\"en/index.html\"") })
        let one = try work.clearance("audit", "public/en/note.txt")
        #expect(one.status == 1 && one.output.contains("note.txt"))
        #expect(!one.output.contains("zqxladofavida"))
        for arguments in [
            ["audit", "nowhere"], ["audit", "public", "--record", "nowhere"], ["audit", "public", "--records", "x"],
        ] {
            #expect(try work.run(arguments).status == 64, "a scan that compares with nothing would find nothing")
        }
        _ = try Command.run(
            ["sh", "-c", "echo words > \"$(printf 'r\\351sum\\351').html\""], in: work.place.url("public"))
        let unread = try work.clearance("audit", "public")
        #expect(unread.status == 1 && unread.output.contains("a file that can't be read"), "a name that is no UTF-8")
        #expect(unread.output.contains("en/note.txt"), "the other files are looked at all the same")
        #expect(mkfifo(work.path("public/pipe"), 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            at: work.place.url("public/zeros"), withDestinationURL: URL(filePath: "/dev/zero"))
        let unending = try work.clearance("audit", "public")
        #expect(unending.status == 1)
        for name in ["pipe", "zeros"] {
            #expect(unending.output.contains("\n\(name): error: a file that can't be read"), "\(unending.output)")
        }
        try FileManager.default.createSymbolicLink(
            at: work.place.url("public/elsewhere"), withDestinationURL: work.place.url("records"))
        #expect(try work.clearance("audit", "public").status == 64, "nobody looks behind a link to a folder")
    }

    @Test("an audit of nothing, or with nothing to look for, is refused")
    func nothing() throws {
        let work = try ReleaseWorkplace()
        #expect(try work.place.clear().status == 0)
        for folder in ["empty/inner", "other"] {
            try FileManager.default.createDirectory(at: work.place.url(folder), withIntermediateDirectories: true)
        }
        try work.place.write("words", to: "other/a.txt")
        for (arguments, words) in [
            (["empty"], "there is no file in the folder empty"),
            (["other", "--records", "empty"], "there is no file in the folder empty"),
            (["/dev/zero"], "/dev/zero is no regular file"), (["nowhere"], "there is no file or folder nowhere"),
        ] {
            let refused = try work.run(["audit"] + arguments)
            #expect(refused.status == 64 && refused.output.contains(words), "\(refused.output)")
        }
        #expect(try work.clearance("audit", "other").status == 0)
    }

    /// Everything that a release may change.
    private struct State: Equatable {
        let site: [String: Data]
        let record: [String: Data]
        let journal: String

        init(of work: ReleaseWorkplace) throws {
            site = try work.place.files(of: "public")
            record = try work.place.files(of: "public-record")
            journal = try work.place.text("releases/journal.jsonl")
        }
    }

    /// Writes exceptions, each signed with stock minisign.
    private static func except(
        _ fingerprints: [String], until day: String, signedBy keys: [String], in work: ReleaseWorkplace
    ) throws {
        let entries = try fingerprints.map { fingerprint in
            try work.place.write("\(fingerprint)|\(day)\n", to: "line")
            let signatures = try keys.map { key in
                _ = try Command.run(
                    ["minisign", "-S", "-s", "\(key).key", "-m", "line", "-x", "line.minisig"], in: work.place.url("."))
                let lines = try work.place.text("line.minisig").split(separator: "\n")
                return "      - |\n" + lines.map { "        \($0)\n" }.joined()
            }
            return "  - fingerprint: \"\(fingerprint)\"\n    until: \(day)\n    reason: for this test\n    signatures:"
                + (signatures.isEmpty ? " []\n" : "\n" + signatures.joined())
        }
        try work.place.write(
            "format: leak-exceptions/1\nexceptions:\n" + entries.joined(), to: "releases/exceptions.yaml")
    }
}
