import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C3: available to participating parties is not public")
struct C03AudienceTests {
    @Test("every item has an audience, and none of them is the public")
    func audiences() throws {
        let cleared = try SampleArchive.everyKind.cleared()
        #expect(cleared.decisions.allSatisfy { $0.audience != .public })
        #expect(try cleared.decision(on: Address.answer).audience == .participatingParties)
        #expect(try cleared.decision(on: Address.feedback).audience == .partiesToTheReview)
        #expect(try cleared.decision(on: "XAA/context-note/en").audience == .secretariat)
    }

    @Test("what participating parties may read is withheld all the same")
    func withheld() throws {
        let cleared = try SampleArchive.everyKind.cleared()
        let readable = cleared.decisions.filter { $0.audience == .participatingParties }
        #expect(readable.count == 3)
        #expect(readable.allSatisfy { !$0.isPublished })
    }

    @Test("a draft is the secretariat's alone")
    func drafts() throws {
        let archive = SampleArchive.everyKind.with { $0.reviews[0].responses[0].isDraft = true }
        #expect(try archive.cleared().decision(on: Address.answer).audience == .secretariat)
    }
}
