import Diagnostics
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("Consent records: what is wrong is said with its place")
struct ConsentReadingTests {
    @Test("the usual one is read without a word")
    func usual() {
        #expect(MarkedConsent("", [:]).findings.isEmpty)
    }

    @Test(
        "every fault",
        arguments: [
            MarkedConsent("unknown-key", ["role:": "▸from: XBB\nrole:"]),
            MarkedConsent("missing-key", ["format:": "▸format:", "reference: NV/2025/0001\n": ""]),
            MarkedConsent("missing-key", ["format:": "▸format:", "given: 2025-01-10\n": ""]),
            MarkedConsent("missing-key", ["in-force: {from: 2025-02-01, until": "in-force: ▸{until"]),
            MarkedConsent("unknown-format", ["consent/1": "▸consent/2"]),
            MarkedConsent("invalid-value", ["2025-01-10": "▸2025-02-30"]),
            MarkedConsent("invalid-value", ["state-under-review": "▸reviewer"]),
            MarkedConsent("invalid-value", ["mode: whole": "mode: ▸partly"]),
            MarkedConsent("impossible-dates", ["format:": "▸format:", "2027-12-31": "2025-01-31"]),
            MarkedConsent(
                "impossible-dates", ["format:": "▸format:", "reference": "withdrawn: 2025-01-09\nreference"]),
            MarkedConsent("empty-value", ["reference:": "▸withdrawn:\nreference:"]),
            MarkedConsent("empty-value", ["until: 2027-12-31": "▸until: ~"]),
            MarkedConsent("unknown-party", ["format:": "▸format:", "party: XAA": "party: XZZ"]),
            MarkedConsent(
                "empty-grant",
                ["- mode: whole": "- ▸mode: whole", "include:\n      - {question: \"5.1\"}": "include: []"]),
        ])
    func faults(_ consent: MarkedConsent) {
        #expect(consent.findings == ["\(consent.kind) \(consent.place)"])
    }

    @Test(
        "every fault of a selector",
        arguments: [
            MarkedConsent("empty-selector", selector: "▸{}"),
            MarkedConsent("mixed-selector", selector: "▸{address: XAA/untoc/1/summary/en, language: en}"),
            MarkedConsent("unknown-key", selector: "{▸questions: \"5.1\"}"),
            MarkedConsent("unknown-question", selector: "▸{question: \"99.9\"}"),
            MarkedConsent("unknown-question", selector: "▸{instrument: tip, question: \"6.1\"}"),
            MarkedConsent("unknown-question", selector: "▸{address: XAA/untoc/1/response/99.9/en}"),
            MarkedConsent("invalid-value", selector: "{language: ▸de}"),
            MarkedConsent("invalid-value", selector: "{document: ▸notes}"),
            MarkedConsent("invalid-value", selector: "{address: ▸XAA/untoc/1/response}"),
            MarkedConsent("invalid-value", selector: "{instrument: ▸uncac}"),
            MarkedConsent("invalid-value", selector: "{origin: ▸machine}"),
            MarkedConsent("no-standing", selector: "▸{party: XBB}"),
            MarkedConsent("no-standing", selector: "▸{address: XBB/context-note/en}"),
            MarkedConsent("empty-value", selector: "{instrument: untoc, ▸language: ~}"),
            MarkedConsent("empty-value", selector: "{▸address: null}"),
            MarkedConsent("empty-value", selector: "{▸question: }"),
        ])
    func selectors(_ consent: MarkedConsent) {
        #expect(consent.findings.contains("\(consent.kind) \(consent.place)"), "\(consent.findings)")
        #expect(Set(consent.findings).count == 1)
    }

    @Test(
        "a reviewing State has to say whose review it means, and to have been drawn for it",
        arguments: [
            ("XBB", "{instrument: untoc}", ["no-standing"]), ("XBB", "{party: XAA}", []),
            ("XBB", "{address: XAA/untoc/1/dialogue/1/en}", []), ("XBB", "{party: XCC}", ["no-standing"]),
            ("XDD", "{party: XAA}", []), ("XAA", "{party: XAA}", ["no-standing"]),
            ("XBB", "{party: XZZ}", ["unknown-party", "no-standing"]),
        ])
    func reviewingStates(party: String, selector: String, kinds: [String]) {
        let consent = MarkedConsent(
            "",
            ["party: XAA": "party: \(party)", "state-under-review": "reviewing-state", "{question: \"5.1\"}": selector])
        let found = consent.findings.map { String($0.prefix { $0 != " " }) }
        #expect(found.allSatisfy(kinds.contains) && found.isEmpty == kinds.isEmpty, "\(consent.findings)")
    }

    @Test("two consents of one identifier, and a lock that belongs to none, stop the run")
    func identifiers() {
        let twice = SampleArchive.answer(SampleText("Yes."), .toEverything, .toEverything)
        let sameName = twice.files.filter { $0.path.hasSuffix(".yaml") && $0.path.hasPrefix("consents/") }
        let renamed = SourceFile(path: "consents/second.yaml", text: sameName[0].text)
        let locks = [
            SourceFile(
                path: "consents/ghost.lock.json",
                text: #"{"format": "consent-lock/1", "consent": "XAA-9", "texts": {}}"#)
        ]
        let base = SampleArchive.answer(SampleText("Yes."), .toEverything).files
        #expect(kinds(of: base + [renamed]) == ["duplicate-consent", "duplicate-consent"])
        #expect(kinds(of: base + locks) == ["stray-lock"])
    }

    @Test("an identifier that would break the lock beside the consent is refused", arguments: ["A\\\"B", "A\\\\B", ""])
    func unsafeIdentifiers(id: String) {
        let files = SampleArchive.answer(SampleText("Yes."), .toEverything.with { $0.binding.exists = false }).files
        let spoiled = files.map { file in
            SourceFile(path: file.path, text: file.text.replacing("\"id\": \"XAA-2025-01\"", with: "\"id\": \"\(id)\""))
        }
        #expect(kinds(of: files) == [])
        #expect(kinds(of: spoiled) == ["invalid-value"])
    }

    @Test(
        "a file that belongs to nothing stops the run",
        arguments: ["consents/a.txt", "notes.md", "reviews/deep/a.json", "consents/.a.yaml"])
    func strangers(path: String) {
        #expect(kinds(of: SampleArchive().files + [SourceFile(path: path, text: "{}")]) == ["unknown-file"])
    }

    private func kinds(of files: [SourceFile]) -> [String] {
        do {
            _ = Gate.clear(try Archive.read(files, reference: .sample), asAt: .sample)
            return []
        } catch {
            return error.diagnostics.map(\.kind)
        }
    }
}
