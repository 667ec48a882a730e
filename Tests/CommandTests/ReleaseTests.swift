import Foundation
import TestSupport
import Testing

@Suite("From a plan to a verified release and back: two persons, one journal, stock minisign")
struct ReleaseTests {
    @Test("the drill: release, verify, withdraw, release again; nothing of the withdrawn texts is left")
    func drill() throws {
        let work = try ReleaseWorkplace()
        let first = try work.releaseByTheBook()
        #expect(
            first.status == 0
                && first.output.contains("number 1, as at 2026-11-20, approved by officer-1 and officer-2"))
        #expect(try work.verify("public", "--remember", "seen").status == 0)
        let stock = try Command.run(
            ["minisign", "-V", "-p", "../site.pub", "-m", "release.json"], in: work.place.url("public"),
            withErrors: true)
        #expect(stock.status == 0 && stock.output.contains("release 1, as at 2026-11-20, demonstration"))
        let nothing = try work.plan()
        #expect(nothing.output.contains("Nothing would change."))
        try FileManager.default.copyItem(at: work.place.url("public"), to: work.place.url("old"))

        let known = try #require(try Self.markingWord(of: work))
        #expect(try Self.files(holding: known, in: work.place.url("public")).isEmpty == false)
        let withdrawal = try work.clearance("withdraw", "XAA-2025-01", "--on", "2026-11-21")
        #expect(withdrawal.status == 0 && withdrawal.output.contains("  - XAA/untoc/1/response/5.1/en"))
        #expect(try work.clearance("withdraw", "XAA-2025-01", "--on", "2026-11-21").status == 1, "twice")
        let second = try work.releaseByTheBook(asAt: "2026-11-21")
        #expect(second.status == 0, "\(second.output)")
        #expect(try Self.files(holding: known, in: work.place.url("public")) == [])
        #expect(try Self.files(holding: known, in: work.place.url("public-record")) == [])

        #expect(try work.verify("public", "--remember", "seen").status == 0)
        let rollback = try work.verify("old", "--remember", "seen")
        #expect(rollback.status == 1 && rollback.output.contains("[older-release]"))
        let journal = try work.clearance("journal", "verify")
        #expect(journal.status == 0 && journal.output.contains("unbroken: 2 releases"))
    }

    /// A word that stands in one published answer of State A and nowhere else in the records.
    private static func markingWord(of work: ReleaseWorkplace) throws -> String? {
        let record = try work.place.text("public-record/reviews/XAA-tip-1.json")
        return record.firstMatch(of: /vwy[a-z]{6,}/).map { String($0.output) }
    }

    private static func files(holding words: String, in folder: URL) throws -> [String] {
        let found = try Command.run(["grep", "-rl", words, folder.path])
        return found.output.split(separator: "\n").map(String.init)
    }

    @Test("two signatures by one person, with one key or two, are one approval; a stranger's is none")
    func twoPersons() throws {
        let work = try ReleaseWorkplace()
        _ = try work.plan()
        #expect(try work.release().output.contains("approved by nobody"))
        try work.approve("second")
        try work.approve("second")
        try work.approve("third")
        let alone = try work.release()
        #expect(alone.status == 1 && alone.output.contains("approved by officer-2 only [approvals-missing]"))
        #expect(try work.approve("stranger").output.contains("[unknown-key]"))
        // A stranger who signs with stock minisign and puts the signature among the others.
        _ = try Command.run(
            [
                "minisign", "-S", "-s", "stranger.key", "-m", "releases/plan/plan.json", "-x",
                "releases/plan/approvals/x.minisig",
            ],
            in: work.place.url("."))
        #expect(try work.release().output.contains("[approval-refused]"))
        try FileManager.default.removeItem(at: work.place.url("releases/plan/approvals/x.minisig"))
        #expect(try work.release(key: "first").output.contains("[approvals-missing]"))
        try work.approve("first")
        #expect(try work.release(key: "first").output.contains("[other-key]"))
        #expect(!FileManager.default.fileExists(atPath: work.path("public")))
        #expect(try work.release().status == 0)
    }

    @Test("an approval by stock minisign counts as well")
    func stockApproval() throws {
        let work = try ReleaseWorkplace()
        _ = try work.plan()
        try work.approve("first")
        _ = try Command.run(
            [
                "minisign", "-S", "-s", "second.key", "-m", "releases/plan/plan.json", "-x",
                "releases/plan/approvals/b.minisig",
            ],
            in: work.place.url("."))
        #expect(try work.release().output.contains("approved by officer-1 and officer-2"))
    }

    @Test("unresolved reports and demonstration records keep a release back")
    func refusals() throws {
        let work = try ReleaseWorkplace(isResolved: false)
        let plan = try work.plan()
        #expect(plan.output.contains("Reports that keep the release back: 2"))
        try work.approve("first")
        try work.approve("second")
        let refused = try work.release()
        #expect(refused.status == 1 && refused.output.contains("[unresolved-reports]"))
        let real = try work.clearance("release", "--as-at", "2026-11-20", "--key", "site.key")
        #expect(real.status == 1 && real.output.contains("[demonstration-record]"))
        #expect(!FileManager.default.fileExists(atPath: work.path("public")))
    }

    @Test("a plan counts only while everything is as it was, and approvals only for the plan that they were made for")
    func staleness() throws {
        let work = try ReleaseWorkplace()
        _ = try work.plan()
        try work.approve("first")
        try work.approve("second")
        let changes: [(file: String, words: String, others: String)] = [
            ("records/consents/XDD-2026-01.yaml", "reference: NV", "withdrawn: 2026-11-19\nreference: NV"),
            ("content/strings/en.yaml", "Observations", "Remarks"),
            ("releases/keyring.yaml", "officer-2", "officer-3"),
        ]
        for change in changes {
            let before = try work.place.text(change.file)
            try work.place.replace(change.words, by: change.others, in: change.file)
            let refused = try work.release()
            #expect(refused.status == 1 && refused.output.contains("[plan-out-of-date]"), "\(change.file)")
            try work.place.write(before, to: change.file)
        }
        #expect(try work.release(asAt: "2026-11-21").output.contains("[plan-out-of-date]"))
        try work.tamper(with: "releases/plan/plan.json")
        #expect(try work.release().output.contains("[plan-out-of-date]"))
        _ = try work.plan()
        #expect(try work.release().output.contains("approved by nobody"), "approvals of a changed plan are gone")
    }

    @Test("one changed byte in the site, the manifest, an approval, the plan or the journal is noticed")
    func tampering() throws {
        let work = try ReleaseWorkplace()
        #expect(try work.releaseByTheBook().status == 0)
        for file in ["public/en/index.html", "public/data/parties.csv", "public/release.json"] {
            try work.tamper(with: file)
            #expect(try work.verify().status == 1, "\(file)")
            try work.tamper(with: file)
        }
        #expect(try work.verify().status == 0)
        let approvals = try FileManager.default.contentsOfDirectory(atPath: work.path("releases/0001/approvals"))
        let kept =
            approvals.map { "releases/0001/approvals/\($0)" } + [
                "releases/0001/plan.json", "releases/0001/release.json", "releases/journal.jsonl",
            ]
        for file in kept {
            // In the middle of a signature stands its second line.
            try work.tamper(with: file, at: file.hasSuffix("minisig") ? 100 : nil)
            #expect(try work.clearance("journal", "verify").status == 1, "\(file)")
            try work.tamper(with: file, at: file.hasSuffix("minisig") ? 100 : nil)
        }
        #expect(try work.clearance("journal", "verify").status == 0)
        try FileManager.default.removeItem(at: work.place.url("releases/journal.jsonl"))
        #expect(try work.plan().output.contains("[journal-missing]"))
    }

    @Test("an interrupted release is completed by the same command")
    func interrupted() throws {
        let work = try ReleaseWorkplace()
        _ = try work.plan()
        try work.approve("first")
        try work.approve("second")
        // The journal is written, and then the site can't be: a file stands in its place.
        try work.place.write("in the way", to: "public")
        #expect(try work.release().status == 1)
        #expect(try work.place.text("releases/journal.jsonl").split(separator: "\n").count == 1)
        try FileManager.default.removeItem(at: work.place.url("public"))
        #expect(try work.release().output.contains("released: number 1"))
        #expect(try work.verify().status == 0)
        #expect(try work.place.text("releases/journal.jsonl").split(separator: "\n").count == 1)
        #expect(try work.release().output.contains("[missing-plan]"))
    }
}
