import Mechanism
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("C6: a list of observations needs agreement and, by the strict reading, consent")
struct C06ListTests {
    private func archive(
        setting: String, agreements: [SampleAgreement] = SampleAgreement.all(on: "2024-05-01"),
        _ consents: SampleConsent...
    ) -> SampleArchive {
        var archive = SampleArchive()
        var review = SampleReview()
        review.list = SampleList(agreements: agreements, SampleObservation(1, SampleText("Apply it.")))
        archive.reviews = [review]
        archive.listOfObservations = setting
        archive.consents = consents
        return archive
    }

    @Test("by consent: agreements without consent are not enough, nor is consent without agreements")
    func byConsent() throws {
        #expect(try archive(setting: "by-consent").cleared().reasons(for: Address.observation) == [.noConsent])
        let unagreed = archive(setting: "by-consent", agreements: [], .toEverything)
        #expect(try unagreed.cleared().reasons(for: Address.observation) == [.agreementMissing])
        let both = try archive(setting: "by-consent", .toEverything).cleared()
        #expect(try both.basis(of: Address.observation).map(\.id) == ["C2", "C6"])
        #expect(both.items.first?.value.release.since.description == "2025-02-01", "the later of the two days")
    }

    @Test("by rule: agreements are enough, and still needed")
    func byRule() throws {
        let released = try archive(setting: "by-rule").cleared()
        #expect(try released.basis(of: Address.observation).map(\.id) == ["C6"])
        let unagreed = archive(setting: "by-rule", agreements: [], .toEverything)
        #expect(try unagreed.cleared().reasons(for: Address.observation) == [.agreementMissing])
    }

    @Test("the setting is by consent when nothing is said")
    func byDefault() throws {
        let sample = archive(setting: "by-consent")
        let archive = try Archive.read(sample.files.filter { $0.path != "settings.yaml" }, reference: .sample)
        let cleared = Gate.clear(archive, asAt: .sample)
        #expect(cleared.settings.listOfObservations == .byConsent)
        #expect(cleared.published.isEmpty)
    }

    @Test("a State may publish its list in part")
    func parts() throws {
        let first = archive(setting: "by-consent", SampleConsent(SampleGrant(["observation": "1"]))).with {
            $0.reviews[0].list?.observations.append(SampleObservation(2, SampleText("Report it.")))
        }
        #expect(try first.cleared().published == [Address.observation])
    }
}
