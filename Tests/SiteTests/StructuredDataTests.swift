import Foundation
import Mechanism
import Testing

@testable import Site

@Suite("What pages say of themselves to programs")
struct StructuredDataTests {
    @Test("is one JSON document, names its own page, and leads to pages only", arguments: Language.allCases)
    func documents(language: Language) async throws {
        let site = try await RenderedSite.small.value
        for path in site.pages where path.hasPrefix(language.code + "/") {
            let page = try #require(site.text(path))
            let scripts = page.matches(of: /<script type="application\/ld\+json">([^<]*)<\/script>/)
            #expect(scripts.count == 1, "\(path)")
            let words = try #require(scripts.first.map { String($0.output.1) })
            let root = try #require(try JSONSerialization.jsonObject(with: Data(words.utf8)) as? [String: Any])
            #expect(root["@context"] as? String == "https://schema.org")
            let graph = try #require(root["@graph"] as? [[String: Any]])
            let address = "\(SiteFixture.baseAddress)/\(path)"
            let webPage = try #require(graph.first { $0["@type"] as? String == "WebPage" })
            #expect(webPage["url"] as? String == address)
            #expect(webPage["inLanguage"] as? String == language.code)
            #expect(
                (webPage["creativeWorkStatus"] != nil) == page.contains("class=\"note demo\"")
                    || path.contains("/states"))
            let trail = (webPage["breadcrumb"] as? [String: Any])?["itemListElement"] as? [[String: Any]] ?? []
            #expect(trail.isEmpty == path.hasSuffix("/index.html"))
            for (index, step) in trail.enumerated() {
                #expect(step["position"] as? Int == index + 1)
                let item = try #require(step["item"] as? String)
                #expect(site.files[String(item.dropFirst(SiteFixture.baseAddress.count + 1))] != nil, "\(item)")
            }
            if let last = trail.last { #expect(last["item"] as? String == address) }
        }
    }

    @Test("the choice of language stands for all other languages, on the first page alone")
    func defaultEdition() async throws {
        let site = try await RenderedSite.small.value
        for path in site.pages {
            let page = try #require(site.text(path))
            let isFirst = path.hasSuffix("index.html")
            let link = "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(SiteFixture.baseAddress)/index.html\">"
            #expect(page.contains(link) == isFirst, "\(path)")
        }
    }

    @Test("the card of a page needs nothing from elsewhere")
    func card() async throws {
        let site = try await RenderedSite.small.value
        for path in site.pages where path.contains("/") {
            let page = try #require(site.text(path))
            #expect(
                page.contains("<meta property=\"og:url\" content=\"\(SiteFixture.baseAddress)/\(path)\">"), "\(path)")
            #expect(!page.contains("og:image"))
        }
    }
}
