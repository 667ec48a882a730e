import Clearing
import PublicRecord
import SampleRecords
import Testing
import Vault

@Suite("C30: versions")
struct C30VersionTests {
    private func archive(_ selectors: SampleSelector...) -> SampleArchive {
        SampleArchive().with {
            var review = SampleReview()
            review.responses = [3, 1, 2].map { version in
                var response = SampleResponse("5.1", SampleText("As of \(version)."))
                response.version = version
                return response
            }
            $0.reviews = [review]
            var grant = SampleGrant()
            grant.include = selectors
            $0.consents = [SampleConsent(grant)]
        }
    }

    private func published(_ archive: SampleArchive) throws -> [[String]] {
        let record = PublicRecord(try archive.cleared(), asAt: .sample)
        return record.reviews.flatMap(\.responses).flatMap(\.versions).map { $0.map(\.text) }
    }

    @Test("stand in their order, each with its own date of publication")
    func order() throws {
        #expect(try published(archive(["question": "5.1"])) == [["As of 1."], ["As of 2."], ["As of 3."]])
    }

    @Test("an older one stays or goes as the State says, and leaves no gap")
    func chosen() throws {
        #expect(try published(archive(["version": "1"], ["version": "3"])) == [["As of 1."], ["As of 3."]])
        #expect(try published(archive("XAA/untoc/1/response/5.1/v2/en")) == [["As of 2."]])
        let parts = try archive(["version": "2"]).cleared().items.map(\.value.part)
        #expect(parts.map { "\($0)".contains("sequence: 0") } == [true])
    }

    @Test("a newer one does not inherit the consent to an older one")
    func newer() throws {
        let consent = SampleConsent(SampleGrant(["question": "5.1"])).with {
            $0.binding.unbound = ["XAA/untoc/1/response/5.1/v2/en", "XAA/untoc/1/response/5.1/v3/en"]
        }
        let archive = archive().with { $0.consents = [consent] }
        #expect(try published(archive) == [["As of 1."]])
        #expect(try archive.cleared().reasons(for: "XAA/untoc/1/response/5.1/v2/en") == [.notBound])
    }
}
