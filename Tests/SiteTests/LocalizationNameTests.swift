import Foundation
import Mechanism
import Reference
import Site
import Testing

@Suite("The order of names")
struct LocalizationNameTests {
    @Test(
        "is that of the language",
        arguments: [
            (Language.french, ["Comores", "Costa Rica", "Côte d’Ivoire", "Égypte", "Équateur", "Espagne"]),
            (.spanish, ["Namibia", "Nueva Zelandia", "Ñandú", "Omán"]),
            (.russian, ["Европа", "Ёлка", "Жизнь", "Италия", "Йемен", "Кения"]),
            (.chinese, ["阿富汗", "巴西", "德国", "厄瓜多尔", "法国", "日本", "中国"]),
            (.arabic, ["الاتحاد الروسي", "البرازيل", "ألمانيا", "إيطاليا", "بيرو", "مصر"]),
            (.english, ["Angola", "Côte d’Ivoire", "Croatia", "Türkiye", "Tuvalu"]),
        ])
    func order(_ language: Language, _ names: [String]) {
        let localizer = Localizer(language)
        #expect(localizer.sortedByName(names.reversed(), by: \.self) == names)
    }

    @Test("keeps equal names as they were")
    func stable() {
        let pairs = [("Peru", 1), ("Oman", 2), ("Peru", 3), ("Peru", 0)]
        #expect(Localizer(.english).sortedByName(pairs, by: \.0).map(\.1) == [2, 1, 3, 0])
    }

    @Test("can be kept as ranks")
    func ranks() {
        let names = [(key: "a", name: "Égypte"), (key: "b", name: "Comores"), (key: "c", name: "Espagne")]
        #expect(Localizer(.french).ranks(of: names) == ["b": 0, "a": 1, "c": 2])
    }
}

@Suite("Headings of alphabetical lists")
struct LocalizationIndexTests {
    @Test(
        "are letters without diacritics, unless the letter has a place of its own",
        arguments: [
            (Language.french, "Égypte", "E"), (.french, "îles Salomon", "I"), (.english, "Åland", "A"),
            (.english, "Zimbabwe", "Z"), (.spanish, "Ñandú", "Ñ"), (.spanish, "Níger", "N"), (.spanish, "África", "A"),
            (.russian, "Ёлка", "Е"), (.russian, "Йемен", "Й"), (.russian, "Япония", "Я"), (.arabic, "أفغانستان", "ا"),
            (.arabic, "إيطاليا", "ا"), (.arabic, "آيسلندا", "ا"), (.arabic, "البرازيل", "ا"), (.arabic, "اليمن", "ا"),
            (.arabic, "هايتي", "ه"), (.chinese, "阿富汗", "A"), (.chinese, "厄瓜多尔", "E"), (.chinese, "乌拉圭", "W"),
            (.chinese, "中国", "Z"), (.chinese, "津巴布韦", "J"),
        ])
    func letter(_ language: Language, _ name: String, _ expected: String) {
        #expect(Localizer(language).indexLetter(of: name) == expected)
    }

    @Test(
        "are missing for other scripts and for digits",
        arguments: [
            (Language.english, "Япония"), (.french, "中国"), (.russian, "Yemen"), (.chinese, "Åland"), (.arabic, "Peru"),
            (.spanish, "1 de mayo"), (.english, ""),
        ])
    func noLetter(_ language: Language, _ name: String) {
        #expect(Localizer(language).indexLetter(of: name) == nil)
    }

    @Test("stand over the names in their order, and what has none comes last")
    func sections() {
        let sections = Localizer(.french).indexSections(["2 x", "Équateur", "Chili", "Ελλάς", "Espagne"], by: \.self)
        #expect(sections.map(\.letter) == ["C", "E", nil])
        #expect(sections.map(\.elements) == [["Chili"], ["Équateur", "Espagne"], ["2 x", "Ελλάς"]])
    }

    @Test("follow the order of the names of all parties", arguments: Language.allCases)
    func allParties(_ language: Language) throws {
        let localizer = Localizer(language)
        let names = try ReferenceData.read(from: RepositoryContent.folder).parties.map { $0.name[language] }
        let sections = localizer.indexSections(names, by: \.self)
        #expect(sections.allSatisfy { $0.letter != nil })
        #expect(sections.flatMap(\.elements) == localizer.sortedByName(names, by: \.self))
    }

    @Test("are the initials of pinyin for all parties in Chinese")
    func pinyin() throws {
        let localizer = Localizer(.chinese)
        for party in try ReferenceData.read(from: RepositoryContent.folder).parties {
            let name = party.name[.chinese]
            let latin = name.applyingTransform(.toLatin, reverse: false)?.applyingTransform(
                .stripDiacritics, reverse: false)
            #expect(localizer.indexLetter(of: name) == latin?.prefix(1).uppercased(), "\(name)")
        }
    }
}
