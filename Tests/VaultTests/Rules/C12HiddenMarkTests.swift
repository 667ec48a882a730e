import SampleRecords
import Testing
import Vault

@Suite("C12, C14: what Markdown would turn into a mark or a name")
struct C12HiddenMarkTests {
    @Test(
        "a mark written as a character reference withholds the text",
        arguments: [
            "a &lobrk;secret&robrk; b", "a &#10214;secret&#10215; b", "a &#x27E6;secret&#X27e7; b",
            "a &#x301A;b&#x301B;",
            "spoof &lobrk;&robrk;", "a &LeftDoubleBracket;b&RightDoubleBracket;",
        ])
    func references(text: String) throws {
        let cleared = try SampleArchive.answer(SampleText(text), .toEverything).cleared()
        #expect(try cleared.reasons(for: Address.answer) == [.passageMarks])
    }

    @Test("an ordinary reference does no harm")
    func ordinary() throws {
        let cleared = try SampleArchive.answer(SampleText("Acts &amp; orders &#8211; all"), .toEverything).cleared()
        #expect(cleared.published == [Address.answer])
    }

    @Test(
        "a name is found although markup stands inside of its words, or a number of a note behind them",
        arguments: [
            "Said An*na* Exam**ple**n.", "Said Anna Examplen² again.", "Said &#X41;nna Examplen.",
            "Said A[nn](https://example.org/)a Examplen.",
        ])
    func names(text: String) throws {
        let sample = SampleArchive.answer(SampleText(text), .toEverything).with {
            $0.persons = [SamplePerson("Anna Examplen")]
        }
        #expect(try sample.cleared().reasons(for: Address.answer) == [.namesPerson])
    }
}
