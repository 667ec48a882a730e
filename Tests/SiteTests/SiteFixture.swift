import Foundation
import Mechanism
import PublicRecord
import Reference
import TestSupport

@testable import Site

/// A small site: a few parties and a little content, and of two invented parties something of everything that can be published.
enum SiteFixture {
    static let baseAddress = "https://review.example.org"
    static let convention = ReviewScope(.convention, known(ClusterNumber(1)))

    /// A value that is written in the fixture itself.
    static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("a fixture that can't be read") }
        return value
    }

    /// The real parties that are left: a State with all dates, one with few, the regional organization.
    static let parties: Set = ["AFG", "EUE", "FRA"].reduce(into: Set<PartyCode>()) { $0.insert(known(PartyCode($1))) }

    static func model(
        record: PublicRecord = SiteFixture.record, change: (SiteContent) -> SiteContent = { $0 }
    ) throws -> SiteModel {
        SiteModel(
            reference: try reference(), record: record, content: change(try content()), baseAddress: baseAddress)
    }

    /// The whole content of the repository, with the reviews of the small site.
    static func wholeModel() throws -> SiteModel {
        let content = Repository.url("content")
        return SiteModel(
            reference: try ReferenceData.read(from: content), record: record,
            content: try SiteContent.read(from: content), baseAddress: baseAddress)
    }

    static func plan(record: PublicRecord) throws -> SitePlan {
        try SitePlan(model(record: record), templates: Repository.url("templates"))
    }

    /// The facts of the repository, but a few parties only and the questions of one article.
    private static func reference() throws -> ReferenceData {
        let all = try ReferenceData.read(from: Repository.url("content"))
        let questionnaires = all.questionnaires.filter { $0.scope == convention }.map { questionnaire in
            Questionnaire(
                scope: questionnaire.scope, isOwnWording: questionnaire.isOwnWording,
                sections: questionnaire.sections.filter {
                    $0.article == nil || $0.article?.value == 5 || $0.article?.value == 6
                }
                .map { QuestionnaireSection(article: $0.article, questions: Array($0.questions.prefix(2))) })
        }
        return ReferenceData(
            parties: all.parties.filter { parties.contains($0.code) }, instruments: all.instruments,
            articles: all.articles, clusters: all.clusters.filter { $0.number == convention.cluster },
            questionnaires: questionnaires)
    }

    /// The sample of the tests of content, with the real texts of the interface and the real figures.
    private static func content() throws -> SiteContent {
        let sample = try ContentFolder().read()
        let shipped = try SiteContent.read(from: Repository.url("content"))
        let figures = FigureSet(
            asAt: shipped.figures.asAt, documentTitle: shipped.figures.documentTitle,
            documentDate: shipped.figures.documentDate, symbols: shipped.figures.symbols,
            figures: shipped.figures.figures.filter { HomePage.figures.contains($0.id) },
            tables: Array(shipped.figures.tables.prefix(3)))
        return SiteContent(
            figures: figures, lots: sample.lots, dialogues: sample.dialogues, documents: sample.documents,
            recommendations: sample.recommendations, glossary: sample.glossary,
            regionalGroupNames: shipped.regionalGroupNames, ruleStatements: sample.ruleStatements,
            redirects: sample.redirects, securityContact: sample.securityContact,
            schemas: shipped.schemas, pages: sample.pages, strings: shipped.strings)
    }
}

extension SiteContent {
    /// The same content with other dialogues, redirects or another contact.
    func replacing(
        dialogues: ConstructiveDialogues? = nil, redirects: [Redirect]? = nil, securityContact: SecurityContact? = nil
    ) -> SiteContent {
        SiteContent(
            figures: figures, lots: lots, dialogues: dialogues ?? self.dialogues, documents: documents,
            recommendations: recommendations, glossary: glossary, regionalGroupNames: regionalGroupNames,
            ruleStatements: ruleStatements, redirects: redirects ?? self.redirects,
            securityContact: securityContact ?? self.securityContact, schemas: schemas, pages: pages, strings: strings)
    }
}
