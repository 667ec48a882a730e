import Diagnostics
import SampleRecords
import Testing
import Vault

@Suite("C14: words that mix alphabets")
struct C14MixedAlphabetTests {
    @Test(
        "are reported with their place, and published as the State wrote them",
        arguments: [
            "The pаypal case.", "Stаte practice", "gοvernment", "СССP", "Росcия", "see [unodс](https://example.org/)",
            "St&#1072;te", "St**а**te", "рublic\u{301}",
        ])
    func mixed(text: String) throws {
        let cleared = try SampleArchive.answer(SampleText(text), .toEverything).cleared()
        #expect(cleared.published == [Address.answer])
        let report = try #require(cleared.reports.first)
        #expect(report.kind == "mixed-alphabets")
        #expect(report.found.contains(Address.answer))
        #expect(!report.found.contains(text))
    }

    @Test(
        "are not what a text in two alphabets has side by side, nor what no eye mistakes",
        arguments: [
            "Государство A", "the ΑΒΓ group", "α-helix", "中国GDP", "الدولة A", "naïve œuvre", "10 µm", "Закон «Act» 5",
        ])
    func plain(text: String) throws {
        #expect(try SampleArchive.answer(SampleText(text), .toEverything).cleared().reports.isEmpty)
    }
}
