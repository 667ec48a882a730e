import SampleRecords
import Testing
import Vault

@Suite("C11: exclusion beats inclusion, withdrawal beats any grant, order never matters")
struct C11ExclusionTests {
    private let exact: SampleSelector = "XAA/untoc/1/response/5.1/en"
    private let excluding = SampleConsent("XAA-2025-02", SampleGrant(except: ["XAA/untoc/1/response/5.1/en"]))

    private func reasons(_ consents: SampleConsent..., asAt day: String = "2026-06-15") throws -> [WithholdingReason]? {
        let archive = SampleArchive.answer(SampleText("Yes.")).with { $0.consents = consents }
        let decisions = try archive.cleared(asAt: .init(sample: day))
        let reversed = try archive.with { $0.consents.reverse() }.cleared(asAt: .init(sample: day))
        #expect(decisions.decisions.map(\.outcome) == reversed.decisions.map(\.outcome))
        return try decisions.reasons(for: Address.answer)
    }

    @Test("in the same grant, in another grant, in another consent")
    func everywhere() throws {
        let same = SampleConsent(SampleGrant(exact, except: [exact]))
        #expect(try reasons(same) == [.excluded])
        let other = SampleConsent(SampleGrant(exact), SampleGrant(except: [["question": "5.1"]]))
        #expect(try reasons(other) == [.excluded])
        #expect(try reasons(.toEverything, excluding) == [.excluded])
    }

    @Test("whatever becomes of the consent that holds it")
    func outlives() throws {
        #expect(try reasons(.toEverything, excluding.with { $0.until = "2025-03-01" }) == [.excluded], "expired")
        #expect(try reasons(.toEverything, excluding.with { $0.withdrawn = "2025-03-01" }) == [.excluded], "withdrawn")
        #expect(
            try reasons(.toEverything, excluding.with { $0.from = "2027-01-01" }) == [.excluded], "not yet in force")
        #expect(try reasons(.toEverything, excluding.with { $0.binding.exists = false }) == [.excluded], "not bound")
    }

    @Test("from the day on which it is given")
    func given() throws {
        let later = excluding.with { $0.given = "2026-06-16" }
        #expect(try reasons(.toEverything, later) == nil)
        #expect(try reasons(.toEverything, later, asAt: "2026-06-16") == [.excluded])
    }

    @Test("a consent given after it does not lift it")
    func laterGrant() throws {
        let anew = SampleConsent("XAA-2026-01", SampleGrant(exact)).with { $0.given = "2026-06-01" }
        #expect(try reasons(anew, excluding) == [.excluded])
    }

    @Test("it reaches machine translations that no grant would")
    func machine() throws {
        let consents = [
            SampleConsent(SampleGrant(["instrument": "untoc", "origin": "machine-translation"])),
            SampleConsent("XAA-2025-02", SampleGrant(except: [["question": "5.1"]])),
        ]
        let archive = SampleArchive.answer(SampleText("Oui.", language: "fr", origin: "machine-translation")).with {
            $0.consents = consents
        }
        #expect(try archive.cleared().reasons(for: "XAA/untoc/1/response/5.1/fr-machine") == [.excluded])
    }

    @Test("the exclusion of one party does not touch another's text or role")
    func otherParty() throws {
        let foreign = SampleConsent("XBB-2025-01", of: "XBB", SampleGrant(except: [["question": "5.1"]]))
        #expect(try reasons(.toEverything, foreign) == nil)
    }

    @Test("an exclusion that keeps nothing back is reported: it may be a slip of the pen")
    func strayExclusion() throws {
        let archive = SampleArchive.answer(
            SampleText("Yes."), SampleConsent(SampleGrant(["instrument": "untoc"], except: [["question": "6.2"]])))
        #expect(try archive.cleared().reportedKinds == ["selector-without-items consents/XAA-2025-01.yaml"])
    }
}
