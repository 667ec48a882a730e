internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import SourceReading

extension ContentPage {
    /// The folder below the content folder in which the pages stand, in one folder for each language.
    static let folder = "pages"

    static func path(of slug: String, in language: Language) -> String { "\(folder)/\(language.code)/\(slug).md" }

    /// Reads the pages of all languages; English pages stand in for translations that don't exist.
    ///
    /// - Throws: every finding of every file.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [Language: [ContentPage]] {
        var reading = ContentReading(of: content)
        reading.collect(checkFolders)
        var pages: [Language: [ContentPage]] = [:]
        var paths: [Language: [String]] = [:]
        for language in Language.allCases {
            paths[language] = reading.collect { content throws(DiagnosticFailure) in
                try SourceFolder.files(in: "\(folder)/\(language.code)", of: content, extensions: ["md"])
            }
            pages[language] = paths[language, default: []].compactMap { path in
                reading.collect { content throws(DiagnosticFailure) in try read(path, in: language, from: content) }
            }
        }
        reading.report(PageComparison(pages, englishPaths: paths[.english]).findings)
        return try reading.finish(completed(pages))
    }

    private static func checkFolders(in content: URL) throws(DiagnosticFailure) {
        let names = try? FileManager.default.contentsOfDirectory(atPath: content.appending(path: folder).path)
        guard let names else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unreadable-folder", path: folder, found: "no folder that can be read",
                    expected: "a folder with one folder for each language"))
        }
        let expected = Set(Language.allCases.map(\.code) + ["README.md"])
        let strangers = names.filter { !expected.contains($0) }.sorted()
        guard strangers.isEmpty else {
            throw DiagnosticFailure(
                strangers.map { name in
                    ContentFolders.stranger(
                        "\(folder)/\(name)", found: "a name that is no language of the site",
                        expected: "folders named " + Language.allCases.map(\.code).joined(separator: ", "))
                })
        }
    }

    private static func read(
        _ path: String, in language: Language, from content: URL
    ) throws(DiagnosticFailure) -> ContentPage {
        let file = try SourceFile.read(path, in: content)
        let matter = try FrontMatter(of: file)
        let report = SourceReport(path: path)
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        let slug = Slug(name)
        if slug == nil {
            report.report(
                "invalid-name", at: nil, found: "a file name that can't stand in an address",
                expected: Slug.expectation)
        }
        if matter.body.allSatisfy(\.isWhitespace) {
            report.report(
                "empty-page", at: SourcePosition(line: matter.bodyFirstLine, column: 1), found: "a page without text",
                expected: "Markdown after the front matter")
        }
        guard var object = ObjectReader(matter.root, as: "the front matter", into: report), let slug else {
            throw DiagnosticFailure(report.diagnostics)
        }
        let page = read(&object, slug, in: language, path: path, matter)
        object.finish()
        return try report.finish(page)
    }

    private static func read(
        _ object: inout ObjectReader, _ slug: Slug, in language: Language, path: String, _ matter: FrontMatter
    ) -> ContentPage? {
        let title = object.required("title", String.self)
        let summary = object.required("summary", String.self)
        let order = object.requiredInteger("order")
        let section = object.required("section", Section.self)
        let sources = object.requiredTexts("sources")
        if sources?.isEmpty == true {
            object.report.report(
                "wrong-count", at: object.position, found: "a page without sources", expected: "at least one",
                remedy: "cite the documents that the page rests on")
        }
        // An English page is no translation, so that English doesn't know the key.
        let status = language == .english ? nil : object.optional("translation", TranslationStatus.self)
        guard let title, let summary, let order, let section, let sources else { return nil }
        return ContentPage(
            slug: slug.description, language: language, textLanguage: language, title: title, summary: summary,
            order: order, section: section, sources: sources, isWorkingTranslation: status == .working,
            body: matter.body, path: path, bodyFirstLine: matter.bodyFirstLine)
    }

    /// All pages in all languages, in the order of the sections and of the pages in them.
    private static func completed(_ pages: [Language: [ContentPage]]) -> [Language: [ContentPage]] {
        let english = pages[.english, default: []].sorted {
            ($0.section.rawValue, $0.order, $0.slug) < ($1.section.rawValue, $1.order, $1.slug)
        }
        let pairs = Language.allCases.map { language in
            let written = Dictionary(pages[language, default: []].map { ($0.slug, $0) }) { first, _ in first }
            return (language, english.map { written[$0.slug] ?? $0.standingIn(for: language) })
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
