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
        #expect(document.count["entry"] == 5)
        #expect(document.count["id"] == 6)
        #expect(document.count["updated"] == 6)
        let links = document.attributes["href"] ?? []
        #expect(links.allSatisfy { site.files[String($0.dropFirst(SiteFixture.baseAddress.count + 1))] != nil })
    }

    @Test("the feed exists when nothing is published")
    func emptyFeed() async throws {
        let site = try await RenderedSite(SiteFixture.plan(record: SiteFixture.record(of: [])))
        let document = try XMLOutline(#require(site.files["en/feed.xml"]))
        #expect(document.count["entry"] == nil)
        #expect(document.count["updated"] == 1)
    }

    @Test("the sitemap holds every page in every language, each with its editions")
    func sitemap() async throws {
        let site = try await RenderedSite.whole.value
        let document = try XMLOutline(#require(site.files["sitemap.xml"]))
        let pages = site.pages.filter { $0.contains("/") && !$0.hasSuffix("/404.html") }
        #expect(document.root == "urlset")
        #expect(Set(document.text["loc"] ?? []) == Set(pages.map { "\(SiteFixture.baseAddress)/\($0)" }))
        #expect(document.count["url"] == pages.count)
        #expect(document.count["xhtml:link"] == pages.count * Language.allCases.count)
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
