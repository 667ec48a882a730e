internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import Sanitizing
internal import SourceReading

/// `clearance attachment …`: work on the files that States want published beside their texts.
struct AttachmentCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachment", abstract: "Work on additional documents that are files.",
        discussion: "Example: clearance attachment prepare report.pdf --language fr",
        subcommands: [Prepare.self])

    /// `clearance attachment prepare`: makes a file anew from what a reader sees.
    struct Prepare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a PDF, PNG, JPEG, text or CSV anew from what a reader sees of it.",
            discussion: """
                Example: clearance attachment prepare report.pdf --language fr

                Writes the new file to the folder attachments of the records, under the digest of its bytes, and prints the \
                line for the record of the review. A file with scripts, forms, files inside, hidden layers, earlier versions \
                or words that nobody sees is refused with the reason. Look at the new file, and compare the words of a PDF \
                in the file beside it, before you commit both. Then preview and lock the consent: it is to these bytes.
                """)

        @OptionGroup var common: CommonOptions

        @Argument(help: "The file as the State sent it. It is not changed.")
        var file: String

        @Option(name: .long, help: "The language of a PDF, for readers with a screen reader: ar, zh, en, fr, ru or es.")
        var language: Language?

        func run() throws {
            let original = URL(filePath: file)
            let sanitized = try common.told { () throws(DiagnosticFailure) in
                let bytes = try SourceBytes.read(
                    original.lastPathComponent, in: original.deletingLastPathComponent(),
                    limit: 4 * AttachmentType.mostBytes)
                return try Sanitizer.sanitize(bytes, path: original.lastPathComponent, language: language)
            }
            let folder = URL(filePath: common.records).appending(path: "attachments")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(sanitized.bytes).write(to: folder.appending(path: sanitized.name.description), options: .atomic)
            if let words = sanitized.words {
                let beside = "\(sanitized.name.digest).words.txt"
                try Data(words.utf8).write(to: folder.appending(path: beside), options: .atomic)
            }
            print(Self.summary(of: sanitized))
        }

        private static func summary(of file: SanitizedFile) -> String {
            var lines = ["attachments/\(file.name)"]
            let pages = file.pages.map { ", \($0) \($0 == 1 ? "page" : "pages")" } ?? ""
            lines.append("type: \(file.name.type.mediaType), \(file.bytes.count) bytes\(pages)")
            lines.append("left out: " + (file.removed.isEmpty ? "nothing" : file.removed.joined(separator: "; ")))
            if file.words != nil { lines.append("words: attachments/\(file.name.digest).words.txt") }
            lines.append("for the record: \"attachment\": \"\(file.name)\"")
            return lines.joined(separator: "\n")
        }
    }
}
