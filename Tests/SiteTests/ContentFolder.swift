import Diagnostics
import Foundation
import Mechanism
import Site
import Testing

/// A small content folder without faults, of which tests change single files.
struct ContentFolder {
    /// The texts of the files by path; nil removes a file.
    private(set) var files: [String: String]

    /// The complete folder, with changes.
    init(_ changes: [String: String?] = [:]) {
        files = Self.faultless
        for (path, text) in changes { files[path] = text }
    }

    /// Writes the folder, reads it as content and removes it.
    func read(phrases: [Phrase] = ContentSample.phrases) throws -> SiteContent {
        let root = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in files {
            let url = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return try SiteContent.read(from: root, phrases: phrases)
    }

    /// What a reading finds.
    func findings() throws -> [Diagnostic] {
        do {
            _ = try read()
            return []
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics
        }
    }

    private static var faultless: [String: String] {
        var files = [
            "reference/status-figures.json": ContentSample.figures,
            "reference/drawing-of-lots.json": ContentSample.lots,
            "reference/constructive-dialogues.json": ContentSample.dialogues,
            "reference/documents.json": ContentSample.documents,
            "reference/recommendations.json": ContentSample.recommendations,
            "reference/glossary.json": ContentSample.glossary,
            "reference/regional-groups.json": ContentSample.regionalGroups,
            "rules/rules.json": ContentSample.rules,
            "redirects.csv": "old,new\n",
            "security.yaml": ContentSample.securityContact,
            "pages/en/history.md": ContentSample.page(title: "History"),
            "pages/en/about.md": ContentSample.page(title: "About", order: 5),
            "pages/fr/history.md": ContentSample.page(title: "Histoire", more: "translation: working\n"),
        ]
        for language in Language.allCases { files["strings/\(language.code).yaml"] = ContentSample.strings(language) }
        return files
    }
}

/// One file of a content folder with a sign `▸` before each place where a fault is expected, and the kinds in that order.
struct ContentFault: Sendable, CustomTestStringConvertible {
    let path: String
    let markedText: String
    let kinds: [String]

    init(_ kinds: String..., in path: String, _ markedText: String) {
        self.kinds = kinds
        self.path = path
        self.markedText = markedText
    }

    var testDescription: String { "\(path): \(kinds.joined(separator: ", "))" }

    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var text = ""
        var places: [String] = []
        for character in markedText.unicodeScalars {
            if character == "▸" {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                places.append("\(path):\(lines.count):\((lines.last?.utf8.count ?? 0) + 1)")
            } else {
                text.unicodeScalars.append(character)
            }
        }
        let found = try ContentFolder([path: text]).findings()
        let words = found.map { $0.rendered(as: .text) }.joined(separator: "\n")
        #expect(found.map(\.kind) == kinds, "\(words)", sourceLocation: sourceLocation)
        #expect(
            found.map { "\($0.path ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0)" } == places,
            "\(words)",
            sourceLocation: sourceLocation)
    }
}
