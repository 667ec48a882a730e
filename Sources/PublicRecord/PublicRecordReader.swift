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
        try Reading(from: folder).record
    }

    /// A public record with what each of its files holds, so that when one changes the others need not be read again.
    public struct Reading: Sendable {
        public let record: PublicRecord
        /// By their paths.
        fileprivate let documents: [String: PublicRecordReader.Document]
        /// The paths of the files of States, which the documents name.
        fileprivate let attachments: Set<String>

        /// Reads a public record, as `PublicRecord.read(from:)` does.
        ///
        /// - Parameters:
        ///   - last: an earlier reading of the same folder.
        ///   - isUntouched: whether a file, by its path below the folder, is the one that was read then. It is not opened if the
        ///     manifest lists it with the same digest.
        public init(
            from folder: URL, after last: Reading? = nil, isUntouched: (String) -> Bool = { _ in false }
        ) throws(DiagnosticFailure) {
            let manifest = try readManifest(in: folder)
            var reader = PublicRecordReader(folder: folder)
            try reader.findUnlisted(besides: manifest.files)
            // Files of States first: texts name them.
            let isAttachment = { (path: String) in path.hasPrefix(PublishedAttachment.folder + "/") }
            for file in manifest.files where isAttachment(file.path) { reader.read(file) }
            let attachments = Set(reader.attachments.keys)
            let known = last.flatMap { $0.attachments == attachments ? $0.documents : nil } ?? [:]
            self.attachments = attachments
            documents = reader.readOnAllCores(
                manifest.files.filter { !isAttachment($0.path) }, known: known.filter { isUntouched($0.key) })
            // What is wrong inside of a file tells nothing as long as it isn't the file that was cleared.
            guard reader.mismatches.isEmpty else { throw DiagnosticFailure(reader.mismatches) }
            reader.findStrayAttachments()
            guard !reader.findings.containsErrors else { throw DiagnosticFailure(reader.findings.sortedByPlace()) }
            record = PublicRecord(
                asAt: manifest.asAt, settings: manifest.settings, demonstrationParties: reader.contents.parties,
                profiles: reader.contents.profiles, reviews: reader.contents.reviews)
        }
    }

    private struct Manifest {
        let asAt: CalendarDate
        let settings: [String: String]
        let files: [PublicRecordReader.ListedFile]
    }

    private static func readManifest(in folder: URL) throws(DiagnosticFailure) -> Manifest {
        guard (try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + manifestPath)) != nil else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "missing-file", path: folder.relativePath, found: "no public record here: no \(manifestPath)",
                    expected: "the folder that clearance clear has written",
                    remedy: "write it with: clearance clear, or correct the name of the folder"))
        }
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
    private(set) var contents = Contents()
    private(set) var findings: [Diagnostic] = []
    /// Where the folder is not what the manifest lists.
    private(set) var mismatches: [Diagnostic] = []
    /// By their paths.
    private(set) var attachments: [String: PublishedAttachment]

    struct ListedFile {
        let path: String
        let digest: String
    }

    /// What files hold.
    struct Contents {
        var parties: [Party] = []
        var profiles: [PublishedProfile] = []
        var reviews: [PublishedReview] = []

        mutating func add(_ other: Contents) {
            parties += other.parties
            profiles += other.profiles
            reviews += other.reviews
        }
    }

    /// A file in which nothing was found wrong.
    struct Document {
        let digest: String
        let contents: Contents
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
    ///
    /// - Parameter known: what need not be read again, by its path, if the manifest lists it with the same digest.
    /// - Returns: the files in which nothing was found wrong, by their paths.
    mutating func readOnAllCores(_ files: [ListedFile], known: [String: Document]) -> [String: Document] {
        let beginning = PublicRecordReader(folder: folder, attachments: attachments)
        let readers = Workers.all.results(of: files.count) { number in
            var reader = beginning
            if let document = known[files[number].path], document.digest == files[number].digest {
                reader.contents = document.contents
            } else {
                reader.read(files[number])
            }
            return reader
        }
        var documents: [String: Document] = [:]
        for (file, reader) in zip(files, readers) {
            contents.add(reader.contents)
            findings += reader.findings
            mismatches += reader.mismatches
            if reader.findings.isEmpty, reader.mismatches.isEmpty {
                documents[file.path] = Document(digest: file.digest, contents: reader.contents)
            }
        }
        return documents
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
        let named = Set(contents.reviews.flatMap(\.documents).joined().compactMap { $0.attachment?.path })
        for path in attachments.keys.sorted() where !named.contains(path) && !findings.containsErrors {
            reject(path, "stray-attachment", "a file that no published text names")
        }
    }

    private mutating func readDocument(_ path: String, _ bytes: [UInt8]) {
        let report = SourceReport(path: path)
        do {
            let root = try SourceFile(path: path, bytes: bytes).parse(as: .json)
            if path == PublicRecord.demonstrationPartiesPath {
                contents.parties += PublishedPartyReader(report: report).readParties(root)
            } else if path.hasPrefix("profiles/") {
                if let profile = PublishedPartyReader(report: report).readProfile(root) {
                    contents.profiles.append(profile)
                }
            } else if path.hasPrefix("reviews/") {
                let reader = PublishedReviewReader(report: report, attachments: attachments)
                if let review = reader.read(root) { contents.reviews.append(review) }
            } else {
                reject(path, "unknown-file", "a file of a kind that is not known here")
            }
            findings += report.diagnostics
        } catch {
            findings += error.diagnostics
        }
    }
}
