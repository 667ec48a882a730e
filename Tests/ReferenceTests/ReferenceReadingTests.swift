import Diagnostics
import Mechanism
import Reference
import Testing

@Suite("Reading reference data")
struct ReferenceReadingTests {
    @Test("a small content folder is read whole")
    func whole() throws {
        let data = try ContentTree("whole").read()
        #expect(data.parties.map(\.code.description) == ["AAA", "EUE"], "in the order of codes")
        let party = try #require(data.parties.first)
        #expect(party.name.english == "Aland, Republic of")
        #expect(party.reviewGroup == .first)
        #expect(party.reviewGroupSource == "Paper, para. 6")
        #expect(party.treatyActions.map(\.instrument) == [.convention, .traffickingInPersons])
        #expect(party.treatyActions.first?.form == .ratification)
        #expect(party.treatyActions.last?.consent == nil)
        #expect(data.parties.last?.regionalGroup == nil)
        #expect(data.clusters.map(\.number.value) == [1, 4, 2], "in the order of review phases, unknown ones last")
        #expect(data.articles.first?.workingTranslations == [.arabic, .chinese])
        #expect(data.questionnaires.first?.isOwnWording == true)
    }

    @Test("facts are found by what names them")
    func lookups() throws {
        let data = try ContentTree("whole").read()
        for party in data.parties { #expect(data.party(party.code) == party) }
        for article in data.articles { #expect(data.article(article.number, of: article.instrument) == article) }
        for cluster in data.clusters { #expect(data.cluster(cluster.number) == cluster) }
        for questionnaire in data.questionnaires {
            #expect(data.questionnaire(for: questionnaire.scope) == questionnaire)
        }
        #expect(data.facts(of: .convention)?.articleCount == 2)
        #expect(data.facts(of: .firearms) == nil)
        #expect(data.party(try #require(PartyCode("ZZZ"))) == nil)
        #expect(data.article(try #require(ArticleNumber(1)), of: .firearms) == nil)
    }

    @Test("further parties join those of the content, in the order of codes")
    func adding() throws {
        let data = try ContentTree("whole").read()
        let party = try #require(data.parties.first)
        let code = try #require(PartyCode("XAA"))
        let invented = Party(
            code: code, kind: .state, participation: .party, name: party.name, regionalGroup: nil, reviewGroup: nil,
            reviewGroupSource: nil, treatyActions: [], reviewers: [])
        let more = data.adding([invented])
        #expect(more.parties.map(\.code.description) == ["AAA", "EUE", "XAA"])
        #expect(more.party(code) == invented)
        #expect(more.articles == data.articles)
        #expect(data.party(code) == nil, "the data it came from is as before")
    }

    @Test("what is broken is found, all of it at once, each fault at its place", arguments: BrokenContent.all)
    func broken(tree: ContentTree) throws {
        do {
            _ = try tree.read()
            Issue.record("nothing was found")
        } catch let failure as DiagnosticFailure {
            let found = failure.diagnostics.map { diagnostic in
                let path = (diagnostic.path ?? "").trimmingPrefix("reference/")
                let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
                return "\(diagnostic.kind) \(path)\(place)"
            }
            let words = failure.diagnostics.map { $0.rendered(as: .text) }.joined(separator: "\n")
            #expect(found.sorted() == tree.expected, "\(words)")
        }
    }
}
