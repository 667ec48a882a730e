public import Mechanism

/// The public facts that both programs need: parties, instruments, articles, clusters and questionnaires.
///
/// All of it comes from `content/reference/`; nothing here is confidential and nothing here is computed.
public struct ReferenceData: Sendable {
    /// In the order of their codes.
    public let parties: [Party]
    public let instruments: [InstrumentFacts]
    public let articles: [Article]
    /// In the order of review phases, then of numbers.
    public let clusters: [ThematicCluster]
    public let questionnaires: [Questionnaire]

    private let partiesByCode: [PartyCode: Party]
    private let questionnairesByScope: [ReviewScope: Questionnaire]

    public init(
        parties: [Party], instruments: [InstrumentFacts], articles: [Article], clusters: [ThematicCluster],
        questionnaires: [Questionnaire]
    ) {
        self.parties = parties.sorted { $0.code < $1.code }
        self.instruments = instruments
        self.articles = articles
        self.clusters = clusters.sorted { ($0.phase ?? .max, $0.number) < ($1.phase ?? .max, $1.number) }
        self.questionnaires = questionnaires
        partiesByCode = Dictionary(parties.map { ($0.code, $0) }) { first, _ in first }
        questionnairesByScope = Dictionary(questionnaires.map { ($0.scope, $0) }) { first, _ in first }
    }

    public func party(_ code: PartyCode) -> Party? { partiesByCode[code] }

    public func questionnaire(for scope: ReviewScope) -> Questionnaire? { questionnairesByScope[scope] }

    public func facts(of instrument: Instrument) -> InstrumentFacts? {
        instruments.first { $0.instrument == instrument }
    }

    public func cluster(_ number: ClusterNumber) -> ThematicCluster? { clusters.first { $0.number == number } }

    public func article(_ number: ArticleNumber, of instrument: Instrument) -> Article? {
        articles.first { $0.instrument == instrument && $0.number == number }
    }

    /// The same facts with further parties, such as those of a demonstration.
    public func adding(_ more: [Party]) -> ReferenceData {
        ReferenceData(
            parties: parties + more, instruments: instruments, articles: articles, clusters: clusters,
            questionnaires: questionnaires)
    }
}

/// What is known of an instrument as a document.
public struct InstrumentFacts: Sendable, Hashable {
    public let instrument: Instrument
    /// The everyday name, such as "Convention".
    public let name: Multilingual
    public let title: Multilingual
    public let adopted: CalendarDate
    public let entryIntoForce: CalendarDate
    public let adoptingResolution: String
    /// The address of the depositary's record.
    public let depositaryRecord: String
    public let articleCount: Int
    public let treatySeries: String

    public init(
        instrument: Instrument, name: Multilingual, title: Multilingual, adopted: CalendarDate,
        entryIntoForce: CalendarDate, adoptingResolution: String, depositaryRecord: String, articleCount: Int,
        treatySeries: String
    ) {
        self.instrument = instrument
        self.name = name
        self.title = title
        self.adopted = adopted
        self.entryIntoForce = entryIntoForce
        self.adoptingResolution = adoptingResolution
        self.depositaryRecord = depositaryRecord
        self.articleCount = articleCount
        self.treatySeries = treatySeries
    }
}
