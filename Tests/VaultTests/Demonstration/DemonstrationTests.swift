import Clearing
import Diagnostics
import Foundation
import Mechanism
import PublicRecord
import Testing
import Vault

@Suite("The demonstration records")
struct DemonstrationTests {
    @Test("every decision is the one that an independent reader of the rules expects")
    func decisions() throws {
        let cleared = try DemonstrationRecords.cleared()
        let expectations = try DemonstrationRecords.expectations()
        #expect(Set(cleared.decisions.map(\.address.description)) == Set(expectations.keys))
        for decision in cleared.decisions {
            let expected = expectations[decision.address.description] ?? ""
            #expect(decision.findings.contains(expected), "\(decision.address): \(decision.findings)")
        }
    }

    @Test("no marking word of a withheld text is in the public record, and every one of a published text is")
    func markingWords() throws {
        let record = PublicRecord(try DemonstrationRecords.cleared(), asAt: DemonstrationRecords.day)
        let bytes = record.files().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        let (withheld, published) = try DemonstrationRecords.markingWords()
        #expect(withheld.count > 100 && published.count > 100)
        #expect(withheld.filter(bytes.contains).isEmpty)
        #expect(published.filter { !bytes.contains($0) }.isEmpty)
    }

    @Test("what is reported are the two cases that were built in: a text that changed, and a name")
    func reports() throws {
        let reports = try DemonstrationRecords.cleared().reports.map(\.kind).sorted()
        #expect(reports == ["names-a-nominated-person", "text-changed-after-consent"])
    }

    @Test("the public record is read back as it was written")
    func roundTrip() throws {
        let record = PublicRecord(try DemonstrationRecords.cleared(), asAt: DemonstrationRecords.day)
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "mechsite-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in record.files() {
            let url = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
        #expect(try PublicRecord.read(from: folder).files() == record.files())
    }
}

extension ItemDecision {
    /// The outcome in the words of the expectations. A reader names one reason where the gate names all, and calls it a want
    /// of consent when the State excluded the text.
    fileprivate var findings: [String] {
        switch outcome {
        case .published: ["published"]
        case .withheld(let reasons):
            reasons.map(\.rawValue) + (reasons.contains(.excluded) ? [WithholdingReason.noConsent.rawValue] : [])
        }
    }
}
