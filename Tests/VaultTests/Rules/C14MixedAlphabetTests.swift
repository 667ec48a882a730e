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
            // Greek and Cyrillic letters with an accent, and rare ones.
            "corrupciόn", "Ёurope", "kνк", "aϲt", "ϳudge", "Ӏtem", "lega\u{4CF}", "Үear", "кingdom", "ếа",
        ])
    func mixed(text: String) throws {
        try isReported(text)
    }

    @Test(
        "are reported whatever the other script is, beside letters of any script in use",
        arguments: [
            // Armenian, Cherokee, Lisu, Coptic, Deseret, Georgian, Canadian syllabics, Hebrew, N'Ko, Tifinagh.
            "Ոne", "one օf", "ոot", "Ꭺdmin", "Ꮯode", "ᏢayᏢal", "ꭺdmin", "ꓮdmin", "Ⲟne", "\u{10404}ne", "stჿte", "ᗅct",
            "Stסte", "Stߋte", "ⵏaw", "Зақօн", "Ꭺкт", "Κօσμος", "кဝд", "الדولة", "人ロ", "エ业", "한國", "中국",
        ])
    func otherScripts(text: String) throws {
        try isReported(text)
    }

    @Test(
        "are reported where a letter of mathematics, of phonetics or in a circle stands among usual ones",
        arguments: [
            "𝐀dmin", "ᴀlpha", "ɡoogle", "ɑct", "ꜱtate", "ǀtem", "legaǃ", "Ⅰtem", "ⓐct", "🅰ct", "🄰ct", "Ａdmin", "ℐtem",
            "ƿublic", "Ꞓode", "ꬲnd", "аｄмин", "اtem", "Stاte", "g\u{647}vernment", "Stﺍte",
        ])
    func forms(text: String) throws {
        try isReported(text)
    }

    private func isReported(_ text: String) throws {
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
            // Chinese and Arabic write abbreviations without a blank, and Chinese also wide letters and Roman numerals.
            "根据UNTOC第18条", "中国的GDP和α射线", "用α和GDP计算", "第Ⅷ条", "ＷＴＯ规则", "人口〇々", "الـUN", "وUNODC", "بالـDNA",
            "والUN", "هـ", "هذا (A)", "ﷺ",
            // Signs of the alphabets themselves.
            "1ᵉʳ, Mᵐᵉ, nº 5, 2ª", "ofﬁce", "O\u{2BB}zbekiston", "Əliyev Heydər", "Ɓaɗɔ", "Tiếng Việt", "Αθήνα",
            "ὁ νόμος",
            "5 kΩ", "ΔT", "№ 5", "х²", "ĲSSEL", "مادّةٌ", "Їжак", "20 ℃", "§ 5", "e\u{301}te\u{301}",
            // Names that a text quotes in their own letters, by themselves.
            "Tbilisi (თბილისი)", "Երևան, Armenia", "ישראל", "한국", "かな", "नई दिल्ली", "ᎠᏂ", "𝐀𝐁",
        ])
    func plain(text: String) throws {
        #expect(try SampleArchive.answer(SampleText(text), .toEverything).cleared().reports.isEmpty)
    }
}
