internal import Diagnostics
internal import Foundation
internal import Mechanism

/// The files of the folder `attachments`: what States want published beside their texts, and the words of each PDF.
struct RecordAttachments: Sendable {
    /// By their names in the folder.
    let files: [String: [UInt8]]

    static let folder = "attachments"
    static let endings = Set(AttachmentType.allCases.map(\.ending))
    private static let endOfWords = ".words.txt"

    /// What a text says of its file, with the file itself if there is one of that name.
    func attachment(_ name: AttachmentName) -> ItemAttachment {
        let words: String? =
            switch name.type {
            case .pdf: files[Self.wordsName(of: name)].map { String(decoding: $0, as: UTF8.self) }
            case .text, .csv: files[name.description].map { String(decoding: $0, as: UTF8.self) }
            // No program here reads the words of a picture: a person has looked at it.
            case .png, .jpeg: ""
            }
        return ItemAttachment(name: name, bytes: files[name.description], words: words)
    }

    /// The file with the words of a PDF, beside it.
    private static func wordsName(of name: AttachmentName) -> String { name.digest + endOfWords }

    /// Whether a file of the folder is of a name that belongs there.
    static func isKnown(_ name: String) -> Bool {
        AttachmentName(name) != nil
            || name.hasSuffix(endOfWords)
                && AttachmentName(digest: String(name.dropLast(endOfWords.count)), type: .pdf) != nil
    }

    /// Files that no text names: nothing is passed over in silence (rule C1).
    func strays(besides named: Set<AttachmentName>) -> [Diagnostic] {
        let known = Set(named.flatMap { [$0.description] + ($0.type == .pdf ? [Self.wordsName(of: $0)] : []) })
        return files.keys.filter { !known.contains($0) }.sorted().map { name in
            Diagnostic(
                kind: "stray-attachment", path: "\(Self.folder)/\(name)", found: "a file that no text names",
                expected: "files that the additional documents of the reviews name under \"attachment\"",
                remedy: "name it in the record of the review, or remove it")
        }
    }
}

/// A file that belongs to a text, as the record names it.
struct ItemAttachment: Sendable {
    let name: AttachmentName
    /// nil when there is no file of that name.
    let bytes: [UInt8]?
    /// The words that a reader finds in it, or nil where they are needed and missing.
    let words: String?
}
