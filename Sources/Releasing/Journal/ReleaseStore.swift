public import Diagnostics
public import Foundation
public import Minisign
internal import PublicRecord
public import SignedRelease
internal import SourceReading

/// The confidential folder of releases: the keyring, the journal with its signature, the plan in the making with its
/// approvals, and a folder for each release with what was approved and what was published.
public struct ReleaseStore: Sendable {
    public let folder: URL

    public init(_ folder: URL) {
        self.folder = folder
    }

    public static let planPath = "plan/plan.json"
    public static let planPagePath = "plan/plan.html"
    static let approvalsFolder = "plan/approvals"

    public func url(_ path: String) -> URL { folder.appending(path: path) }

    /// The bytes of a file, or nil when it isn't there.
    public func bytes(_ path: String) -> [UInt8]? { try? SourceBytes.read(path, in: folder, limit: .max) }

    /// Writes a file whole, in one step.
    public func write(_ bytes: [UInt8], to path: String) throws(DiagnosticFailure) {
        let file = url(path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unwritable-file", path: path, found: "a file that can't be written",
                    expected: "space, and the right to write the folder of releases",
                    remedy: "see to both and run the command again: it goes on where it was"))
        }
    }

    /// The folder of one release, such as `0003`.
    public static func name(ofRelease number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
    }

    /// Reads the journal and checks it; a folder without one has no release yet.
    ///
    /// - Throws: what is wrong with it.
    public func journal(signedBy key: PublicKey) throws(DiagnosticFailure) -> Journal {
        let bytes = bytes(Journal.path)
        let first = Self.name(ofRelease: 1)
        if bytes == nil, FileManager.default.fileExists(atPath: url(first + "/" + ReleaseManifest.path).path) {
            throw Self.failure("journal-missing", Journal.path, "releases without a journal")
        }
        return try Journal(bytes ?? [], signedBy: key)
    }

    static func failure(_ kind: String, _ path: String, _ found: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: kind, path: path, found: found, expected: "what the program wrote at the last release",
                remedy: "put the folder of releases back from a backup"))
    }

    /// The last release as it was kept, checked against the journal; nil before the first.
    ///
    /// - Throws: a finding when what is kept is not what the journal says.
    public func lastRelease(in journal: Journal) throws(DiagnosticFailure) -> LastRelease? {
        guard let entry = journal.entries.last, let digest = journal.lastDigest else { return nil }
        let name = Self.name(ofRelease: entry.number)
        guard let bytes = bytes("\(name)/\(ReleaseManifest.path)"), Digest.sha256(of: bytes) == entry.manifest else {
            throw Self.failure("release-changed", name, "a manifest that is not the one of release \(entry.number)")
        }
        let record = try PublicRecord.read(from: url("\(name)/record"))
        return LastRelease(
            entry: entry, entryDigest: digest, manifest: try ReleaseManifest.read(bytes),
            words: Dictionary(record.allTexts.map { ($0.digest, $0.shownWords) }) { first, _ in first })
    }

    /// Where the approval with a key stands.
    public static func approvalPath(of key: KeyIdentifier) -> String { "\(approvalsFolder)/\(key).minisig" }

    /// Puts a plan in the place of the one before. Approvals of another plan go with it; those of the same stay.
    public func replacePlan(with plan: [UInt8], page: String) throws {
        if bytes(Self.planPath) != plan { try removePlan() }
        try write(plan, to: Self.planPath)
        try write(Array(page.utf8), to: Self.planPagePath)
    }

    public func removePlan() throws {
        let folder = url("plan")
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
    }

    /// Keeps what was approved and what will be published: the plan with its approvals, the signed manifest, the public record.
    /// Until the journal names the release, it may be kept again.
    public func keep(
        _ entry: JournalEntry, _ manifest: ReleaseManifest, _ record: [(path: String, bytes: [UInt8])], _ key: SecretKey
    ) throws {
        let name = Self.name(ofRelease: entry.number)
        if FileManager.default.fileExists(atPath: url(name).path) { try FileManager.default.removeItem(at: url(name)) }
        for (path, bytes) in record { try write(bytes, to: "\(name)/record/\(path)") }
        for path in [Self.planPath, Self.planPagePath] {
            let file = path.split(separator: "/").last.map(String.init) ?? path
            try write(bytes(path) ?? [], to: "\(name)/\(file)")
        }
        for approver in entry.approvals {
            let path = "\(Self.approvalsFolder)/\(approver.key).minisig"
            try write(bytes(path) ?? [], to: "\(name)/approvals/\(approver.key).minisig")
        }
        try write(manifest.bytes, to: "\(name)/\(ReleaseManifest.path)")
        let signature = key.sign(manifest.bytes, trustedComment: manifest.comment)
        try write(Array(signature.file.utf8), to: "\(name)/\(ReleaseManifest.signaturePath)")
    }

    /// The signatures beside the plan, by the names of their files.
    public func approvals() throws(DiagnosticFailure) -> [(path: String, signature: Signature)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url(Self.approvalsFolder).path)) ?? []
        var approvals: [(String, Signature)] = []
        for name in names.sorted() {
            let path = "\(Self.approvalsFolder)/\(name)"
            do throws(MinisignFailure) {
                approvals.append((path, try Signature(String(decoding: bytes(path) ?? [], as: UTF8.self))))
            } catch {
                throw DiagnosticFailure(
                    Diagnostic(
                        kind: "approval-unreadable", path: path, found: error.words,
                        remedy: "remove the file and approve the plan again"))
            }
        }
        return approvals
    }
}

/// What the last release published, as the next plan compares with it.
public struct LastRelease: Sendable {
    public let entry: JournalEntry
    /// The digest of its line in the journal.
    public let entryDigest: String
    public let manifest: ReleaseManifest
    /// The published words by their digest.
    let words: [String: String]
}

extension PublicRecord {
    /// Every text of the record.
    var allTexts: [PublishedText] { profiles.flatMap(\.contextNote) + reviews.flatMap(\.allTexts) }
}

extension PublishedReview {
    fileprivate var allTexts: [PublishedText] {
        var texts = responses.flatMap { $0.versions.flatMap(\.self) }
        texts += dialogue.flatMap(\.texts) + observations.flatMap(\.texts) + summary
        texts += comments.values.flatMap(\.self)
        return texts + documents.flatMap(\.self)
    }
}
