import Foundation
import Mechanism
import PublicRecord
import TestSupport
import Testing

@testable import Site

/// Rules C17 and C19 on what is new: the days of publication and no others, and on each day the States in alphabetical order.
@Suite("What is new")
struct NewsTests {
    /// Names whose order is neither that of the codes nor the same in every language.
    private static let parties = [
        ("XAA", "Zeta", "زيتا"), ("XBB", "Alpha", "ياء"), ("XCC", "Mu", "ألف"), ("XDD", "Beta", "باء"),
    ].map { SiteFixture.party(SiteFixture.known(PartyCode($0.0)), $0.1, $0.2) }

    private static func text(_ day: String) -> PublishedText {
        PublishedText(
            language: .english, origin: .original, date: CalendarDate("1999-12-31"), text: "Words of \(day).",
            basis: [.consentOfStateUnderReview], since: SiteFixture.known(CalendarDate(day)))
    }

    private static let site = Task {
        let days = ["2026-03-15", "2025-01-02", "2026-03-15", "2024-07-09"]
        let reviews = parties.map { party in
            PublishedReview(
                party: party.code, scope: SiteFixture.convention,
                responses: [
                    PublishedResponse(
                        question: SiteFixture.known(QuestionNumber("5.1")), article: ArticleNumber("5"),
                        versions: days.map { [text($0)] })
                ], documents: [[text("2025-01-02")]])
        }
        return try await RenderedSite(SiteFixture.plan(record: SiteFixture.record(of: reviews, parties: parties)))
    }

    @Test("stands by day, the latest first, and by State", arguments: Language.allCases)
    func order(language: Language) async throws {
        let page = try #require(try await Self.site.value.text("\(language.code)/new.html"))
        let days = page.split(separator: "<section><h2><time datetime=\"").dropFirst().map(String.init)
        #expect(days.map { $0.prefix(10) } == ["2026-03-15", "2025-01-02", "2024-07-09"])
        let locale = Locale(identifier: language == .chinese ? "zh_Hans" : language.code)
        for day in days {
            let names = day.matches(of: /\.html(?:#note)?">([^<]+?)[ ]–[ ]/).map { String($0.output.1) }
            #expect(Set(names).isSuperset(of: Self.parties.map { $0.name[language] }))
            for (name, next) in zip(names, names.dropFirst()) where name != next {
                let order = name.compare(next, options: [], range: nil, locale: locale)
                #expect(order == .orderedAscending, "\(day.prefix(10)): \(name), \(next)")
            }
        }
    }

    @Test("tells no date but those from which texts are public", arguments: Language.allCases)
    func dates(language: Language) async throws {
        let site = try await Self.site.value
        let known: Set<Substring> = ["2026-03-15", "2025-01-02", "2024-07-09", "2026-11-20"]
        for file in ["new.html", "feed.xml", "feeds/xaa.xml"] {
            let text = try #require(site.text("\(language.code)/\(file)"))
            #expect(Set(text.matches(of: /\d{4}-\d{2}-\d{2}/).map(\.output)).isSubset(of: known), "\(file)")
        }
    }
}
