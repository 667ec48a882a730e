import Clearing
import Mechanism
import PublicRecord
import SampleRecords
import Testing
import Vault

@Suite("C23: the State may reply")
struct C23ReplyTests {
    private var archive: SampleArchive {
        SampleArchive().with {
            var review = SampleReview()
            review.comments = [
                SampleComment(on: "summary", SampleText("On the summary.")),
                SampleComment(on: "list-of-observations", SampleText("On the list.")),
            ]
            review.summary = SampleSummary(agreements: SampleAgreement.all(on: "2024-05-01"), SampleText("In short."))
            $0.reviews = [review]
        }
    }

    @Test("a comment has its own consent: the agreements on the summary don't release it")
    func ownConsent() throws {
        let cleared = try archive.cleared()
        #expect(cleared.published == [Address.summary])
        #expect(try cleared.reasons(for: "XAA/untoc/1/comment/summary/en") == [.noConsent])
    }

    @Test("it stands beside the text that it comments on")
    func beside() throws {
        let consent = SampleConsent(SampleGrant("XAA/untoc/1/comment/summary/en"))
        let cleared = try archive.with { $0.consents = [consent] }.cleared()
        #expect(try cleared.basis(of: "XAA/untoc/1/comment/summary/en").map(\.id) == ["C2", "C23"])
        let review = try #require(PublicRecord(cleared, asAt: .sample).reviews.first)
        #expect(review.comments.mapValues { $0.map(\.text) } == [.summary: ["On the summary."]])
        #expect(review.summary.map(\.text) == ["In short."])
    }
}
