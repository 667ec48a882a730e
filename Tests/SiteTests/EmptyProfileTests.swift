import Mechanism
import PublicRecord
import TestSupport
import Testing

@testable import Site

/// Rule C17: nothing tells why nothing is published.
@Suite("C17: parties without published material")
struct EmptyProfileTests {
    @Test("differ by their names alone when their public facts are the same")
    func sameFacts() async throws {
        let one = SiteFixture.party(try #require(PartyCode("XYY")), "State Y")
        let other = SiteFixture.party(try #require(PartyCode("XZZ")), "State Z")
        let site = try await RenderedSite(
            SiteFixture.plan(record: SiteFixture.record(of: [SiteFixture.review], parties: [one, other])))
        for language in Language.allCases {
            let pages = try ["xyy", "xzz"].map { try #require(site.text("\(language.code)/states/\($0).html")) }
            let renamed = pages[1].replacing("xzz", with: "xyy").replacing("State Z", with: "State Y")
            #expect(pages[0] == renamed)
        }
    }

    @Test("have the same words under the headings for published material", arguments: Language.allCases)
    func sameWords(language: Language) async throws {
        let site = try await RenderedSite.whole.value
        let profiles = site.pages.filter {
            $0.hasPrefix("\(language.code)/states/") && $0.split(separator: "/").count == 3
                && !$0.contains("-") && !$0.hasSuffix("/xaa.html")
        }
        #expect(profiles.count > 180)
        let endings = try Set(
            profiles.map { path in
                let page = try #require(site.text(path))
                let start = try #require(page.firstRange(of: "<section aria-labelledby=\"material\">"))
                let end = try #require(page.firstRange(of: "</main>"))
                return String(page[start.lowerBound..<end.lowerBound])
            })
        #expect(endings.count == 1)
    }

    @Test("leave no page behind that could have held the material")
    func noPages() async throws {
        let site = try await RenderedSite.small.value
        #expect(!site.files.keys.contains { $0.contains("/xbb/") || $0.contains("/afg/") })
    }
}
