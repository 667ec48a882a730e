internal import Crypto
internal import Diagnostics
internal import Foundation
internal import SourceReading

/// A file of the records, which is read when its turn comes and let go of afterwards: all of them together are large.
struct RecordFile: Sendable {
    let path: String
    private let source: Source

    private enum Source: Sendable {
        case text(SourceFile)
        case folder(URL)
    }

    /// A file that is at hand.
    init(_ file: SourceFile) {
        path = file.path
        source = .text(file)
    }

    /// A file that stands in a folder.
    init(_ path: String, in folder: URL) {
        self.path = path
        source = .folder(folder)
    }

    /// What tells whether a file has changed.
    typealias Digest = SHA256.Digest

    /// What is in it, with the digest of its bytes if it stands in a folder.
    func read() throws(DiagnosticFailure) -> (file: SourceFile, digest: Digest?) {
        switch source {
        case .text(let file): return (file, nil)
        case .folder(let folder):
            let bytes = try SourceBytes.read(path, in: folder)
            return (try SourceFile(path: path, bytes: bytes), SHA256.hash(data: bytes))
        }
    }

    /// Whether it has the bytes of a digest now.
    func has(_ digest: Digest?) -> Bool {
        switch source {
        case .text: true
        case .folder(let folder):
            // A file that changes meanwhile or has gone is another one.
            digest != nil && (try? SourceBytes.read(path, in: folder)).map { SHA256.hash(data: $0) } == digest
        }
    }
}

/// What comes of one file.
struct RecordOutcome<Value: Sendable>: Sendable {
    private(set) var value: Value?
    private(set) var digest: RecordFile.Digest?
    private(set) var findings: [Diagnostic] = []

    /// - Parameter read: makes a value of what is in the file, and says what is wrong there.
    init(of file: RecordFile, _ read: (SourceFile) throws(DiagnosticFailure) -> (Value?, [Diagnostic])) {
        do throws(DiagnosticFailure) {
            let (source, digest) = try file.read()
            self.digest = digest
            (value, findings) = try read(source)
        } catch {
            findings = error.diagnostics
        }
    }
}
