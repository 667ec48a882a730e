import Diagnostics
import Mechanism
import SampleRecords
import SourceReading
import Testing
import Vault

/// One thing wrong in a sound archive stops the run (rule C1): nothing is published from the rest of it.
@Suite("Faulty records")
struct FaultyRecordTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let path: String
        let sound: String
        let broken: String
        let kind: String

        init(_ path: String, _ sound: String, _ broken: String, _ kind: String) {
            self.path = path
            self.sound = sound
            self.broken = broken
            self.kind = kind
        }

        var testDescription: String { "\(path): \(broken)" }
    }

    static let review = "reviews/XAA-untoc-1.json"

    private static var archive: SampleArchive {
        var archive = SampleArchive()
        archive.persons = [SamplePerson("Ada Sample")]
        archive.profiles = [SampleProfile(notes: [SampleText("A note.")])]
        var review = SampleReview()
        review.responses = [SampleResponse("5.1", SampleText("Words."))]
        review.responses[0].references = [SampleReference("Act", url: "https://law.example/3")]
        review.dialogue = [SampleMessage(7, by: "XBB", SampleText("A question."))]
        archive.reviews = [review]
        return archive
    }

    @Test(
        "stop the run, with the place",
        arguments: [
            // An invented record under a real name, or a real one that says it is invented.
            Fault(
                FaultyRecordTests.review, "\"demonstration\": true", "\"demonstration\": false", "demonstration-mark"),
            Fault("profiles/XAA.json", "\"demonstration\": true", "\"demonstration\": false", "demonstration-mark"),
            Fault(FaultyRecordTests.review, "\"Words.\"", "\" \\n\"", "empty-text"),
            Fault(FaultyRecordTests.review, "https://law", "http://law", "invalid-value"),
            Fault(FaultyRecordTests.review, "https://law", "https://un.org@law", "invalid-value"),
            Fault(FaultyRecordTests.review, "https://law.example/3", "https://", "invalid-value"),
            Fault(FaultyRecordTests.review, "\"version\": 1", "\"version\": 0", "invalid-value"),
            Fault(FaultyRecordTests.review, "\"number\": 7", "\"number\": -7", "invalid-value"),
            Fault(FaultyRecordTests.review, "\"cluster\": 1", "\"cluster\": 4", "unknown-questionnaire"),
            Fault("persons.yaml", "[\"Ada Sample\"]", "[]", "missing-key"),
        ])
    func areRefused(fault: Fault) throws {
        let sound = Self.archive.files
        _ = try SampleArchive.cleared(sound)
        let files = sound.map { file in
            guard file.path == fault.path else { return file }
            return SourceFile(path: file.path, text: file.text.replacing(fault.sound, with: fault.broken))
        }
        try #require(zip(sound, files).contains { $0.text != $1.text }, "the fault is there")
        do throws(DiagnosticFailure) {
            _ = try SampleArchive.cleared(files)
            Issue.record("taken")
        } catch {
            let finding = try #require(error.diagnostics.first { $0.kind == fault.kind }, "\(error.diagnostics)")
            #expect(finding.path == fault.path)
            #expect(finding.position != nil)
            #expect(!finding.found.contains("Words"), "messages never hold the text of a record")
        }
    }
}
