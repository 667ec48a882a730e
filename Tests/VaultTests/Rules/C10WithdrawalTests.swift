import SampleRecords
import Testing
import Vault

@Suite("C10: consent may be withdrawn or may expire")
struct C10WithdrawalTests {
    private func reasons(_ consents: SampleConsent..., asAt day: String) throws -> [WithholdingReason]? {
        let archive = SampleArchive.answer(SampleText("Yes.")).with { $0.consents = consents }
        return try archive.cleared(asAt: .init(sample: day)).reasons(for: Address.answer)
    }

    @Test("the first and the last day in force count")
    func force() throws {
        let consent = SampleConsent.toEverything.with { $0.until = "2026-05-31" }
        #expect(try reasons(consent, asAt: "2025-01-09") == [.notYetInForce], "not yet given")
        #expect(try reasons(consent, asAt: "2025-01-31") == [.notYetInForce])
        #expect(try reasons(consent, asAt: "2025-02-01") == nil)
        #expect(try reasons(consent, asAt: "2026-05-31") == nil)
        #expect(try reasons(consent, asAt: "2026-06-01") == [.expired])
    }

    @Test("from the day of withdrawal the text is gone")
    func withdrawal() throws {
        let consent = SampleConsent.toEverything.with { $0.withdrawn = "2026-05-01" }
        #expect(try reasons(consent, asAt: "2026-04-30") == nil)
        #expect(try reasons(consent, asAt: "2026-05-01") == [.withdrawn])
    }

    @Test("a withdrawal beats every grant of that day or before, and none that is given later")
    func earlierGrants() throws {
        let withdrawn = SampleConsent.toEverything.with { $0.withdrawn = "2026-05-01" }
        func another(given: String) -> SampleConsent {
            SampleConsent.toEverything.with {
                $0.id = "XAA-2025-02"
                $0.given = given
            }
        }
        #expect(try reasons(withdrawn, another(given: "2025-01-01"), asAt: "2026-06-15") == [.withdrawn])
        #expect(try reasons(withdrawn, another(given: "2026-05-01"), asAt: "2026-06-15") == [.withdrawn])
        #expect(try reasons(withdrawn, another(given: "2026-05-02"), asAt: "2026-06-15") == nil)
        #expect(try reasons(withdrawn, another(given: "2025-01-01"), asAt: "2026-04-30") == nil)
    }

    @Test("of several withdrawals the last one counts")
    func severalWithdrawals() throws {
        let first = SampleConsent.toEverything.with { $0.withdrawn = "2025-05-01" }
        let second = SampleConsent.toEverything.with {
            $0.id = "XAA-2025-02"
            $0.withdrawn = "2026-05-01"
        }
        let between = SampleConsent.toEverything.with {
            $0.id = "XAA-2025-03"
            $0.given = "2025-09-01"
        }
        #expect(try reasons(first, second, between, asAt: "2026-06-15") == [.withdrawn])
        #expect(try reasons(second, first, between, asAt: "2026-06-15") == [.withdrawn])
    }

    @Test("the withdrawal of a consent to another text does not touch this one")
    func otherText() throws {
        let other = SampleConsent("XAA-2025-02", SampleGrant(["question": "6.1"])).with { $0.withdrawn = "2026-05-01" }
        #expect(try reasons(.toEverything, other, asAt: "2026-06-15") == nil)
    }

    @Test("an expired consent does not weaken one that is in force")
    func expiredBesideInForce() throws {
        let expired = SampleConsent.toEverything.with {
            $0.id = "XAA-2025-02"
            $0.until = "2025-12-31"
        }
        #expect(try reasons(expired, .toEverything, asAt: "2026-06-15") == nil)
    }

    @Test("what was withdrawn leaves nothing behind: the record equals one in which it never was")
    func noTombstone() throws {
        let withdrawn = SampleArchive.answer(SampleText("Yes."), .toEverything.with { $0.withdrawn = "2026-05-01" })
        #expect(try withdrawn.cleared().items.isEmpty)
        #expect(try withdrawn.cleared().offices.isEmpty)
    }
}
