import Foundation
import Mechanism
import Testing

@testable import Site

@Suite("Dates in words")
struct LocalizationDateTests {
    private func date(_ text: String, in language: Language) throws -> String {
        Localizer(language).date(try #require(CalendarDate(text)))
    }

    @Test(
        "are written as in documents of the United Nations",
        arguments: [
            (Language.arabic, "6 أيار/مايو 2024"), (.chinese, "2024年5月6日"), (.english, "6 May 2024"),
            (.french, "6 mai 2024"), (.russian, "6 мая 2024 года"), (.spanish, "6 de mayo de 2024"),
        ])
    func day(_ language: Language, _ expected: String) throws {
        #expect(try date("2024-05-06", in: language).withPlainSpaces == expected)
    }

    @Test(
        "begin with 1er in French on the first of a month",
        arguments: [
            ("2020-12-01", "1er décembre 2020"), ("2021-11-01", "1er novembre 2021"),
            ("2020-12-11", "11 décembre 2020"),
        ])
    func firstOfMonth(_ text: String, _ expected: String) throws {
        #expect(try date(text, in: .french) == expected)
    }

    @Test(
        "are of the right day in every part of every century",
        arguments: [
            "1900-02-28", "1900-03-01", "1969-12-31", "1970-01-01", "2000-02-29", "2000-03-01", "2023-12-31",
            "2100-03-01",
        ])
    func rightDay(_ text: String) throws {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        #expect(try date(text, in: .chinese) == "\(parts[0])年\(parts[1])月\(parts[2])日")
    }

    @Test(
        "are as exact as they are known",
        arguments: [
            (Language.arabic, "كانون الأول/ديسمبر 2020", "2020"), (.chinese, "2020年12月", "2020年"),
            (.english, "December 2020", "2020"), (.french, "décembre 2020", "2020"),
            (.russian, "декабрь 2020 года", "2020"), (.spanish, "diciembre de 2020", "2020"),
        ])
    func partialDate(_ language: Language, _ month: String, _ year: String) throws {
        let localizer = Localizer(language)
        #expect(localizer.date(try #require(PartialDate("2020-12"))).withPlainSpaces == month)
        #expect(localizer.date(try #require(PartialDate("2020"))) == year)
        #expect(try localizer.date(#require(PartialDate("2020-12-02"))) == date("2020-12-02", in: language))
    }
}

@Suite("Numbers and lists")
struct LocalizationNumberTests {
    @Test(
        "numbers have the separators of the language",
        arguments: [
            (Language.arabic, "1,234,567"), (.chinese, "1,234,567"), (.english, "1,234,567"), (.french, "1 234 567"),
            (.russian, "1 234 567"), (.spanish, "1.234.567"),
        ])
    func numbers(_ language: Language, _ expected: String) {
        #expect(Localizer(language).number(1_234_567).withPlainSpaces == expected)
    }

    @Test(
        "numbers without separators are written as the formatter of the language writes them",
        arguments: Language.allCases)
    func smallNumbers(language: Language) {
        let localizer = Localizer(language)
        for number in -1...1_001 {
            #expect(localizer.number(number) == number.formatted(.number.locale(localizer.locale)))
        }
    }

    @Test(
        "lists end with the word for and",
        arguments: [
            (Language.arabic, "مصر وكينيا وبيرو"), (.chinese, "埃及、肯尼亚和秘鲁"), (.english, "Egypt, Kenya and Peru"),
            (.french, "Egypt, Kenya et Peru"), (.russian, "Египет, Кения и Перу"), (.spanish, "Egypt, Kenya y Peru"),
        ])
    func lists(_ language: Language, _ expected: String) {
        let members: [Language: [String]] = [
            .arabic: ["مصر", "كينيا", "بيرو"], .russian: ["Египет", "Кения", "Перу"], .chinese: ["埃及", "肯尼亚", "秘鲁"],
        ]
        let list = Localizer(language).list(members[language, default: ["Egypt", "Kenya", "Peru"]])
        #expect(list == expected)
    }

    @Test("a list of one, two or no members")
    func shortLists() {
        let localizer = Localizer(.english)
        #expect(localizer.list([]) == "")
        #expect(localizer.list(["Egypt"]) == "Egypt")
        #expect(localizer.list(["Egypt", "Kenya"]) == "Egypt and Kenya")
    }
}

extension String {
    /// The text with usual spaces in place of those that don't break lines.
    fileprivate var withPlainSpaces: String {
        replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}
