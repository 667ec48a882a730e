import Diagnostics
import Foundation
import Mechanism
import PublicRecord
import Reference
import Testing

@testable import Site

/// C19: no form of ranking. The checks over finished pages and interface texts, with examples that they have to find.
@Suite("C19: nothing ranks or sets apart a State")
struct NeutralityTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func edition(_ language: Language) throws -> Edition {
        let content = repository.appending(path: "content")
        let model = SiteModel(
            reference: try ReferenceData.read(from: content),
            record: PublicRecord(
                asAt: try #require(CalendarDate("2026-11-20")), settings: [:], demonstrationParties: [], profiles: [],
                reviews: []),
            content: try SiteContent.read(from: content), baseAddress: "https://review.example.org")
        let plan = try SitePlan(model, templates: repository.appending(path: "templates"))
        return try #require(plan.editions.first { $0.language == language })
    }

    private static func kinds(in page: String, _ language: Language = .english) throws -> [String] {
        let check = StateListCheck(try edition(language))
        return Array(page.utf8).withUnsafeBufferPointer { check.findings(on: "page", $0) }.map(\.kind)
    }

    @Test("States in the alphabetical order of the language pass")
    func inOrder() throws {
        let page = """
            <ul class="states"><li><a href="states/alb.html">Albania</a> <span class="sub">Group 1</span></li>
            <li><a href="../states/dza.html">Algeria</a>, <time datetime="2020-01-01">1 January 2020</time></li></ul>
            """
        #expect(try Self.kinds(in: page) == [])
    }

    @Test(
        "States in another order are found",
        arguments: [
            #"<ul><li><a href="states/dza.html">Algeria</a></li><li><a href="states/alb.html">Albania</a></li></ul>"#,
            #"<ol><li><a href="states/dza.html">A</a></li><li>–</li><li><a href="states/alb.html">B</a></li></ol>"#,
            #"<table><tbody><tr><th><a href="states/dza.html">A</a></th></tr><tr><td><a href="states/alb.html">B</a></td></tr></tbody></table>"#,
        ])
    func outOfOrder(page: String) throws {
        #expect(try Self.kinds(in: page) == ["state-order"])
    }

    @Test("a link of a State's text to another site is no list of States, whatever its address looks like")
    func linksElsewhere() throws {
        let page = """
            <ul><li>2 <a href="https://example.org/states/dza.html">A</a></li>
            <li>3 <a href="https://example.org/states/alb.html">B</a></li></ul>
            """
        #expect(try Self.kinds(in: page) == [])
        #expect(try !Self.kinds(in: page.replacing("https://example.org/", with: "")).isEmpty)
    }

    @Test("the order is that of the page's language, not of English")
    func orderOfLanguage() throws {
        // Allemagne, Autriche in French; Austria, Germany in English.
        let page = #"<ul><li><a href="states/deu.html">A</a></li><li><a href="states/aut.html">B</a></li></ul>"#
        #expect(try Self.kinds(in: page, .french) == [])
        #expect(try Self.kinds(in: page, .english) == ["state-order"])
    }

    @Test(
        "whatever could rank a State is found",
        arguments: [
            "12 of 57 answers", "83 %", "٣ أسئلة", "<svg height=\"3\"></svg>", "<img src=\"star.png\">",
            "<span class=\"badge\">new</span>", "<span class=\"red\">late</span>", "<meter></meter>",
        ])
    func attachment(words: String) throws {
        let page = #"<ul><li><a href="states/alb.html">Albania</a> "# + words + "</li></ul>"
        #expect(try Self.kinds(in: page) == ["state-attribute"])
    }

    @Test("the reference that an apostrophe in a name is written as is no number; another one is")
    func apostrophe() throws {
        let page = #"<ul><li><a href="states/alb.html">People&#39;s Albania</a></li></ul>"#
        #expect(try Self.kinds(in: page) == [])
        #expect(try Self.kinds(in: page.replacing("</li>", with: " 39</li>")) == ["state-attribute"])
    }

    @Test(
        "words that rank are found in every language",
        arguments: [
            (Language.english, "The top performers"), (.english, "Country ranking"), (.english, "Overdue answers"),
            (.english, "Frank ranking"),
            (.french, "Le meilleur élève"), (.french, "Classement des États"), (.spanish, "El peor resultado"),
            (.spanish, "Puntuación"), (.russian, "Рейтинг государств"), (.russian, "Лучший результат"),
            (.chinese, "国家排名"), (.chinese, "评分"), (.arabic, "الدول الأسوأ"), (.arabic, "ردود متأخرة"),
        ])
    func rankingWords(language: Language, text: String) {
        #expect(RankingWords.word(in: text, language) != nil)
    }

    @Test(
        "terms of the mechanism and harmless words pass",
        arguments: [
            (Language.english, "Best practices"), (.english, "Frank words stop here"),
            (.french, "Meilleures pratiques"),
            (.spanish, "Mejores prácticas"), (.russian, "Лучшие практики"), (.chinese, "最佳做法"),
        ])
    func terms(language: Language, text: String) {
        #expect(RankingWords.word(in: text, language) == nil)
    }

    @Test("the interface texts use none of them")
    func interface() throws {
        for language in Language.allCases {
            #expect(RankingWords.findings(in: try Self.edition(language).strings) == [])
        }
    }
}
