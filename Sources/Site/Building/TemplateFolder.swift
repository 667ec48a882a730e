internal import Diagnostics
internal import Foundation
internal import SourceReading
internal import Templates
internal import Workers

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

/// The modules of the search, which import each other by their names: so the name of their folder changes with the contents.
struct SearchScripts {
    let assets: [SiteAsset]
    /// Where the module stands that a page loads.
    let entryFile: String

    static func read(from folder: URL) throws(DiagnosticFailure) -> SearchScripts {
        let sources = try SourceFolder.files(in: "assets/search", of: folder, extensions: ["js"]).map {
            (path) throws(DiagnosticFailure) in try SourceFile.read(path, in: folder)
        }
        let digest = Hexadecimal.digest(of: sources.flatMap { Array($0.text.utf8) }).prefix(10)
        let place = "assets/search.\(digest)"
        let assets = sources.map { source in
            SiteAsset(
                file: "\(place)/\(source.path.split(separator: "/").last ?? "")",
                bytes: withoutCommentsAndIndentation(source.text))
        }
        return SearchScripts(assets: assets, entryFile: "\(place)/page.js")
    }

    /// A script as it is sent: lines of comment, which begin with `//`, and indentation stay behind. No script of the site has
    /// text over several lines, in which they would mean something.
    private static func withoutCommentsAndIndentation(_ script: String) -> [UInt8] {
        let lines = script.split(separator: "\n").map { $0.drop { $0 == " " } }
        return Array(lines.filter { !$0.isEmpty && !$0.hasPrefix("//") }.joined(separator: "\n").utf8) + [0x0A]
    }
}

/// The folder of templates as it was read: templates, the style sheet and the scripts.
struct TemplateFolder {
    let sources: [TemplateSource]
    let styleSheet: SiteAsset
    /// What makes the filters of States instant.
    let filterScript: SiteAsset
    let searchScripts: SearchScripts

    private static let ending = ".mustache"

    static func read(from folder: URL) throws(DiagnosticFailure) -> TemplateFolder {
        var sources: [TemplateSource] = []
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
            filterScript: try SiteAsset.read("filter", "js", from: folder),
            searchScripts: try SearchScripts.read(from: folder))
    }

    /// Compiles every template for every language, and tells of every fault in any of them.
    func compile(for strings: [Strings]) throws(DiagnosticFailure) -> [[PageKind: Template]] {
        let library = try TemplateLibrary(sources: sources)
        let editions = Workers.all.results(of: strings.count) { Self.compile(library, for: strings[$0]) }
        let findings = editions.flatMap(\.findings)
        guard findings.isEmpty else {
            // The six languages share their templates, so that most faults come six times.
            var seen: Set<Diagnostic> = []
            throw DiagnosticFailure(findings.sortedByPlace().filter { seen.insert($0).inserted })
        }
        return editions.map(\.templates)
    }

    private static func missing(_ template: String) -> Diagnostic {
        let file = "\(template)\(ending)"
        return Diagnostic(
            kind: "unknown-template", path: "templates/\(file)", found: "no template for the pages of this kind",
            expected: "a template for each kind of page, whether there is such a page or not",
            remedy: "put \(file) back")
    }

    private static func compile(
        _ library: TemplateLibrary, for strings: Strings
    ) -> (templates: [PageKind: Template], findings: [Diagnostic]) {
        let constants = TemplateStrings(strings.plainTexts, named: strings.path)
        let names = Set(library.names)
        var templates: [PageKind: Template] = [:]
        var findings: [Diagnostic] = []
        for kind in PageKind.allCases {
            guard names.contains(kind.template) else {
                findings.append(missing(kind.template))
                continue
            }
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
        return (templates, findings)
    }
}
