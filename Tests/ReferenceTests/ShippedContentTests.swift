import Foundation
import Mechanism
import Reference
import Testing

@Suite("The shipped reference data")
struct ShippedContentTests {
    private let data: ReferenceData

    init() throws {
        data = try Self.shipped.get()
    }

    /// Read once for all tests of the suite.
    private static let shipped = Result {
        let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try ReferenceData.read(from: tests.deletingLastPathComponent().appending(path: "content"))
    }

    @Test("holds every party, once, and no invented one")
    func parties() {
        #expect(data.parties.count(where: { $0.participation == .party || $0.participation == .newParty }) >= 189)
        #expect(Set(data.parties.map(\.code)).count == data.parties.count)
        #expect(data.parties.map(\.code) == data.parties.map(\.code).sorted())
        #expect(data.parties.allSatisfy { !$0.isDemonstration && $0.reviewers.isEmpty })
        #expect(data.parties.filter { $0.kind != .state }.map(\.code.description) == ["EUE"])
        let ungrouped = data.parties.filter { $0.regionalGroup == nil }.map(\.code.description)
        #expect(ungrouped == ["COK", "EUE", "NIU", "PSE", "VAT"], "none is assumed for those that belong to none")
        for language in Language.allCases {
            #expect(
                Set(data.parties.map { $0.name[language] }).count == data.parties.count, "names differ in \(language)")
        }
    }

    @Test("gives a source for every review group and every date")
    func sources() {
        for party in data.parties {
            if party.reviewGroup != nil { #expect(party.reviewGroupSource?.isEmpty == false, "\(party.code)") }
            for action in party.treatyActions where action.signature != nil || action.consent != nil {
                #expect(action.source?.isEmpty == false, "\(party.code) \(action.instrument)")
            }
        }
    }

    @Test("has no action before its instrument was adopted, and none bound before signing")
    func actions() throws {
        for party in data.parties {
            for action in party.treatyActions {
                let facts = try #require(data.facts(of: action.instrument))
                let label = "\(party.code) \(action.instrument.code)"
                if let signature = action.signature { #expect(signature >= facts.adopted, "\(label)") }
                if let consent = action.consent { #expect(consent >= facts.adopted, "\(label)") }
                if let signature = action.signature, let consent = action.consent {
                    #expect(signature <= consent, "\(label)")
                }
            }
        }
    }

    @Test("knows all four instruments and their 107 articles, without gaps")
    func articles() {
        #expect(data.instruments.map(\.instrument) == Instrument.allCases)
        #expect(data.articles.count == 107)
        for facts in data.instruments {
            let numbers = data.articles.filter { $0.instrument == facts.instrument }.map(\.number.value)
            #expect(numbers == Array(1...facts.articleCount), "\(facts.instrument.code)")
            #expect(facts.adopted < facts.entryIntoForce)
        }
    }

    @Test("has words in all six languages everywhere")
    func languages() {
        let texts =
            data.parties.map(\.name) + data.instruments.flatMap { [$0.name, $0.title] } + data.articles.map(\.title)
            + data.clusters.map(\.title) + data.questionnaires.flatMap(\.allQuestions).map(\.text)
        for text in texts {
            for language in Language.allCases {
                #expect(text[language].contains { $0.isLetter }, "\(text.english) in \(language)")
                #expect(text[language] == text[language].trimmingCharacters(in: .whitespacesAndNewlines))
            }
            #expect(text.arabic.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(text.english)")
            #expect(text.chinese.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }, "\(text.english)")
            #expect(text.russian.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(text.english)")
        }
    }

    @Test("knows the clusters in their order of review, and only articles that exist")
    func clusters() {
        #expect(data.clusters.first?.number.value == 1)
        #expect(Set(data.clusters.map(\.number)).count == data.clusters.count)
        let phases = data.clusters.compactMap(\.phase)
        #expect(phases == phases.sorted() && Set(phases).count == phases.count)
        for cluster in data.clusters {
            for (instrument, numbers) in cluster.articles {
                #expect(Set(numbers).count == numbers.count)
                for number in numbers {
                    #expect(data.article(number, of: instrument) != nil, "\(instrument.code) \(number)")
                }
            }
        }
    }

    @Test("has a questionnaire for every instrument, each question numbered once and under its article")
    func questionnaires() throws {
        let first = try #require(ClusterNumber(1))
        for instrument in Instrument.allCases {
            let questionnaire = try #require(data.questionnaire(for: ReviewScope(instrument, first)))
            let numbers = questionnaire.allQuestions.map(\.number)
            #expect(!numbers.isEmpty)
            #expect(Set(numbers).count == numbers.count)
            for section in questionnaire.sections {
                let prefix = section.article.map { "\($0)." } ?? "g."
                #expect(section.allQuestions.allSatisfy { $0.number.description.hasPrefix(prefix) }, "\(prefix)")
                if let article = section.article { #expect(data.article(article, of: instrument) != nil) }
                for question in section.questions {
                    for subquestion in question.subquestions {
                        #expect(subquestion.number.description.hasPrefix("\(question.number)."))
                    }
                }
            }
        }
    }
}
