import Clearing
import Mechanism
import PublicRecord
import SampleRecords
import Testing
import Vault

@Suite("C8: a consent is given through a note verbale, whose record stays confidential")
struct C08NoteVerbaleTests {
    @Test("neither its identifier nor its reference nor its place reaches the public record")
    func confidential() throws {
        let consent = SampleConsent.toEverything.with {
            $0.id = "XAA-zqxconsent"
            $0.reference = "NV/zqxreference"
        }
        let cleared = try SampleArchive.answer(SampleText("Yes."), consent).cleared()
        let record = PublicRecord(cleared, asAt: .sample)
        let bytes = record.files().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(bytes.contains("\"since\" : \"2025-02-01\""), "the public is told since when")
        #expect(!bytes.contains("zqx"))
        #expect(!"\(cleared.items)".contains("zqx"))
    }

    @Test("a consent that is given later than it is in force counts from the day on which it is given")
    func given() throws {
        let late = SampleConsent.toEverything.with { $0.given = "2026-06-15" }
        let archive = SampleArchive.answer(SampleText("Yes."), late)
        #expect(try archive.cleared(asAt: .init(sample: "2026-06-14")).reasons(for: Address.answer) == [.notYetInForce])
        let cleared = try archive.cleared()
        #expect(cleared.items.first?.value.release.since.description == "2026-06-15")
    }
}
