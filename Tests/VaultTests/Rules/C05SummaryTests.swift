import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C5: a summary is published when all have agreed")
struct C05SummaryTests {
    private func archive(
        _ agreements: [SampleAgreement], instrument: String = "untoc", _ texts: SampleText...
    ) -> SampleArchive {
        var archive = SampleArchive()
        var review = SampleReview(instrument: instrument)
        review.summary = SampleSummary(agreements: agreements)
        review.summary?.texts = texts.isEmpty ? [SampleText("In short.")] : texts
        archive.reviews = [review]
        return archive
    }

    @Test("by agreement alone, without a consent, since the last agreement")
    func released() throws {
        let agreements = [
            SampleAgreement("XCC", "2024-05-03"), SampleAgreement("XAA", "2024-05-01"),
            SampleAgreement("XBB", "2024-05-02"),
        ]
        let cleared = try archive(agreements).cleared()
        #expect(try cleared.basis(of: Address.summary).map(\.id) == ["C5"])
        #expect(cleared.items.first?.value.release.since.description == "2024-05-03")
    }

    @Test("a missing agreement withholds it and is named", arguments: ["XAA", "XBB", "XCC"])
    func missing(party: String) throws {
        let agreements = SampleAgreement.all(on: "2024-05-01").filter { $0.party != party }
        let cleared = try archive(agreements).cleared()
        #expect(try cleared.reasons(for: Address.summary) == [.agreementMissing])
        let steps = try cleared.decision(on: Address.summary).steps
        #expect(steps.contains { $0.finding.words == "the agreement of \(party) is missing" })
    }

    @Test("an agreement counts from its day")
    func day() throws {
        var agreements = SampleAgreement.all(on: "2024-05-01")
        agreements[1].date = "2026-06-16"
        #expect(try archive(agreements).cleared().published.isEmpty, "the day before")
        #expect(try archive(agreements).cleared(asAt: .init(sample: "2026-06-16")).published == [Address.summary])
    }

    @Test("the agreement of a stranger replaces none, and an instrument's additional reviewer is needed for it")
    func parties() throws {
        let stranger = SampleAgreement.all(on: "2024-05-01").dropLast() + [SampleAgreement("XDD", "2024-05-01")]
        #expect(try archive(Array(stranger)).cleared().published.isEmpty)
        let three = SampleAgreement.all(on: "2024-05-01")
        #expect(try archive(three, instrument: "tip").cleared().published.isEmpty)
        let four = three + [SampleAgreement("XDD", "2024-05-01")]
        #expect(try archive(four, instrument: "tip").cleared().published == ["XAA/tip/1/summary/en"])
    }

    @Test("without recorded reviewing States nobody can have agreed")
    func noReviewers() throws {
        let alone = archive(SampleAgreement.all(on: "2024-05-01")).with { $0.parties[0].reviewers = [:] }
        let cleared = try alone.cleared()
        #expect(try cleared.reasons(for: Address.summary) == [.agreementMissing])
    }

    @Test("its languages are one document: all that are there are published")
    func languages() throws {
        let texts = archive(
            SampleAgreement.all(on: "2024-05-01"), SampleText("In short."),
            SampleText("En bref.", language: "fr", origin: "translation"))
        #expect(try texts.cleared().published == ["XAA/untoc/1/summary/en", "XAA/untoc/1/summary/fr"])
    }

    @Test("no consent replaces an agreement, and no exclusion beats one")
    func consents() throws {
        let consent = SampleConsent(SampleGrant(["document": "summary"]))
        let unagreed = archive([]).with { $0.consents = [consent] }
        #expect(try unagreed.cleared().published.isEmpty)
        let excluded = archive(SampleAgreement.all(on: "2024-05-01")).with {
            $0.consents = [SampleConsent(SampleGrant(except: [["document": "summary"]]))]
        }
        #expect(try excluded.cleared().published == [Address.summary])
    }

    @Test("a summary with marked passages stays back: there is no grant that could allow cuts")
    func marks() throws {
        let marked = archive(SampleAgreement.all(on: "2024-05-01"), SampleText("In ⟦secret⟧ short."))
        #expect(try marked.cleared().reasons(for: Address.summary) == [.passageMarks])
    }
}
