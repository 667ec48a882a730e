public import Diagnostics
public import Foundation
internal import Mechanism
internal import SourceReading
internal import Workers

extension PublicRecord {
    /// Reads a public record that was written by `files()`, and checks every file against the manifest.
    ///
    /// - Throws: every finding: a missing, changed or unexpected file, an unknown field, a digest that doesn't fit its text.
    public static func read(from folder: URL) throws(DiagnosticFailure) -> PublicRecord {
        let manifest = try readManifest(in: folder)
        var reader = PublicRecordReader(folder: folder)
        try reader.findUnlisted(besides: manifest.files)
        // Files of States first: texts name them.
        let isAttachment = { (path: String) in path.hasPrefix(PublishedAttachment.folder + "/") }
        for file in manifest.files where isAttachment(file.path) { reader.read(file) }
        reader.readOnAllCores(manifest.files.filter { !isAttachment($0.path) })
        // What is wrong inside of a file tells nothing as long as it isn't the file that was cleared.
        guard reader.mismatches.isEmpty else { throw DiagnosticFailure(reader.mismatches) }
        reader.findStrayAttachments()
        guard !reader.findings.containsErrors else { throw DiagnosticFailure(reader.findings.sortedByPlace()) }
        return PublicRecord(
            asAt: manifest.asAt, settings: manifest.settings, demonstrationParties: reader.parties,
            profiles: reader.profiles, reviews: reader.reviews)
    }

    private struct Manifest {
        let asAt: CalendarDate
        let settings: [String: String]
        let files: [PublicRecordReader.ListedFile]
    }

    private static func readManifest(in folder: URL) throws(DiagnosticFailure) -> Manifest {
        let root = try SourceFile.read(manifestPath, in: folder).parse(as: .json)
        let report = SourceReport(path: manifestPath)
        guard var object = ObjectReader(root, as: "the manifest", into: report) else {
            throw DiagnosticFailure(report.diagnostics)
        }
        object.requireFormat(format)
        let asAt = object.required("as_at", CalendarDate.self)
        _ = object.optionalFlag("demonstration")
        var settings: [String: String] = [:]
        if let node = object.node("settings"), var list = ObjectReader(node, as: "\"settings\"", into: report) {
            for key in list.keys { settings[key] = list.required(key, String.self) }
        }
        let files = object.list("files") { node -> PublicRecordReader.ListedFile? in
            guard var file = ObjectReader(node, as: "a file", into: report) else { return nil }
            defer { file.finish() }
            let path = file.required("path", String.self)
            _ = file.requiredInteger("bytes")
            let digest = file.required("sha256", String.self)
            guard let path, let digest else { return nil }
            return PublicRecordReader.ListedFile(path: path, digest: digest)
        }
        object.finish()
        return try report.finish(asAt.map { Manifest(asAt: $0, settings: settings, files: files) })
    }
}

/// Goes through the files of a public record and collects what is found wrong.
struct PublicRecordReader {
    let folder: URL
    private(set) var parties: [Party] = []
    private(set) var profiles: [PublishedProfile] = []
    private(set) var reviews: [PublishedReview] = []
    private(set) var findings: [Diagnostic] = []
    /// Where the folder is not what the manifest lists.
    private(set) var mismatches: [Diagnostic] = []
    /// By their paths.
    private var attachments: [String: PublishedAttachment]

    struct ListedFile {
        let path: String
        let digest: String
    }

    init(folder: URL, attachments: [String: PublishedAttachment] = [:]) {
        self.folder = folder
        self.attachments = attachments
    }

    /// Looks for files that the manifest does not list.
    mutating func findUnlisted(besides listed: [ListedFile]) throws(DiagnosticFailure) {
        var present = try SourceFolder.files(in: "", of: folder, extensions: ["json"], allowsFolders: true)
        for subfolder in ["profiles", "reviews"] {
            present += try SourceFolder.files(in: subfolder, of: folder, extensions: ["json"])
        }
        present += try SourceFolder.files(
            in: PublishedAttachment.folder, of: folder, extensions: Set(AttachmentType.allCases.map(\.ending)))
        let expected = Set(listed.map(\.path) + [PublicRecord.manifestPath])
        for path in present where !expected.contains(path) {
            mismatches.append(finding(path, "unexpected-file", "a file that the manifest does not list"))
        }
    }

    /// Reads files a few at a time, because together they may be hundreds of megabytes. What is found does not depend on how many.
    mutating func readOnAllCores(_ files: [ListedFile]) {
        let beginning = PublicRecordReader(folder: folder, attachments: attachments)
        let readers = Workers.all.results(of: files.count) { number in
            var reader = beginning
            reader.read(files[number])
            return reader
        }
        for reader in readers {
            parties += reader.parties
            profiles += reader.profiles
            reviews += reader.reviews
            findings += reader.findings
            mismatches += reader.mismatches
        }
    }

    /// Reads a file, compares it with the manifest, and takes what is in it. It is read once: what was checked is what is used,
    /// whatever happens to the file meanwhile.
    mutating func read(_ file: ListedFile) {
        guard let bytes = try? SourceBytes.read(file.path, in: folder) else {
            mismatches.append(
                finding(
                    file.path, "missing-file", "no such file that can be read, though the manifest lists it"))
            return
        }
        guard PublicRecord.File(path: file.path, bytes: bytes).digest == file.digest else {
            mismatches.append(finding(file.path, "changed-file", "a file that was changed after it was written"))
            return
        }
        if file.path.hasPrefix(PublishedAttachment.folder + "/") {
            readAttachment(file.path, bytes)
        } else {
            readDocument(file.path, bytes)
        }
    }

    private func finding(_ path: String, _ kind: String, _ found: String) -> Diagnostic {
        Diagnostic(
            kind: kind, path: path, found: found, expected: "the files that the manifest lists, byte for byte",
            remedy: "write the public record anew with: clearance clear")
    }

    private mutating func reject(_ path: String, _ kind: String, _ found: String) {
        findings.append(finding(path, kind, found))
    }

    /// Takes a file that is passed on as it is, if it is what its name says.
    private mutating func readAttachment(_ path: String, _ bytes: [UInt8]) {
        let name = AttachmentName(String(path.dropFirst(PublishedAttachment.folder.count + 1)))
        let attachment = name.map { PublishedAttachment(name: $0, bytes: bytes) }
        guard let attachment, attachment.isWhatItSays else {
            reject(
                path, "wrong-attachment", "a file that is not what its name says, by its digest or by its first bytes")
            return
        }
        attachments[path] = attachment
    }

    /// A file that no text names would be public without anybody's consent.
    mutating func findStrayAttachments() {
        let named = Set(reviews.flatMap(\.documents).joined().compactMap { $0.attachment?.path })
        for path in attachments.keys.sorted() where !named.contains(path) && !findings.containsErrors {
            reject(path, "stray-attachment", "a file that no published text names")
        }
    }

    private mutating func readDocument(_ path: String, _ bytes: [UInt8]) {
        let report = SourceReport(path: path)
        do {
            let root = try SourceFile(path: path, bytes: bytes).parse(as: .json)
            if path == PublicRecord.demonstrationPartiesPath {
                parties += PublishedPartyReader(report: report).readParties(root)
            } else if path.hasPrefix("profiles/") {
                if let profile = PublishedPartyReader(report: report).readProfile(root) { profiles.append(profile) }
            } else if path.hasPrefix("reviews/") {
                let reader = PublishedReviewReader(report: report, attachments: attachments)
                if let review = reader.read(root) { reviews.append(review) }
            } else {
                reject(path, "unknown-file", "a file of a kind that is not known here")
            }
            findings += report.diagnostics
        } catch {
            findings += error.diagnostics
        }
    }
}
