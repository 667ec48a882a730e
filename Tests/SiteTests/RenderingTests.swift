import Diagnostics
import Foundation
import Mechanism
import TestSupport
import Testing

@testable import Site

@Suite("Rendering the site")
struct RenderingTests {
    @Test("gives the same bytes whatever the number of workers")
    func workers() async throws {
        let plan = try SiteFixture.plan(record: SiteFixture.record)
        let one = try await RenderedSite(plan, workers: 1)
        for count in [2, 5] {
            let several = try await RenderedSite(plan, workers: count)
            #expect(several.files == one.files)
        }
    }

    @Test("fails for two pages at one address")
    func oneAddress() throws {
        let model = try SiteFixture.model { content in
            let dialogues = content.dialogues
            return content.replacing(
                dialogues: ConstructiveDialogues(
                    dialogues: dialogues.dialogues + dialogues.dialogues.suffix(1), series: dialogues.series))
        }
        let findings = Self.findings { _ = try SitePlan(model, templates: Repository.url("templates")) }
        #expect(findings.map(\.kind) == ["address-of-two-pages"])
        #expect(findings.first?.path == model.content.dialogues.dialogues.last.map { "dialogues/\($0.id)" })
    }

    @Test("a template that is gone is told once, with its file and what to do")
    func missingTemplate() throws {
        let templates = try Self.templates(changing: "lots.mustache") { $0 }
        try FileManager.default.removeItem(at: templates.url.appending(path: "lots.mustache"))
        let findings = try Self.findings(with: templates)
        #expect(findings.map(\.kind) == ["unknown-template"])
        #expect(findings.first?.path == "templates/lots.mustache")
        #expect(findings.first?.expected != nil && findings.first?.remedy != nil)
    }

    @Test("fails for a name in a template that its page does not have, with file and line")
    func unknownName() throws {
        let templates = try Self.templates(changing: "parts/cite.mustache") { $0 + "{{nonsense}}\n" }
        let lines = try String(contentsOf: templates.url.appending(path: "parts/cite.mustache"), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).count
        let findings = try Self.findings(with: templates)
        #expect(Set(findings.compactMap(\.path)) == ["templates/parts/cite.mustache"])
        #expect(Set(findings.compactMap(\.position?.line)) == [lines - 1])
    }

    @Test("fails for a text that no language has")
    func unknownText() throws {
        let templates = try Self.templates(changing: "glossary.mustache") {
            $0.replacing("{{strings.glossary.lede}}", with: "{{strings.glossary.ledger}}")
        }
        let findings = try Self.findings(with: templates)
        #expect(findings.contains { $0.path == "templates/glossary.mustache" && $0.position?.line == 4 })
    }

    @Test("fails for a text that one language lacks", arguments: Language.allCases)
    func missingText(language: Language) throws {
        var files: [String: [UInt8]] = [:]
        for other in Language.allCases {
            let path = "strings/\(other.code).yaml"
            let text = try String(contentsOf: Repository.url("content").appending(path: path), encoding: .utf8)
            let lines = text.split(separator: "\n").filter {
                other != language || !$0.hasPrefix("treaty.not-recorded:")
            }
            files[path] = Array(lines.joined(separator: "\n").utf8)
        }
        let folder = try TemporaryFolder(files)
        let findings = Self.findings { _ = try Strings.readAll(from: folder.url, phrases: Phrase.declared) }
        #expect(findings.contains { $0.kind == "missing-text" && $0.path?.hasSuffix("\(language.code).yaml") == true })
    }

    // MARK: Templates with a fault

    private static func templates(changing path: String, _ change: (String) -> String) throws -> TemporaryFolder {
        let folder = Repository.url("templates")
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where name.contains(".") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            files[name] = Array((name == path ? change(text) : text).utf8)
        }
        return try TemporaryFolder(files)
    }

    private static func findings(with templates: TemporaryFolder) throws -> [Diagnostic] {
        let model = try SiteFixture.model()
        return findings { _ = try SitePlan(model, templates: templates.url) }
    }

    private static func findings(in body: () throws -> Void) -> [Diagnostic] {
        do {
            try body()
            return []
        } catch {
            return (error as? DiagnosticFailure)?.diagnostics ?? []
        }
    }
}
