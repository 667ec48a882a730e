import Clearing
import Crypto
import Diagnostics
import Foundation
import PublicRecord
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("C9, C10, C12, C14: a file is published as the State consented to it, byte for byte")
struct C09AttachmentTests {
    private static let address = "XAA/untoc/1/document/1/en"

    private static func name(of bytes: [UInt8], _ ending: String) -> String {
        SHA256.hash(data: Data(bytes)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "." + ending
    }

    /// A document of State A with a file, consented to and bound.
    private static func archive(
        _ bytes: [UInt8] = Array("A leaflet.\n".utf8), ending: String = "txt", words: String? = nil
    ) -> SampleArchive {
        let name = name(of: bytes, ending)
        var review = SampleReview()
        review.documents = [SampleDocument(1, SampleText("For victims.", attachment: name))]
        var archive = SampleArchive()
        archive.reviews = [review]
        archive.consents = [.toEverything]
        archive.attachments = [name: bytes]
        if let words { archive.attachments[name.prefix(64) + ".words.txt"] = Array(words.utf8) }
        return archive
    }

    private static let pdf = Array("%PDF-1.7\nleaflet".utf8)

    @Test("it is in the public record under its digest, with type and size")
    func published() throws {
        let record = PublicRecord(try Self.archive().cleared(), asAt: .sample)
        let bytes = Array("A leaflet.\n".utf8)
        let path = "attachments/" + Self.name(of: bytes, "txt")
        let files = record.files()
        #expect(files.first { $0.path == path }?.bytes == bytes)
        let review = try #require(files.first { $0.path.hasPrefix("reviews/") })
        let text = String(decoding: review.bytes, as: UTF8.self)
        #expect(text.contains("\"file\" : \"\(path)\"") && text.contains("\"bytes\" : 11"))
        #expect(text.contains("\"type\" : \"text/plain\""))
    }

    @Test("one byte changed, another type than the name says, or no file: withheld and reported")
    func notAsRecorded() throws {
        let name = Self.name(of: Array("A leaflet.\n".utf8), "txt")
        let binary: [UInt8] = [0xFF, 0xD8, 0x00]
        let changes: [SampleArchive] = [
            Self.archive().with { $0.attachments[name]?[0] ^= 1 },
            Self.archive().with { $0.attachments = [:] },
            Self.archive(binary),
            Self.archive(Self.pdf, ending: "pdf"),
        ]
        for archive in changes {
            let cleared = try archive.cleared()
            #expect(try cleared.reasons(for: Self.address) == [.attachmentNotAsRecorded])
            #expect(cleared.reportedKinds == ["attachment-not-as-recorded reviews/XAA-untoc-1.json"])
            let files = PublicRecord(cleared, asAt: .sample).files()
            #expect(!files.contains { $0.path.hasPrefix("attachments/") })
        }
        #expect(try Self.archive(Self.pdf, ending: "pdf", words: "leaflet").cleared().published == [Self.address])
    }

    @Test("the consent is to this file: another in its place unbinds it")
    func bound() throws {
        let locks = Self.archive().files.filter { $0.path.hasSuffix(".lock.json") }
        let other = Self.archive(Array("Another leaflet.\n".utf8))
        let archive = try Archive.read(
            other.files.filter { !$0.path.hasSuffix(".lock.json") } + locks, attachments: other.attachments,
            reference: .sample)
        let cleared = Gate.clear(archive, asAt: .sample)
        #expect(try cleared.reasons(for: Self.address) == [.textChanged])
    }

    @Test("a file without consent, excluded or withdrawn is not in the public record, and leaves no trace")
    func withheld() throws {
        let without = Self.archive().with {
            $0.reviews[0].documents = []
            $0.attachments = [:]
        }
        let empty = try PublicRecord(without.cleared(), asAt: .sample).files()
        for consents in [
            [], [SampleConsent.toEverything.with { $0.withdrawn = "2026-01-01" }],
            [SampleConsent.toEverything.with { $0.grants[0].exclude = [["attachment": "1"]] }],
        ] {
            let archive = Self.archive().with { $0.consents = consents }
            #expect(try PublicRecord(archive.cleared(), asAt: .sample).files() == empty)
        }
    }

    @Test("a nominated person in the words of a file keeps it back", arguments: ["txt", "pdf"])
    func names(_ ending: String) throws {
        let words = "Ask Amina\nOkonkwo for it.\n"
        let archive =
            ending == "pdf"
            ? Self.archive(Self.pdf, ending: "pdf", words: words) : Self.archive(Array(words.utf8))
        let named = archive.with { $0.persons = [SamplePerson("Amina Okonkwo")] }
        #expect(try archive.cleared().published == [Self.address])
        #expect(try named.cleared().reasons(for: Self.address) == [.namesPerson])
    }

    @Test("a file in which passages are marked can't be cut, so it stays back")
    func marks() throws {
        let cleared = try Self.archive(Array("Open. ⟦Closed.⟧\n".utf8)).cleared()
        #expect(try cleared.reasons(for: Self.address) == [.passageMarks])
    }

    @Test("a file that no text names, and a name that is none, stop the run")
    func strays() throws {
        let stray = Self.archive().with { $0.attachments[Self.name(of: [1], "png")] = [1] }
        #expect(throws: DiagnosticFailure.self) { _ = try stray.cleared() }
        let misnamed = Self.archive().with { $0.reviews[0].documents[0].texts[0].attachment = "leaflet.pdf" }
        #expect(throws: DiagnosticFailure.self) { _ = try misnamed.cleared() }
        // Only additional documents have files.
        let answer = SampleArchive.answer(SampleText("Yes.", attachment: Self.name(of: [1], "png")), .toEverything)
        #expect(throws: DiagnosticFailure.self) { _ = try answer.cleared() }
    }
}
