import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C2: the State under review publishes its texts, or parts thereof")
struct C02ConsentTests {
    @Test("each selector releases what it says and nothing else", arguments: Selection.all)
    func selectors(_ selection: Selection) throws {
        let archive = Selection.archive.with { $0.consents = [SampleConsent(SampleGrant(selection.selector))] }
        #expect(try archive.cleared().published == selection.published.sorted())
    }

    struct Selection: Sendable, CustomTestStringConvertible {
        let selector: SampleSelector
        let published: [String]
        var testDescription: String { "\(selector.keys)" }

        static let answers = ["response/5.1/en", "response/5.1/fr", "response/5.1/v2/en", "response/6.2/en"]
            .map { "XAA/untoc/1/" + $0 }
        static let own = answers + ["comment/summary/en", "dialogue/2/en", "document/7/en"].map { "XAA/untoc/1/" + $0 }
        static let protocolAnswer = "XAA/tip/1/response/5.1/en"
        static let note = "XAA/context-note/en"

        static let all = [
            Selection(selector: ["instrument": "untoc"], published: own),
            Selection(selector: ["instrument": "tip"], published: [protocolAnswer]),
            Selection(selector: ["party": "XAA"], published: own + [protocolAnswer, note]),
            Selection(selector: ["cluster": "1"], published: own + [protocolAnswer]),
            Selection(selector: ["cluster": "2"], published: []),
            Selection(selector: ["document": "response"], published: answers + [protocolAnswer]),
            Selection(selector: ["document": "context-note"], published: [note]),
            Selection(selector: ["document": "comment"], published: ["XAA/untoc/1/comment/summary/en"]),
            Selection(selector: ["document": "document"], published: ["XAA/untoc/1/document/7/en"]),
            Selection(selector: ["article": "6"], published: ["XAA/untoc/1/response/6.2/en"]),
            Selection(selector: ["article": "5", "instrument": "tip"], published: [protocolAnswer]),
            Selection(selector: ["question": "5.1"], published: Array(answers.prefix(3)) + [protocolAnswer]),
            Selection(selector: ["message": "2"], published: ["XAA/untoc/1/dialogue/2/en"]),
            Selection(selector: ["attachment": "7"], published: ["XAA/untoc/1/document/7/en"]),
            Selection(selector: ["attachment": "2"], published: []),
            Selection(selector: ["language": "fr"], published: ["XAA/untoc/1/response/5.1/fr"]),
            Selection(selector: ["version": "2"], published: ["XAA/untoc/1/response/5.1/v2/en"]),
            Selection(selector: ["origin": "translation"], published: ["XAA/untoc/1/response/5.1/fr"]),
            Selection(
                selector: ["question": "5.1", "version": "1", "language": "en", "instrument": "untoc"],
                published: [Address.answer]),
            Selection(selector: ["question": "5.1", "message": "2"], published: []),
            Selection(selector: "XAA/untoc/1/response/5.1/v2/en", published: ["XAA/untoc/1/response/5.1/v2/en"]),
        ]

        /// Everything that State A alone can publish.
        static var archive: SampleArchive {
            var archive = SampleArchive()
            var review = SampleReview()
            var newer = SampleResponse("5.1", SampleText("Yes, since May."))
            newer.version = 2
            review.responses = [
                SampleResponse("5.1", SampleText("Yes."), SampleText("Oui.", language: "fr", origin: "translation")),
                newer, SampleResponse("6.2", SampleText("No.")),
            ]
            review.dialogue = [
                SampleMessage(1, by: "XBB", SampleText("?")), SampleMessage(2, by: "XAA", SampleText("!")),
            ]
            review.comments = [SampleComment(on: "summary", SampleText("Indeed."))]
            review.documents = [SampleDocument(7, SampleText("The act."))]
            var other = SampleReview(instrument: "tip")
            other.responses = [SampleResponse("5.1", SampleText("Yes."))]
            archive.reviews = [review, other]
            archive.profiles = [SampleProfile(notes: [SampleText("A small State.")])]
            return archive
        }
    }

    @Test("a published text says on what and since when")
    func release() throws {
        let cleared = try SampleArchive.answer(SampleText("Yes."), .toEverything).cleared()
        let item = try #require(cleared.items.first?.value)
        #expect(item.release.basis.map(\.id) == ["C2"])
        #expect(item.release.since.description == "2025-02-01", "the first day in force")
    }

    @Test("the consent of another State has no effect on it")
    func foreign() throws {
        let foreign = SampleConsent("XBB-2025-09", of: "XBB", SampleGrant(["instrument": "untoc"]))
        #expect(try SampleArchive.answer(SampleText("Yes."), foreign).cleared().published.isEmpty)
        let asReviewer = SampleArchive.answer(SampleText("Yes."), .ofReviewerB)
        #expect(try asReviewer.cleared().published.isEmpty)
    }
}
