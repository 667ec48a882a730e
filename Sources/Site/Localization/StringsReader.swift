internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import SourceReading

extension Strings {
    /// The folder below the content folder in which the texts stand.
    static let folder = "strings"

    /// Reads the texts of all languages and checks them against each other and against the phrases that code asks for.
    ///
    /// - Throws: every finding of every file.
    static func readAll(
        from content: URL, phrases: [Phrase] = Phrase.declared
    ) throws(DiagnosticFailure) -> [Language: Strings] {
        var reading = ContentReading(of: content)
        reading.collect { content throws(DiagnosticFailure) in try checkFiles(in: content) }
        let files = reading.collectOnAllCores(Language.allCases) { language, content throws(DiagnosticFailure) in
            try StringsFile.read(language, from: content)
        }
        let check = StringsCheck(files: files, phrases: phrases)
        reading.report(Language.allCases.flatMap(check.findings))
        return try reading.finish(files.mapValues { $0.strings(phrases: phrases) })
    }

    private static func checkFiles(in content: URL) throws(DiagnosticFailure) {
        let expected = Set(Language.allCases.map(StringsFile.path))
        let found = try SourceFolder.files(in: folder, of: content, extensions: ["yaml"])
        let strangers = found.filter { !expected.contains($0) }
        guard strangers.isEmpty else {
            throw DiagnosticFailure(
                strangers.map { path in
                    ContentFolders.stranger(
                        path, found: "a file of texts in no language of the site",
                        expected: "one of " + expected.sorted().joined(separator: ", "))
                })
        }
    }
}

/// The texts of one language as they stand in their file, before they are compared with the others.
struct StringsFile {
    struct Entry {
        let position: SourcePosition
        let text: String
        let pattern: TextPattern
    }

    let language: Language
    let path: String
    let entries: [String: Entry]

    static func path(of language: Language) -> String { "\(Strings.folder)/\(language.code).yaml" }

    static func read(_ language: Language, from content: URL) throws(DiagnosticFailure) -> StringsFile {
        let path = path(of: language)
        let root = try SourceFile.read(path, in: content).parse(as: .yaml)
        let report = SourceReport(path: path)
        guard case .mapping(let members) = root.content else {
            report.report(
                "wrong-type", at: root.position, found: "something else than keys with texts",
                expected: "lines of the form key: text")
            throw DiagnosticFailure(report.diagnostics)
        }
        var entries: [String: Entry] = [:]
        for member in members {
            if !isKey(member.key) {
                report.report(
                    "invalid-key", at: member.position, found: "the key \"\(member.key)\"",
                    expected:
                        "small letters, digits and hyphens, with dots between the parts, such as profile.no-material")
            }
            if let entry = entry(member, into: report) { entries[member.key] = entry }
        }
        return try report.finish(StringsFile(language: language, path: path, entries: entries))
    }

    private static func isKey(_ key: String) -> Bool {
        key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { Slug(String($0)) != nil }
    }

    private static func entry(_ member: SourceNode.Entry, into report: SourceReport) -> Entry? {
        let position = member.value.position
        guard let text = member.value.value(String.self, of: "\"\(member.key)\"", into: report) else { return nil }
        // A no-break space is meant: French writes one before a colon. So are the spaces after signs that stand between two texts.
        let ends = [text.first, text.last].compactMap(\.self)
        let isSign = member.key.hasPrefix("punctuation.")
        guard !text.isEmpty, isSign || ends.allSatisfy({ !$0.isWhitespace || $0 == "\u{A0}" }) else {
            report.report(
                "invalid-text", at: position, found: "\"\(member.key)\" is empty or has white space at an end",
                expected: "words, without white space around them", remedy: "for a long text write >- after the key")
            return nil
        }
        guard let pattern = TextPattern(text) else {
            report.report(
                "invalid-text", at: position,
                found: "\"\(member.key)\" has a brace that belongs to no place to fill in",
                expected: "places such as {party}", remedy: "close the brace, or leave it out")
            return nil
        }
        return Entry(position: position, text: text, pattern: pattern)
    }

    /// The texts for use.
    func strings(phrases: [Phrase]) -> Strings {
        let forms = Set(
            phrases.filter { $0.count != nil }.flatMap { phrase in PluralCategory.allCases.map(phrase.key(of:)) })
        return Strings(
            path: path, localizer: Localizer(language),
            plainTexts: entries.filter { $0.value.pattern.placeholders.isEmpty && !forms.contains($0.key) }
                .mapValues(\.text),
            patterns: entries.mapValues(\.pattern))
    }
}
