import Clearing
import Diagnostics
import Foundation
import Mechanism
import PublicRecord
import SampleRecords
import Testing
import Vault

/// The live preview reads a record again whenever something in it changes.
@Suite("A public record that is read again")
struct RereadingTests {
    private static func record(asAt day: String) throws -> PublicRecord {
        let day = CalendarDate(sample: day)
        return PublicRecord(try DemonstrationRecords.cleared(asAt: day), asAt: day)
    }

    /// A folder in which one record replaces another, as a new clearance does.
    private final class Folder {
        let url = URL(filePath: NSTemporaryDirectory()).appending(path: "mechsite-\(UUID().uuidString)")
        private(set) var files: [String: [UInt8]] = [:]

        deinit { try? FileManager.default.removeItem(at: url) }

        /// Writes a record, and returns the paths of the files that stay as they are.
        func write(_ record: PublicRecord) throws -> Set<String> {
            let before = files
            try? FileManager.default.removeItem(at: url)
            files = Dictionary(uniqueKeysWithValues: record.files().map { ($0.path, $0.bytes) })
            for (path, bytes) in files { try put(bytes, at: path) }
            return Set(files.keys.filter { before[$0] == files[$0] })
        }

        func put(_ bytes: [UInt8], at path: String) throws {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    @Test("is what a first reading finds, and files that nobody has touched are not opened")
    func sameAsFirst() throws {
        let folder = Folder()
        _ = try folder.write(try Self.record(asAt: "2026-11-20"))
        var last = try PublicRecord.Reading(from: folder.url)
        var reused = 0
        for day in ["2025-01-15", "2025-06-30", "2026-03-01", "2026-11-20", "2026-11-21"] {
            let record = try Self.record(asAt: day)
            let untouched = try folder.write(record).filter { $0.hasPrefix("reviews/") || $0.hasPrefix("profiles/") }
            let attachments = folder.files.keys.filter { $0.hasPrefix("attachments/") }
            let isReused = Set(attachments) == Set(last.record.attachments.map(\.path))
            if isReused {
                // What is opened all the same is found to be another file than the manifest lists.
                for path in untouched { try folder.put(Array("{}".utf8), at: path) }
                reused += untouched.count
            }
            // The digests of the manifest decide, whatever is said of the files.
            last = try PublicRecord.Reading(from: folder.url, after: last) { _ in true }
            #expect(last.record == record, "\(day)")
        }
        #expect(reused > 10)
    }

    @Test("has the faults of a first reading, though the file was sound before")
    func faults() throws {
        let folder = Folder()
        let record = try Self.record(asAt: "2026-11-20")
        _ = try folder.write(record)
        let last = try PublicRecord.Reading(from: folder.url)
        let review = try #require(folder.files.keys.sorted().first { $0.hasPrefix("reviews/") })
        try folder.put(Array("{}".utf8), at: review)
        #expect(throws: DiagnosticFailure.self) {
            _ = try PublicRecord.Reading(from: folder.url, after: last) { $0 != review }
        }
        _ = try folder.write(record)
        let file = try #require(record.attachments.first)
        try FileManager.default.removeItem(at: folder.url.appending(path: file.path))
        #expect(throws: DiagnosticFailure.self) {
            _ = try PublicRecord.Reading(from: folder.url, after: last) { $0 != file.path }
        }
    }
}
