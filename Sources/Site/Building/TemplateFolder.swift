internal import Diagnostics
internal import Foundation
internal import SourceReading
internal import Templates

/// A file that pages load. Its name changes with its contents, so that it may be kept for ever.
struct SiteAsset {
    /// Where it stands in the site.
    let file: String
    let bytes: [UInt8]

    static func read(_ name: String, _ ending: String, from folder: URL) throws(DiagnosticFailure) -> SiteAsset {
        let bytes = Array(try SourceFile.read("assets/\(name).\(ending)", in: folder).text.utf8)
        return SiteAsset(file: "assets/\(name).\(Hexadecimal.digest(of: bytes).prefix(10)).\(ending)", bytes: bytes)
    }
}

/// The folder of templates as it was read: templates, the style sheet and the script.
struct TemplateFolder {
    let sources: [TemplateSource]
    let styleSheet: SiteAsset
    /// What makes the filters of States instant.
    let filterScript: SiteAsset

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
        return TemplateFolder(
            sources: sources, styleSheet: try SiteAsset.read("site", "css", from: folder),
            filterScript: try SiteAsset.read("filter", "js", from: folder))
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
