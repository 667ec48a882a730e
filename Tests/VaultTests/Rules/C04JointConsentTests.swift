import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C4: the words of a reviewing State need the consent of both")
struct C04JointConsentTests {
    @Test("with the consent of the State under review alone they stay back, and the reason names the other")
    func firstLeg() throws {
        let cleared = try SampleArchive.feedback(SampleText("?"), .toEverything).cleared()
        #expect(try cleared.reasons(for: Address.feedback) == [.jointConsentMissing])
        let steps = try cleared.decision(on: Address.feedback).steps
        #expect(steps.contains { $0.rule.id == "C4" && $0.finding.words == "reviewing State XBB has not consented" })
    }

    @Test("with the consent of the reviewing State alone they stay back")
    func secondLeg() throws {
        let cleared = try SampleArchive.feedback(SampleText("?"), .ofReviewerB).cleared()
        #expect(try cleared.reasons(for: Address.feedback) == [.noConsent])
    }

    @Test("with both they are published, on both rules, since the later day")
    func both() throws {
        let later = SampleConsent.ofReviewerB.with { $0.from = "2025-03-01" }
        let cleared = try SampleArchive.feedback(SampleText("?"), .toEverything, later).cleared()
        #expect(try cleared.basis(of: Address.feedback).map(\.id) == ["C2", "C4"])
        #expect(cleared.items.first?.value.release.since.description == "2025-03-01")
    }

    @Test("the consent of a reviewing State other than the speaker does not count")
    func otherReviewer() throws {
        let other = SampleConsent.ofReviewer("XCC", SampleGrant(["party": "XAA"]))
        let cleared = try SampleArchive.feedback(SampleText("?"), .toEverything, other).cleared()
        #expect(try cleared.reasons(for: Address.feedback) == [.jointConsentMissing])
    }

    @Test("a State that is both reviewed and reviewing does not consent in one role for the other")
    func roles() throws {
        let asReviewed = SampleConsent("XBB-2025-08", of: "XBB", SampleGrant(["instrument": "untoc"]))
        let cleared = try SampleArchive.feedback(SampleText("?"), .toEverything, asReviewed).cleared()
        #expect(try cleared.reasons(for: Address.feedback) == [.jointConsentMissing])
    }

    @Test("either State can exclude them, and either can withdraw")
    func eitherRefuses() throws {
        let all: SampleSelector = ["party": "XAA", "instrument": "untoc"]
        let excluding: [(SampleConsent, SampleConsent)] = [
            (.toEverything.with { $0.grants[0].exclude = [all] }, .ofReviewerB),
            (.toEverything, .ofReviewerB.with { $0.grants[0].exclude = [all] }),
        ]
        for (first, second) in excluding {
            let cleared = try SampleArchive.feedback(SampleText("?"), first, second).cleared()
            #expect(try cleared.reasons(for: Address.feedback) == [.excluded])
        }
        let withdrawing: [(SampleConsent, SampleConsent)] = [
            (.toEverything.with { $0.withdrawn = "2026-01-01" }, .ofReviewerB),
            (.toEverything, .ofReviewerB.with { $0.withdrawn = "2026-01-01" }),
        ]
        for (first, second) in withdrawing {
            let cleared = try SampleArchive.feedback(SampleText("?"), first, second).cleared()
            #expect(try cleared.reasons(for: Address.feedback) == [.withdrawn])
        }
    }

    @Test("the reviewed State's own side is shown without the other")
    func ownSide() throws {
        let archive = SampleArchive.feedback(SampleText("?"), .toEverything).with {
            $0.reviews[0].dialogue.append(SampleMessage(2, by: "XAA", SampleText("Daily.")))
        }
        #expect(try archive.cleared().published == ["XAA/untoc/1/dialogue/2/en"])
    }

    @Test("each leg is bound to the text on its own")
    func binding() throws {
        let unbound = SampleConsent.ofReviewerB.with { $0.binding.unbound = [Address.feedback] }
        let cleared = try SampleArchive.feedback(SampleText("?"), .toEverything, unbound).cleared()
        #expect(try cleared.reasons(for: Address.feedback) == [.notBound])
    }
}
