import Diagnostics
import Mechanism
import SampleRecords
import SourceReading
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

    @Test("no consent replaces an agreement, and an exclusion keeps back what was agreed")
    func consents() throws {
        let consent = SampleConsent(SampleGrant(["document": "summary"]))
        let unagreed = archive([]).with { $0.consents = [consent] }
        #expect(try unagreed.cleared().published.isEmpty)
        let excluded = archive(SampleAgreement.all(on: "2024-05-01")).with {
            $0.consents = [SampleConsent(SampleGrant(except: [["document": "summary"]]))]
        }
        #expect(try excluded.cleared().reasons(for: Address.summary) == [.excluded])
        let withdrawn = excluded.with {
            $0.consents[0].grants = [SampleGrant(["document": "summary"])]
            $0.consents[0].withdrawn = "2025-03-01"
        }
        #expect(try withdrawn.cleared().published == [Address.summary], "there was no grant that could be withdrawn")
    }

    @Test("once the agreements are locked to texts, a changed or added text stays back and is reported (C9)")
    func lock() throws {
        var agreed = archive(
            SampleAgreement.all(on: "2024-05-01"), SampleText("In short."),
            SampleText("En bref.", language: "fr", origin: "translation"))
        agreed.agreementLocks = [SampleAgreementLock("summary")]
        #expect(try agreed.cleared().published == [Address.summary, "XAA/untoc/1/summary/fr"])
        #expect(try agreed.cleared().basis(of: Address.summary).map(\.id) == ["C5"])

        agreed.agreementLocks[0].binding.changed = [Address.summary]
        let changed = try agreed.cleared()
        #expect(try changed.reasons(for: Address.summary) == [.textChanged])
        #expect(changed.published == ["XAA/untoc/1/summary/fr"])
        #expect(changed.reports.map(\.kind) == ["text-changed-after-consent"])

        agreed.agreementLocks[0].binding = .init(unbound: [Address.summary])
        #expect(try agreed.cleared().reasons(for: Address.summary) == [.notBound])
        #expect(try agreed.cleared().reports.map(\.kind) == ["not-bound-to-the-text"])
    }

    @Test("the lock that the program makes holds every final text of the document, and no machine translation")
    func locking() throws {
        let sample = archive(
            SampleAgreement.all(on: "2024-05-01"), SampleText("In short."),
            SampleText("En bref.", language: "fr", origin: "translation"),
            SampleText("Brevemente.", language: "es", origin: "machine-translation"))
        #expect(AgreementLocking.unboundDocuments(in: try sample.read()) == ["XAA/untoc/1/summary"])
        let locking = try AgreementLocking(of: "XAA/untoc/1/summary", in: try sample.read())
        #expect(locking.path == "agreements/XAA-untoc-1-summary.lock.json")
        #expect(locking.changes.added == [Address.summary, "XAA/untoc/1/summary/fr"])
        for item in sample.items where !item.isMachineTranslation {
            #expect(locking.file.contains("\"\(item.address)\": \"\(item.digest)\""))
        }
        let files = sample.files + [SourceFile(path: locking.path, text: locking.file)]
        let locked = try Archive.read(files, reference: .sample)
        #expect(AgreementLocking.unboundDocuments(in: locked).isEmpty)
        #expect(Gate.clear(locked, asAt: .sample).published == [Address.summary, "XAA/untoc/1/summary/fr"])
    }

    @Test("a lock under another name, of no document, or with another document's text stops the run")
    func strayLocks() throws {
        let sample = archive(SampleAgreement.all(on: "2024-05-01"))
        let file = try AgreementLocking(of: "XAA/untoc/1/summary", in: try sample.read()).file
        func kinds(_ path: String, _ text: String) -> [String] {
            do throws(DiagnosticFailure) {
                _ = try Archive.read(sample.files + [SourceFile(path: path, text: text)], reference: .sample)
                return []
            } catch {
                return error.diagnostics.map(\.kind)
            }
        }
        let path = "agreements/XAA-untoc-1-summary.lock.json"
        #expect(kinds(path, file).isEmpty)
        #expect(kinds("agreements/summary.lock.json", file) == ["stray-lock"])
        #expect(
            kinds(path, file.replacing("XAA/untoc/1/summary/en", with: "XAA/untoc/1/observation/1/en")) == [
                "stray-lock"
            ])
        let ofAnother = file.replacing("XAA", with: "XBB")
        #expect(kinds("agreements/XBB-untoc-1-summary.lock.json", ofAnother) == ["stray-lock"])
        #expect(kinds(path, "{}").contains("missing-key"))
        #expect(throws: DiagnosticFailure.self) {
            try AgreementLocking(of: "XAA/untoc/1/list-of-observations", in: try sample.read())
        }
    }

    @Test("a summary with marked passages stays back: there is no grant that could allow cuts")
    func marks() throws {
        let marked = archive(SampleAgreement.all(on: "2024-05-01"), SampleText("In ⟦secret⟧ short."))
        #expect(try marked.cleared().reasons(for: Address.summary) == [.passageMarks])
    }
}
