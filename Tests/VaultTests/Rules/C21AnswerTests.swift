import Clearing
import Mechanism
import PublicRecord
import SampleRecords
import Testing
import Vault

@Suite("C21: an answer is never shown without its explanation")
struct C21AnswerTests {
    @Test("answer and explanation are one text, published or withheld together")
    func together() throws {
        let answered = SampleArchive.answer(SampleText("As the act says."), .toEverything).with {
            $0.reviews[0].responses[0].answer = "in-part"
        }
        let item = try #require(try answered.cleared().items.first?.value)
        #expect(item.answer == .inPart)
        #expect(item.text == "As the act says.")
        let record = PublicRecord(try answered.cleared(), asAt: .sample)
        let text = try #require(record.reviews.first?.responses.first?.versions.first?.first)
        #expect(text.answer == .inPart)
        #expect(text.text == "As the act says.")
    }

    @Test("an answer without a text is no item, and can't be published")
    func alone() throws {
        let bare = SampleArchive.answer(SampleText("Yes."), .toEverything).with {
            $0.reviews[0].responses[0].answer = "no"
            $0.reviews[0].responses[0].texts = []
        }
        #expect(try bare.cleared().items.isEmpty)
    }

    @Test("where the explanation is withheld for a name in it, the answer is too")
    func withheld() throws {
        let naming = SampleArchive.answer(SampleText("Ask Ann Example."), .toEverything).with {
            $0.reviews[0].responses[0].answer = "no"
            $0.persons = [SamplePerson("Ann Example")]
        }
        #expect(try naming.cleared().items.isEmpty)
    }
}
