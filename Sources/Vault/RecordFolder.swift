internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import SourceReading
internal import Workers

/// The folder of confidential records: which files belong where.
struct RecordFolder {
    let files: [RecordFile]
    let attachments: RecordAttachments
    let findings: [Diagnostic]

    /// What a file of the folder is, by its path.
    enum Place: CaseIterable {
        case demonstrationParties
        case persons
        case settings
        case profiles
        case reviews
        case consents
        case locks
        case agreementLocks
        case importLock

        var format: SourceFile.Format {
            switch self {
            case .demonstrationParties, .profiles, .reviews, .locks, .agreementLocks, .importLock: .json
            case .persons, .settings, .consents: .yaml
            }
        }

        /// nil for a path that belongs to nothing.
        init?(of path: String) {
            switch path {
            case "parties.json": self = .demonstrationParties
            case "persons.yaml": self = .persons
            case "settings.yaml": self = .settings
            case ImportLock.path: self = .importLock
            case _:
                let parts = path.split(separator: "/", omittingEmptySubsequences: false)
                guard parts.count == 2, !parts[1].hasPrefix(".") else { return nil }
                switch parts[0] {
                case "profiles" where path.hasSuffix(".json"): self = .profiles
                case "reviews" where path.hasSuffix(".json"): self = .reviews
                case "consents" where path.hasSuffix(".yaml"): self = .consents
                case "consents" where path.hasSuffix(".lock.json"): self = .locks
                case "agreements" where path.hasSuffix(".lock.json"): self = .agreementLocks
                case _: return nil
                }
            }
        }
    }

    /// Goes through a folder and reads its attachments. What can't be listed or doesn't belong there is a finding.
    ///
    /// - Throws: a diagnostic when the folder itself isn't there: then nothing that may be missing in it is worth a word.
    static func read(_ folder: URL) throws(DiagnosticFailure) -> RecordFolder {
        var files: [RecordFile] = []
        var attachments: [String: [UInt8]] = [:]
        var findings: [Diagnostic] = []
        func collect(_ step: () throws(DiagnosticFailure) -> Void) {
            do { try step() } catch { findings += error.diagnostics }
        }
        func add(_ path: String) { files.append(RecordFile(path, in: folder)) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unreadable-folder", path: folder.relativePath, found: "no folder of records here",
                    expected: "a folder with reviews, consents and persons.yaml", remedy: "check --records"))
        }
        let folders = [
            "profiles": ["json"], "reviews": ["json"], "consents": ["yaml", "lock.json"], "agreements": ["lock.json"],
        ]
        for name in names.sorted() where name != "README.md" {
            if let endings = folders[name] {
                collect { () throws(DiagnosticFailure) in
                    try SourceFolder.files(in: name, of: folder, extensions: Set(endings)).forEach(add)
                }
            } else if name == RecordAttachments.folder {
                collect { () throws(DiagnosticFailure) in
                    for path in try SourceFolder.files(in: name, of: folder, extensions: RecordAttachments.endings) {
                        let file = String(path.dropFirst(name.count + 1))
                        guard RecordAttachments.isKnown(file) else {
                            findings.append(stranger(path))
                            continue
                        }
                        attachments[file] = try SourceBytes.read(path, in: folder, limit: AttachmentType.mostBytes)
                    }
                }
            } else if Place(of: name) != nil {
                add(name)
            } else {
                findings.append(stranger(name))
            }
        }
        return RecordFolder(
            files: files, attachments: RecordAttachments(files: attachments), findings: findings)
    }

    /// Whether the same files were found with the same bytes.
    ///
    /// - Parameter digests: of what was read from the files of the other, by their paths.
    func isSame(as other: RecordFolder, _ digests: [String: RecordFile.Digest]) -> Bool {
        files.map(\.path) == other.files.map(\.path) && findings == other.findings
            && attachments.files == other.attachments.files
            && !Workers.all.results(of: files.count) { files[$0].has(digests[files[$0].path]) }.contains(false)
    }

    static func stranger(_ path: String) -> Diagnostic {
        Diagnostic(
            kind: "unknown-file", path: path, found: "a file or folder that does not belong to the records",
            expected:
                "parties.json, persons.yaml, settings.yaml, profiles, reviews, consents, agreements or attachments",
            remedy: "move it away: nothing is passed over")
    }
}
