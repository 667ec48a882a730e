import Mechanism
import Testing

@Suite("The rulebook")
struct RuleTests {
    @Test("has thirty rules, C1 to C30, in their order")
    func identifiers() {
        #expect(Rule.allCases.map(\.id) == (1...30).map { "C\($0)" })
        #expect(Rule.allCases.shuffled().sorted() == Rule.allCases)
    }

    @Test("says for each rule where it is found", arguments: Rule.allCases)
    func sources(rule: Rule) {
        #expect(!rule.sources.isEmpty)
        #expect(Set(rule.sources).count == rule.sources.count, "no place twice")
        for source in rule.sources {
            #expect(!source.places.isEmpty, "a citation needs a place")
            for numbers in source.places.map(\.numbers) where source.document != .statusPaper || !numbers.hasPrefix("I")
            {
                #expect(numbers.contains { $0.isNumber }, "a place needs a number")
                #expect(numbers == numbers.split(separator: " ").joined(separator: " "))
            }
        }
    }

    @Test("holds rules of every kind, and cites every founding document")
    func coverage() {
        #expect(Set(Rule.allCases.map(\.kind)) == Set(Rule.Kind.allCases))
        #expect(Set(Rule.allCases.flatMap(\.sources).map(\.document)) == Set(FoundingDocument.allCases))
    }

    @Test(
        "keeps the numbers that people quote",
        arguments: [
            (Rule.confidentialByDefault, "C1"), (.jointConsentForReviewersWords, "C4"), (.draftsNever, "C7"),
            (.consentBindsText, "C9"), (.withdrawalAndExpiry, "C10"), (.passagesWithheld, "C12"),
            (.noNamesInsideTexts, "C14"), (.existenceIsNotTold, "C17"), (.noStageOfAState, "C18"), (.noRanking, "C19"),
            (.sixEqualLanguages, "C25"), (.machineTranslationUnofficial, "C26"), (.drawingOfLots, "C28"),
            (.versions, "C30"),
        ])
    func numbers(rule: Rule, id: String) {
        #expect(rule.id == id)
    }
}
