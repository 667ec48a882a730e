import Diagnostics
import Foundation
import Mechanism
import TestSupport
import Testing

@testable import Site

@Suite("Redirects")
struct RedirectTests {
    private static func redirect(_ old: String, _ new: String, line: Int = 2) -> Redirect {
        Redirect(old: old, new: new, position: SourcePosition(line: line, column: 1))
    }

    private static let pages: [PageAddress] = [.home, .glossary, .rules]

    @Test("lead to the page at their end, in every language")
    func pages() async throws {
        let model = try SiteFixture.model { content in
            content.replacing(redirects: [
                Self.redirect("about/terms", "words"), Self.redirect("words", "glossary"),
            ])
        }
        let site = try await RenderedSite(SitePlan(model, templates: Repository.url("templates")))
        for language in Language.allCases {
            for old in ["about/terms", "words"] {
                let file = "\(language.code)/\(old).html"
                let page = try #require(site.text(file))
                let target = "\(language.code)/glossary.html"
                let addresses = page.matches(of: /url=([^"]*)"|<a href="([^"]*)"/).compactMap {
                    $0.output.1 ?? $0.output.2
                }
                #expect(addresses.map { PageLinks.target(of: String($0), on: file).path } == [target, target])
                #expect(page.contains("<link rel=\"canonical\" href=\"\(SiteFixture.baseAddress)/\(target)\">"))
                #expect(page.contains("<html lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\">"))
            }
        }
        #expect(site.text("sitemap.xml")?.contains("words") == false)
    }

    @Test(
        "are refused where they lead in a circle, to nothing, or away from a page",
        arguments: [
            (["a>b", "b>a"], ["redirect-loop", "redirect-loop"]), (["a>a"], ["redirect-loop"]),
            (["x>a", "a>b", "b>c", "c>a"], Array(repeating: "redirect-loop", count: 4)),
            (["a>nowhere"], ["redirect-to-nothing"]),
            (["a>b", "b>nowhere"], Array(repeating: "redirect-to-nothing", count: 2)),
            (["glossary>rules"], ["redirect-of-page"]), (["a>glossary", "b>a", "c>b"], []),
        ])
    func faults(pairs: [String], kinds: [String]) {
        let redirects = pairs.map { $0.split(separator: ">").map(String.init) }.map { Self.redirect($0[0], $0[1]) }
        let check = RedirectCheck(redirects, pages: Self.pages)
        #expect(check.findings.map(\.kind) == kinds)
        #expect(check.findings.allSatisfy { $0.path == "redirects.csv" && $0.position?.line == 2 })
        #expect(check.targets.count == pairs.count - kinds.count)
    }

    @Test(
        "are read with the place of what is wrong",
        arguments: [
            ContentFault("invalid-value", in: "redirects.csv", "old,new\n▸/en/a.html,b\n"),
            ContentFault("unknown-key", in: "redirects.csv", "▸mechanism/old,mechanism/steps\n"),
            ContentFault("invalid-value", in: "redirects.csv", "old,new\na,▸states/../b\n"),
            ContentFault("duplicate-entry", in: "redirects.csv", "old,new\na,b\n▸a,c\n"),
        ])
    func reading(fault: ContentFault) throws {
        try fault.check()
    }
}

@Suite("Schemas of the public record")
struct PublicSchemaTests {
    @Test("every field is explained, and the explanations are on the data page in every language")
    func explained() async throws {
        let schemas = try SiteFixture.wholeModel().content.schemas
        #expect(schemas.map(\.fileName).count == 5)
        let site = try await RenderedSite.small.value
        for language in Language.allCases {
            let page = try #require(site.text("\(language.code)/data.html"))
            for schema in schemas {
                #expect(site.files["data/schemas/\(schema.fileName)"] == schema.bytes)
                for field in schema.fields {
                    #expect(page.contains("<bdi class=\"mono\">\(field.path)</bdi>"), "\(field.path)")
                }
            }
        }
    }

    @Test("fields without words are found")
    func unexplained() throws {
        let schema = #"{"title": "T", "description": "D", "properties": {"a": ▸{"title": "A"}}}"#
        try ContentFault("missing-key", in: "schemas/a.schema.json", schema).check()
    }
}
