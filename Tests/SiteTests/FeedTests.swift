import Foundation
import Mechanism
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Feed and sitemap")
struct FeedTests {
    @Test("the feed is well-formed, and every entry leads to a page", arguments: Language.allCases)
    func feed(language: Language) async throws {
        let site = try await RenderedSite.small.value
        let document = try XMLOutline(#require(site.files["\(language.code)/feed.xml"]))
        #expect(document.root == "feed")
        #expect(document.count["entry"] == 6, "five kinds of material, and the note on the context")
        Self.expectSound(document, site)
    }

    @Test("every party has a feed, with its own publications and no others", arguments: Language.allCases)
    func feedsOfParties(language: Language) async throws {
        let site = try await RenderedSite.small.value
        let profiles = site.pages.filter { $0.wholeMatch(of: /[a-z]{2}\/states\/[a-z]{3}\.html/) != nil }
        for profile in profiles where profile.hasPrefix(language.code + "/") {
            let code = profile.dropFirst("en/states/".count).dropLast(".html".count)
            let file = "\(language.code)/feeds/\(code).xml"
            let document = try XMLOutline(#require(site.files[file], "no \(file)"))
            #expect(document.count["entry"] ?? 0 == (code == "xaa" ? 6 : 0))
            Self.expectSound(document, site)
            let page = try #require(site.text(profile))
            let links = PageLinks(of: Array(page.utf8)).links.map { PageLinks.target(of: $0, on: profile).path }
            #expect(links.count { $0 == file } == 2, "for programs, and for people")
        }
    }

    @Test("the feeds exist when nothing is published, and say nothing but that they are there")
    func emptyFeed() async throws {
        let site = try await RenderedSite(SiteFixture.plan(record: SiteFixture.record(of: [])))
        let full = try await RenderedSite.small.value
        for file in ["en/feed.xml", "en/feeds/xaa.xml", "en/feeds/afg.xml"] {
            let document = try XMLOutline(#require(site.files[file]))
            #expect(document.count["entry"] == nil)
            #expect(document.text["updated"] == ["2026-11-20T00:00:00Z"])
        }
        #expect(site.files["en/feeds/afg.xml"] == full.files["en/feeds/afg.xml"])
    }

    /// What RFC 4287 asks of every feed beyond its grammar: names that are not repeated, no entry that is newer than the feed.
    private static func expectSound(_ document: XMLOutline, _ site: RenderedSite) {
        let entries = document.count["entry"] ?? 0
        let ids = document.text["id"] ?? []
        #expect(ids.count == entries + 1 && Set(ids).count == ids.count)
        let dates = document.text["updated"] ?? []
        #expect(dates.count == entries + 1 && dates.first == dates.max())
        #expect(Array(dates.dropFirst()) == dates.dropFirst().sorted(by: >), "the latest first")
        let files = (document.attributes["href"] ?? []).map {
            $0.dropFirst(SiteFixture.baseAddress.count + 1).split(separator: "#")[0]
        }
        #expect(files.allSatisfy { site.files[String($0)] != nil })
    }

    @Test("the sitemap holds every page in every language, each with its editions")
    func sitemap() async throws {
        let site = try await RenderedSite.whole.value
        let document = try XMLOutline(#require(site.files["sitemap.xml"]))
        let pages = site.pages.filter { $0.contains("/") && !$0.hasSuffix("/404.html") }
        #expect(document.root == "urlset")
        #expect(Set(document.text["loc"] ?? []) == Set(pages.map { "\(SiteFixture.baseAddress)/\($0)" }))
        #expect(document.count["url"] == pages.count)
        #expect(
            document.count["xhtml:link"] == (pages.count + 1) * Language.allCases.count, "and the choice of language")
    }

    @Test("broken XML is found by the reader that these tests use")
    func broken() {
        #expect(throws: (any Error).self) { try XMLOutline(Array("<a><b></a>".utf8)) }
    }
}

/// What an XML document holds, by the names of its elements.
private final class XMLOutline: NSObject, XMLParserDelegate {
    private(set) var root: String?
    private(set) var count: [String: Int] = [:]
    private(set) var text: [String: [String]] = [:]
    private(set) var attributes: [String: [String]] = [:]
    private var words = ""
    private var fault: (any Error)?

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse(), fault == nil else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes values: [String: String]
    ) {
        root = root ?? name
        count[name, default: 0] += 1
        for (key, value) in values { attributes[key, default: []].append(value) }
        words = ""
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { fault = error }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { words += characters }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        text[name, default: []].append(words)
        words = ""
    }
}
