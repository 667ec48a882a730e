internal import Diagnostics
internal import Foundation
internal import SourceReading
internal import Templates

/// The folder of templates as it was read: templates and the style sheet.
struct TemplateFolder {
    let sources: [TemplateSource]
    let styleSheet: [UInt8]

    /// Where the style sheet stands in the site. Its name changes with its contents, so that it may be kept for ever.
    var styleSheetFile: String {
        let digest = Hexadecimal.digest(of: styleSheet).prefix(10)
        return "assets/site.\(digest).css"
    }

    static func read(from folder: URL) throws(DiagnosticFailure) -> TemplateFolder {
        var sources: [TemplateSource] = []
        let ending = ".mustache"
        for subfolder in ["", "parts"] {
            let paths = try SourceFolder.files(
                in: subfolder, of: folder, extensions: ["mustache"], allowsFolders: subfolder.isEmpty)
            for path in paths {
                let file = try SourceFile.read(path, in: folder)
                sources.append(
                    TemplateSource(
                        name: String(path.dropLast(ending.count)), path: "templates/\(path)", text: file.text))
            }
        }
        let styles = try SourceFile.read("assets/site.css", in: folder)
        return TemplateFolder(sources: sources, styleSheet: Array(styles.text.utf8))
    }

    /// Compiles every template for every language, and tells of every fault in any of them.
    func compile(for strings: [Strings]) throws(DiagnosticFailure) -> [[PageKind: Template]] {
        let library = try TemplateLibrary(sources: sources)
        var findings: [Diagnostic] = []
        var editions: [[PageKind: Template]] = []
        for strings in strings {
            let constants = TemplateStrings(strings.plainTexts, named: strings.path)
            var templates: [PageKind: Template] = [:]
            for kind in PageKind.allCases {
                do {
                    templates[kind] = try library.compile(kind.template, shape: kind.shape, strings: constants)
                } catch {
                    findings += error.diagnostics
                }
            }
            if templates.count == PageKind.allCases.count {
                let used = Set(templates.values.flatMap(\.usedStrings))
                findings += strings.keysForTemplates().filter { !used.contains($0) }.map {
                    Diagnostic(
                        kind: "unused-string", path: strings.path, found: "the text \"\($0)\", which nothing uses",
                        expected: "texts that a template or the program names", remedy: "remove it from all six files")
                }
            }
            editions.append(templates)
        }
        guard findings.isEmpty else {
            // The six languages share their templates, so that most faults come six times.
            var seen: Set<Diagnostic> = []
            throw DiagnosticFailure(findings.sortedByPlace().filter { seen.insert($0).inserted })
        }
        return editions
    }
}
