internal import Crypto
internal import Diagnostics
internal import Foundation
internal import SourceReading
internal import Templates

/// The folder of templates as it was read: templates, the style sheet and the modules of the search.
struct TemplateFolder {
    let sources: [TemplateSource]
    let styleSheet: [UInt8]
    /// In the order of their names.
    let scripts: [SourceFile]

    /// Where the style sheet stands in the site. Its name changes with its contents, so that it may be kept for ever.
    var styleSheetFile: String { "assets/site.\(Self.digest(of: styleSheet)).css" }

    /// Where the modules stand, which import each other by their names: the name of their folder changes with the contents.
    var scriptFolder: String { "assets/search.\(Self.digest(of: scripts.flatMap { Array($0.text.utf8) }))" }

    var scriptFiles: [(file: String, bytes: [UInt8])] {
        let folder = scriptFolder
        return scripts.map {
            ("\(folder)/\($0.path.split(separator: "/").last ?? "")", Self.withoutCommentsAndIndentation($0.text))
        }
    }

    /// A script as it is sent: lines of comment, which begin with `//`, and indentation stay behind. No script of the site has text
    /// over several lines, in which they would mean something.
    private static func withoutCommentsAndIndentation(_ script: String) -> [UInt8] {
        let lines = script.split(separator: "\n").map { $0.drop { $0 == " " } }
        return Array(lines.filter { !$0.isEmpty && !$0.hasPrefix("//") }.joined(separator: "\n").utf8) + [0x0A]
    }

    private static func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(data: Data(bytes)).prefix(5).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
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
        let scripts = try SourceFolder.files(in: "assets/search", of: folder, extensions: ["js"]).map {
            (path) throws(DiagnosticFailure) in try SourceFile.read(path, in: folder)
        }
        return TemplateFolder(sources: sources, styleSheet: Array(styles.text.utf8), scripts: scripts)
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
