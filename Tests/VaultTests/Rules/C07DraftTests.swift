import Diagnostics
import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C7: drafts, notes and unsubmitted answers never")
struct C07DraftTests {
    @Test("no consent, lock or agreement releases a draft of any kind")
    func drafts() throws {
        let everything = SampleConsent(SampleGrant(["party": "XAA"]))
        let archive = SampleArchive.everyKind.with {
            $0.reviews[0].responses[0].isDraft = true
            $0.reviews[0].dialogue[0].isDraft = true
            $0.reviews[0].dialogue[1].isDraft = true
            $0.reviews[0].list?.isDraft = true
            $0.reviews[0].list?.agreements = SampleAgreement.all(on: "2024-05-01")
            $0.reviews[0].summary?.isDraft = true
            $0.reviews[0].summary?.agreements = SampleAgreement.all(on: "2024-05-01")
            $0.reviews[0].comments = []
            $0.reviews[0].documents = []
            $0.profiles = []
            $0.consents = [everything, .ofReviewerB]
        }
        for setting in ["by-consent", "by-rule"] {
            let cleared = try archive.with { $0.listOfObservations = setting }.cleared()
            #expect(cleared.decisions.count == 5)
            #expect(cleared.decisions.allSatisfy { $0.outcome == .withheld([.draft]) })
        }
    }

    @Test("a consent that names one is reported, with its place")
    func reported() throws {
        let naming = SampleConsent(SampleGrant("XAA/untoc/1/response/5.1/en"))
        let archive = SampleArchive.answer(SampleText("Perhaps."), naming).with {
            $0.reviews[0].responses[0].isDraft = true
        }
        let reports = try archive.cleared().reports
        #expect(reports.map(\.kind) == ["consent-to-draft"])
        #expect(reports.first?.path == "consents/XAA-2025-01.yaml")
        #expect(reports.first?.position != nil)
    }

    @Test("a lock is never made for one")
    func lock() throws {
        let archive = SampleArchive.answer(SampleText("Perhaps."), .toEverything).with {
            $0.reviews[0].responses[0].isDraft = true
        }
        let locking = try ConsentLocking(of: "XAA-2025-01", in: try archive.read())
        #expect(!locking.file.contains(Address.answer))
        #expect(locking.changes.dropped == [Address.answer], "the lock held it wrongly")
    }

    @Test("notes have no address, and their words reach no report")
    func notes() throws {
        let archive = SampleArchive.answer(SampleText("Yes."), .toEverything).with {
            $0.reviews[0].notes = ["zqxnoteword"]
        }
        let cleared = try archive.cleared()
        #expect(cleared.decisions.map(\.address.description) == [Address.answer])
        #expect(!"\(cleared)".contains("zqxnoteword"))
    }
}
