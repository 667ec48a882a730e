public import Diagnostics
internal import Foundation
public import Minisign
internal import SignedRelease

/// The journal of releases: one JSON object a line, signed by the site's key, each holding the digest of the line before, so
/// that nothing in it can be changed, left out or put in afterwards without a trace.
public struct Journal: Sendable {
    public let entries: [JournalEntry]
    /// The digest of the last line, or nil when there is none.
    public let lastDigest: String?
    /// The bytes of the file.
    public let bytes: [UInt8]

    public static let path = "journal.jsonl"

    private struct Line: Codable {
        let entry: JournalEntry
        /// The contents of a `.minisig` file for the entry as JSON with sorted keys.
        let signature: String
    }

    /// Reads a journal and checks its chain and the signature of every line.
    ///
    /// - Throws: a finding for the first line that does not fit.
    public init(_ bytes: [UInt8], signedBy key: PublicKey) throws(DiagnosticFailure) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty ?? true else {
            throw Self.failure(line: lines.count + 1, "a line that is cut off")
        }
        var entries: [JournalEntry] = []
        var digest = ""
        for (index, line) in lines.enumerated() {
            let entry = try Self.entry(in: line, number: index + 1, signedBy: key)
            guard entry.previous == digest, entry.number > (entries.last?.number ?? 0) else {
                throw Self.failure(line: index + 1, "an entry that does not follow the line before")
            }
            entries.append(entry)
            digest = Digest.sha256(of: line)
        }
        self.entries = entries
        self.bytes = bytes
        lastDigest = entries.isEmpty ? nil : digest
    }

    private static func entry(
        in line: ArraySlice<UInt8>, number: Int, signedBy key: PublicKey
    ) throws(DiagnosticFailure) -> JournalEntry {
        guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)),
            let written = try? encoded(read), written.elementsEqual(line), let bytes = try? encoded(read.entry)
        else { throw failure(line: number, "a line that the program did not write") }
        do throws(MinisignFailure) {
            try key.verify(bytes, Signature(read.signature))
        } catch {
            throw failure(line: number, error.words)
        }
        return read.entry
    }

    /// The bytes of the journal with a further entry.
    public func appending(_ entry: JournalEntry, signedWith key: SecretKey) throws -> [UInt8] {
        precondition(entry.previous == lastDigest ?? "", "an entry follows the last one")
        let signature = key.sign(try Self.encoded(entry), trustedComment: "journal, release \(entry.number)")
        return bytes + (try Self.encoded(Line(entry: entry, signature: signature.file))) + [UInt8(ascii: "\n")]
    }

    private static func encoded(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }

    private static func failure(line: Int, _ found: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: "journal-broken", path: path, position: SourcePosition(line: line, column: 1), found: found,
                expected: "an unbroken, signed chain of releases",
                remedy: "put the journal back from a backup; compare it with the releases that are kept"))
    }
}
