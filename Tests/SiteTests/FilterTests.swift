import Foundation
import Mechanism
import PublicRecord
import Reference
import Testing

@testable import Site

/// The lists that filters leave, as readers get them.
@Suite("Filters as plain pages")
struct FilterTests {
    @Test("C17: which pages there are does not depend on what is published")
    func samePages() async throws {
        let full = try await RenderedSite.small.value
        let empty = try await RenderedSite(SiteFixture.plan(record: SiteFixture.record(of: [])))
        func filters(_ site: RenderedSite) -> [String] {
            site.pages.filter { $0.contains("/states/") && $0.contains("-") && !$0.contains("/xaa/") }
        }
        #expect(filters(full) == filters(empty))
        #expect(filters(full).count == StateFilter.all.count * Language.allCases.count)
    }

    @Test("each list holds exactly the parties with the property", arguments: Language.allCases)
    func members(language: Language) async throws {
        let site = try await RenderedSite.whole.value
        let model = try SiteFixture.wholeModel()
        for filter in StateFilter.all {
            let page = try #require(site.text(PageAddress.states(filter).file(in: language)))
            let expected = model.reference.parties.filter { filter.includes($0, in: model) }.map(\.code.slug)
            #expect(Self.listed(in: page).sorted() == expected.sorted(), "\(filter)")
        }
    }

    @Test("the choices of a property leave every party whose property is known, once where there can be one only")
    func partition() throws {
        let model = try SiteFixture.wholeModel()
        for property in [StateFilter.Property.regionalGroup, .reviewGroup] {
            for party in model.reference.parties {
                let choices = StateFilter.byProperty[property, default: []].filter { $0.includes(party, in: model) }
                let isKnown = property == .regionalGroup ? party.regionalGroup != nil : party.reviewGroup != nil
                #expect(choices.count == (isKnown ? 1 : 0), "\(party.code)")
            }
        }
    }

    @Test("every page of a list marks the choice that it shows, and only that", arguments: Language.allCases)
    func current(language: Language) async throws {
        let site = try await RenderedSite.small.value
        let lists = site.pages.filter { path in
            let isList = path.hasSuffix("/states.html") || path.hasSuffix("/documents.html")
            let isPart =
                path.contains("/documents/")
                || (path.contains("/states/") && path.split(separator: "/").count == 3 && path.contains("-"))
            return path.hasPrefix(language.code + "/") && (isList || isPart)
        }
        #expect(lists.count > StateFilter.all.count + 2)
        for path in lists {
            let page = try #require(site.text(path))
            let start = try #require(page.firstRange(of: "<details class=\"filters\""))
            let end = try #require(page[start.lowerBound...].firstRange(of: "</details>"))
            let filters = page[start.lowerBound..<end.lowerBound]
            let marked = filters.matches(of: /<a href="([^"]*)" aria-current="page">/).map { String($0.output.1) }
            #expect(marked.map { PageLinks.target(of: $0, on: path).path } == [path])
        }
    }

    @Test("each document stands in the lists of its body, its year and its languages, and in no other of these")
    func documents() throws {
        let documents = try SiteFixture.wholeModel().content.documents
        let filters = DocumentFilter.all(of: documents)
        #expect(Set(filters.map { "\($0.property)-\($0.code)" }).count == filters.count)
        for document in documents {
            let codes = filters.filter { $0.includes(document) }.map(\.property)
            #expect(codes.count { $0 == .body } == 1 && codes.count { $0 == .year } == 1)
            #expect(codes.count { $0 == .language } == document.languages.count)
        }
    }

    /// The codes of the States that a page lists.
    private static func listed(in page: String) -> [String] {
        page.matches(of: /<li><a href="[^"]*\/states\/([a-z]{3})\.html">/).map { String($0.output.1) }
    }
}
