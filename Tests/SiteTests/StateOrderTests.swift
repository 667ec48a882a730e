import Foundation
import Mechanism
import Testing

/// Rule C19, seen from outside: the names on the finished pages, compared by the collation of the language.
@Suite("C19: States in alphabetical order")
struct StateOrderTests {
    private static func locale(_ language: Language) -> Locale {
        Locale(identifier: language == .chinese ? "zh_Hans" : language.code)
    }

    @Test("in the list of all parties", arguments: Language.allCases)
    func index(language: Language) async throws {
        let site = try await RenderedSite.whole.value
        let page = try #require(site.text("\(language.code)/states.html"))
        let lists = page.split(separator: "<ul class=\"states\">").dropFirst()
        let demonstrations = Self.names(in: lists.first.map(String.init) ?? "")
        let real = lists.dropFirst().flatMap { Self.names(in: String($0)) }
        #expect(demonstrations.count == 2)
        #expect(real.count > 180)
        for names in [demonstrations, real] {
            for (name, next) in zip(names, names.dropFirst()) {
                let order = name.compare(next, options: [], range: nil, locale: Self.locale(language))
                #expect(order == .orderedAscending, "\(name), \(next)")
            }
        }
    }

    @Test("on every list of every page: the build itself finds a list that is not")
    func everyList() async throws {
        // `SitePlan.render` throws for a list of States in another order; see NeutralityTests for what it finds.
        #expect(try await RenderedSite.whole.value.pages.count > 1_000)
    }

    /// The labels of the links to profiles.
    private static func names(in list: String) -> [String] {
        list.matches(of: /<a href="[^"]*\/states\/[a-z]+\.html">([^<]+)<\/a>/).map { String($0.output.1) }
    }
}
