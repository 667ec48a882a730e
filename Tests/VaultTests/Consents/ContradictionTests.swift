import Diagnostics
import SampleRecords
import Testing
import Vault

/// What two grants say together is always clear to the gate (C11, C12), but may not be what the State meant.
@Suite("Consents that contradict each other are reported with their place")
struct ContradictionTests {
    private static func reports(_ consents: SampleConsent...) throws -> [Diagnostic] {
        let archive = SampleArchive.answer(SampleText("Yes."), consents[0]).with { $0.consents = consents }
        return try archive.cleared().reports.filter { $0.kind == "consent-contradiction" }
    }

    private static func consent(_ id: String, _ grant: SampleGrant) -> SampleConsent { SampleConsent(id, grant) }

    @Test("C11: what one grant includes and another excludes is kept back, and reported")
    func exclusion() throws {
        let first = Self.consent("XAA-2025-01", SampleGrant(["question": "5.1"]))
        let second = Self.consent("XAA-2025-02", SampleGrant(["article": "6"], except: [["article": "5"]]))
        let report = try #require(try Self.reports(first, second).first)
        #expect(report.path == "consents/XAA-2025-02.yaml")
        #expect(report.position != nil)
        #expect(report.found.contains("XAA-2025-01") && report.found.contains("C11"))
    }

    @Test("an exclusion within its own grant is no contradiction")
    func ownGrant() throws {
        let grant = SampleGrant(["instrument": "untoc"], except: [["article": "5"]])
        #expect(try Self.reports(Self.consent("XAA-2025-01", grant)).isEmpty)
    }

    @Test("C12: one text granted whole here and with passages withheld there")
    func modes() throws {
        let whole = Self.consent("XAA-2025-01", SampleGrant(["question": "5.1"]))
        let cut = Self.consent(
            "XAA-2025-02", SampleGrant(["question": "5.1"], mode: "with-passages-withheld"))
        let report = try #require(try Self.reports(whole, cut).first)
        #expect(report.path == "consents/XAA-2025-01.yaml")
        #expect(report.found.contains("XAA-2025-02") && report.found.contains("C12"))
    }

    @Test("a consent that was withdrawn contradicts nothing")
    func withdrawn() throws {
        let whole = Self.consent("XAA-2025-01", SampleGrant(["question": "5.1"]))
        let cut = Self.consent(
            "XAA-2025-02", SampleGrant(["question": "5.1"], mode: "with-passages-withheld")
        ).with { $0.withdrawn = "2025-03-01" }
        #expect(try Self.reports(whole, cut).isEmpty)
    }
}
