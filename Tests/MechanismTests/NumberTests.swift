import Mechanism
import Testing

@Suite("Numbers and codes")
struct NumberTests {
    @Test("articles count from 1 to 999, clusters from 1 to 99, and print as plain digits")
    func ranges() {
        for number in -5...1200 {
            #expect((ArticleNumber(number) != nil) == (1...999).contains(number))
            #expect((ClusterNumber(number) != nil) == (1...99).contains(number))
            #expect(ArticleNumber("\(number)") == ArticleNumber(number))
            #expect(ClusterNumber("\(number)") == ClusterNumber(number))
        }
    }

    @Test(
        "numbers written in another way are refused",
        arguments: ["", "05", "+5", " 5", "5 ", "5.0", "٥", "５", "-0", "5a", "99999999999999999999"])
    func refusedNumbers(text: String) {
        #expect(ArticleNumber(text) == nil)
        #expect(ClusterNumber(text) == nil)
    }

    @Test(
        "numbers of questions", arguments: ["5.1", "5.1.a", "g.2", "5.1.a.2.b", "12.10", "abcdefgh.1234567.89012345"]
    )
    func questions(text: String) {
        #expect(QuestionNumber(text)?.description == (text.utf8.count <= 24 ? text : nil))
    }

    @Test(
        "what is no number of a question",
        arguments: ["", "5", ".", "5.", ".1", "5..1", "5.A", "5.1 ", "5/1", "5.é", "a.b.c.d.e.f", "5.1\u{301}"])
    func refusedQuestions(text: String) {
        #expect(QuestionNumber(text) == nil)
    }

    @Test("codes of parties are three capital letters, and X marks the invented ones")
    func parties() {
        #expect(PartyCode("XAA")?.isDemonstration == true)
        #expect(PartyCode("EUE")?.isDemonstration == false)
        #expect(PartyCode("FRA")?.slug == "fra")
        for text in ["", "FR", "FRAN", "fra", "F1A", "FR ", "ÀAA", "XA\u{212A}", "ФРА"] {
            #expect(PartyCode(text) == nil)
        }
    }
}

@Suite("Orders")
struct OrderTests {
    @Test("the six languages stand in the order of the document letters A, C, E, F, R, S")
    func languages() {
        #expect(Language.allCases.map(\.code) == ["ar", "zh", "en", "fr", "ru", "es"])
        #expect(Language.allCases.shuffled().sorted() == Language.allCases)
        #expect(Language.allCases.filter { $0.direction == .rightToLeft } == [.arabic])
        #expect(Set(Language.allCases.map(\.autonym)).count == 6)
    }

    @Test("a text in six languages gives each of them back")
    func multilingual() {
        let text = Multilingual(arabic: "ar", chinese: "zh", english: "en", french: "fr", russian: "ru", spanish: "es")
        for language in Language.allCases { #expect(text[language] == language.code) }
    }

    @Test("the Convention comes before its Protocols, and clusters follow their numbers within each")
    func scopes() {
        #expect(Instrument.allCases.shuffled().sorted() == Instrument.allCases)
        #expect(Instrument.allCases.map(\.code) == ["untoc", "tip", "som", "firearms"])
        let scopes = Instrument.allCases.flatMap { instrument in
            [1, 2, 10].compactMap(ClusterNumber.init).map { ReviewScope(instrument, $0) }
        }
        #expect(scopes.shuffled().sorted() == scopes)
    }

    @Test("renditions print and parse back; a machine's comes after the author's own")
    func renditions() {
        let renditions = Language.allCases.flatMap { [Rendition($0), Rendition($0, isMachineTranslation: true)] }
        #expect(renditions.shuffled().sorted() == renditions)
        for rendition in renditions { #expect(Rendition(rendition.description) == rendition) }
        #expect(TextOrigin.allCases.shuffled().sorted() == [.original, .translation, .machineTranslation])
    }

    @Test("an additional reviewer counts for its own instrument only")
    func reviewers() throws {
        let drawn = try #require(CalendarDate("2020-11-16"))
        let (first, second) = (try #require(PartyCode("XBB")), try #require(PartyCode("XHH")))
        let name = Multilingual(arabic: "أ", chinese: "甲", english: "A", french: "A", russian: "А", spanish: "A")
        let party = Party(
            code: try #require(PartyCode("XAA")), kind: .state, participation: .party, name: name, regionalGroup: nil,
            reviewGroup: nil, reviewGroupSource: nil, treatyActions: [],
            reviewers: [
                ReviewingState(party: first, drawn: drawn, instruments: [.convention, .firearms]),
                ReviewingState(party: second, drawn: drawn, instruments: [.firearms]),
            ])
        #expect(party.reviewers(for: .convention) == [first])
        #expect(party.reviewers(for: .firearms) == [first, second])
        #expect(party.reviewers(for: .traffickingInPersons).isEmpty)
    }
}
