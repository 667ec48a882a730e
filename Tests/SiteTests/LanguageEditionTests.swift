import Mechanism
import Testing

@testable import Site

/// Rule C25: six languages, equal.
@Suite("C25: every page in six languages")
struct LanguageEditionTests {
    @Test("exists in each of them")
    func sameShape() async throws {
        let site = try await RenderedSite.whole.value
        let byLanguage = Dictionary(grouping: site.pages.filter { $0.contains("/") }) { String($0.prefix(2)) }
        #expect(Set(byLanguage.keys) == Set(Language.allCases.map(\.code)))
        let shapes = Set(byLanguage.values.map { $0.map { $0.dropFirst(3) } })
        #expect(shapes.count == 1)
        #expect((shapes.first?.count ?? 0) > 200)
    }

    @Test("says its language, its direction, its address and its other editions", arguments: Language.allCases)
    func head(language: Language) async throws {
        let site = try await RenderedSite.small.value
        for path in site.pages where path.hasPrefix(language.code + "/") {
            let page = try #require(site.text(path))
            let base = SiteFixture.baseAddress
            #expect(page.contains("<html lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\">"), "\(path)")
            #expect(page.contains("<link rel=\"canonical\" href=\"\(base)/\(path)\">"), "\(path)")
            for other in Language.allCases {
                let file = other.code + path.dropFirst(2)
                #expect(
                    page.contains("<link rel=\"alternate\" hreflang=\"\(other.code)\" href=\"\(base)/\(file)\">"),
                    "\(path)")
            }
        }
    }

    @Test("has a switch that stays on the page", arguments: Language.allCases)
    func languageSwitch(language: Language) async throws {
        let site = try await RenderedSite.small.value
        for path in site.pages where path.hasPrefix(language.code + "/") {
            let page = try #require(site.text(path))
            for other in Language.allCases {
                let pattern = "hreflang=\"\(other.code)\" lang=\"\(other.code)\""
                let tag = try #require(
                    page.split(separator: "<a ").first { $0.contains(pattern) && $0.hasPrefix("href=") }, "\(path)")
                let link = try #require(tag.split(separator: "\"").dropFirst().first)
                #expect(PageLinks.target(of: String(link), on: path).path == other.code + path.dropFirst(2))
                #expect(tag.contains("aria-current") == (other == language), "\(path)")
            }
        }
    }
}
