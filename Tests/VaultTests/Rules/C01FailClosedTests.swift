import SampleRecords
import Testing
import Vault

@Suite("C1: a problem with one text withholds that text, and no other")
struct C01FailClosedTests {
    @Test(
        "a text that the site can't show is withheld and reported without its words",
        arguments: [
            "A note that nobody refers to.\n\n[^secretword]: Words of the note.",
            "A character that turns words round: secretword\u{202E}.",
            String(repeating: "> ", count: 200) + "secretword",
        ])
    func cannotBeShown(text: String) throws {
        let sample = SampleArchive.answer(SampleText(text), .toEverything).with {
            $0.reviews[0].documents = [SampleDocument(1, SampleText("The act."))]
        }
        let cleared = try sample.cleared()
        #expect(try cleared.reasons(for: Address.answer) == [.cannotBeShown])
        #expect(cleared.published == ["XAA/untoc/1/document/1/en"])
        #expect(cleared.reportedKinds == ["can-not-be-shown reviews/XAA-untoc-1.json"])
        #expect(cleared.reports.allSatisfy { !"\($0)".contains("secretword") })
    }

    @Test(
        "a text is too long for the site by what is left of it, and then nothing is searched in it"
    )
    func tooLong() throws {
        func reasons(_ text: String) throws -> [WithholdingReason]? {
            let consent = SampleConsent(SampleGrant(["instrument": "untoc"], mode: "with-passages-withheld"))
            let sample = SampleArchive.answer(SampleText(text), consent).with {
                $0.persons = [SamplePerson("Anna Examplen")]
            }
            return try sample.cleared().reasons(for: Address.answer)
        }
        #expect(try reasons(String(repeating: "⟦a⟧ ", count: 60_000) + "Anna Examplen") == [.cannotBeShown])
        #expect(try reasons("⟦" + String(repeating: "a ", count: 200_000) + "⟧ Anna Examplen") == [.namesPerson])
        #expect(try reasons("⟦" + String(repeating: "a ", count: 200_000) + "⟧ b") == nil)
    }
}
