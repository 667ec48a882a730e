public import Diagnostics
public import Foundation
public import Reference
internal import SourceReading
internal import Vault

extension ImportPlan {
    /// Reads the records as they would be, as `clearance` reads them.
    ///
    /// - Throws: every finding; then nothing may be written.
    public func check(in records: URL, reference: ReferenceData) throws(DiagnosticFailure) {
        let files = files
        guard !files.isEmpty else { return }
        _ = try Archive.read(from: records, with: files, reference: reference)
    }

    /// Writes the records that are new or changed.
    ///
    /// They are written to a folder beside the records first, read from there together with what stays, and moved one by one
    /// only after nothing was found. The lock comes last: after an interruption, the same command goes on.
    public func write(to records: URL, reference: ReferenceData) throws {
        let name = ".clearance-import-\(UUID().uuidString)"
        let files = files
        guard !files.isEmpty else { return }
        let stage = records.absoluteURL.standardizedFileURL.deletingLastPathComponent().appending(path: name)
        defer { try? FileManager.default.removeItem(at: stage) }
        for file in files { try Self.write(file, to: stage) }
        let written = try files.map { try SourceFile.read($0.path, in: stage) }
        _ = try Archive.read(from: records, with: written, reference: reference)
        for file in written { try Self.write(file, to: records) }
    }

    /// The records to write, and the lock if it changes.
    private var files: [SourceFile] {
        let written = records.filter(\.state.isWritten).map { SourceFile(path: $0.path, text: $0.text) }
        return lock == lockBefore ? written : written + [SourceFile(path: ImportLock.path, text: lock.file)]
    }

    /// Writes beside and renames.
    private static func write(_ file: SourceFile, to folder: URL) throws(DiagnosticFailure) {
        let url = folder.appending(path: file.path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: url, options: .atomic)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unwritable-file", path: file.path, found: "a file that can't be written",
                    expected: "space, and the right to write the folder of records and the folder around it",
                    remedy: "see to both and run the command again: it goes on where it was"))
        }
    }
}
