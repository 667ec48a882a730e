import Diagnostics
import SampleRecords
import Testing
import Vault

@Suite("Reports: what a person has to look at")
struct ReportTests {
    @Test("nothing is said about what is merely withheld")
    func silence() throws {
        let archive = SampleArchive.everyKind.with {
            $0.consents = [SampleConsent(SampleGrant(["question": "5.1"])).with { $0.until = "2025-12-31" }]
        }
        #expect(try archive.cleared().reports.isEmpty)
    }

    @Test(
        "a selector that chooses nothing is reported with its place",
        arguments: [
            ["question": "6.1"], ["language": "zh"], ["attachment": "9"], ["version": "4"], ["instrument": "tip"],
            "XAA/untoc/1/response/6.1/en",
        ] as [SampleSelector])
    func withoutItems(_ selector: SampleSelector) throws {
        let consent = SampleConsent(SampleGrant(["question": "5.1"], selector))
        let report = try #require(try SampleArchive.answer(SampleText("Yes."), consent).cleared().reports.first)
        #expect(report.kind == "selector-without-items")
        #expect(report.path == "consents/XAA-2025-01.yaml")
        #expect(report.position?.line == 1)
    }

    @Test("a reviewing State that consents to another's words chooses nothing")
    func othersWords() throws {
        let consent = SampleConsent.ofReviewer("XCC", SampleGrant("XAA/untoc/1/dialogue/1/en"))
        let cleared = try SampleArchive.feedback(SampleText("?"), consent).cleared()
        #expect(cleared.reports.map(\.kind) == ["selector-without-items"])
        let locking = try ConsentLocking(
            of: "XCC-2025-01", in: try SampleArchive.feedback(SampleText("?"), consent).read())
        #expect(!locking.file.contains(Address.feedback), "and its lock binds nothing")
    }

    @Test("nothing is said of a consent that was withdrawn")
    func withdrawn() throws {
        let consent = SampleConsent(SampleGrant(["question": "6.1"])).with { $0.withdrawn = "2026-01-01" }
        #expect(try SampleArchive.answer(SampleText("Yes."), consent).cleared().reports.isEmpty)
    }

    @Test("reports and decisions name addresses and never the words")
    func noWords() throws {
        let consents = [
            SampleConsent(SampleGrant(["instrument": "untoc"])).with { $0.binding.changed = [Address.answer] }
        ]
        let archive = SampleArchive.answer(SampleText("zqxsecret ⟦zqxcut⟧")).with {
            $0.consents = consents
            $0.reviews[0].documents = [SampleDocument(1, SampleText("zqxdocument ⟦"))]
        }
        let cleared = try archive.cleared()
        #expect(cleared.reports.count == 2)
        #expect(!"\(cleared)".contains("zqx"))
    }
}
