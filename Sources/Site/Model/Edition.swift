internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// The site in one language: its words, its order of names, and its templates. There is one for each language, which all pages share.
final class Edition: Sendable {
    let model: SiteModel
    let language: Language
    let strings: Strings
    let templates: [PageKind: Template]
    /// All parties in the alphabetical order of the language, which is the only order in which States are listed (rule C19).
    let parties: [Party]
    /// What became public, the latest first, and on one day in alphabetical order of the parties (rule C19).
    let publications: [Publication]
    /// Where the style sheet stands, relative to the root of the site.
    let styleSheet: String
    /// Where the script stands that makes filters instant, relative to the root of the site.
    let filterScript: String
    /// Where the script of the search page stands, relative to the root of the site.
    let searchScript: String

    /// What stands between the parts of a citation where nothing stands around them, which spares filling in a text for
    /// each part of thousands of them.
    let joint: String?

    let frameLinks = Known<FrameLinks.Key, FrameLinks>()

    private let ranks: [PartyCode: Int]
    private let partyNames: [PartyCode: String]
    private let instrumentNames: [Instrument: String]
    private let clusterTitles: [ClusterNumber: String]
    private let articleHeadings: [Instrument: [ArticleNumber: String]]
    private let textLabels: [TextLabel: String]

    private struct TextLabel: Hashable {
        let origin: TextOrigin
        let language: Language
    }

    /// - Parameter last: an edition that may have the parties in their order already: sorting them takes a while.
    init(
        of model: SiteModel, in strings: Strings, templates: [PageKind: Template], styleSheet: String,
        filterScript: String, searchScript: String, after last: Edition?
    ) {
        self.model = model
        self.strings = strings
        self.templates = templates
        self.styleSheet = styleSheet
        self.filterScript = filterScript
        self.searchScript = searchScript
        let language = strings.language
        self.language = language
        let joined = strings.text(.joined(before: "{", after: "}"))
        joint = joined.first == "{" && joined.last == "}" ? String(joined.dropFirst().dropLast()) : nil
        if let last, last.language == language, last.model.reference.parties == model.reference.parties {
            parties = last.parties
        } else {
            parties = strings.localizer.sortedByName(model.reference.parties) { $0.name[language] }
        }
        ranks = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($0.element.code, $0.offset) })
        publications = model.publications.latestFirst(ranks: ranks)
        let reference = model.reference
        partyNames = Dictionary(parties.map { ($0.code, $0.name[language]) }) { first, _ in first }
        instrumentNames = Dictionary(reference.instruments.map { ($0.instrument, $0.name[language]) }) { first, _ in
            first
        }
        clusterTitles = Dictionary(
            reference.clusters.map { ($0.number, strings.title(of: $0.number, $0.title[language])) }
        ) { first, _ in first }
        textLabels = Dictionary(
            uniqueKeysWithValues: TextOrigin.allCases.flatMap { origin in
                Language.allCases.map {
                    (TextLabel(origin: origin, language: $0), strings.label(of: origin, in: $0))
                }
            })
        articleHeadings = Dictionary(grouping: reference.articles, by: \.instrument).mapValues { articles in
            Dictionary(articles.map { ($0.number, strings.heading(of: $0.number, $0.title[language])) }) { first, _ in
                first
            }
        }
    }

    var localizer: Localizer { strings.localizer }

    func text(_ phrase: Phrase) -> String { strings.text(phrase) }

    /// The name of a party, or its code when it is not among the parties.
    func name(of party: PartyCode) -> String { partyNames[party] ?? party.description }

    /// The place of a party in alphabetical order.
    func rank(of party: PartyCode) -> Int { ranks[party] ?? ranks.count }

    func name(of instrument: Instrument) -> String { instrumentNames[instrument] ?? instrument.code }

    /// "Cluster 1: Criminalization and jurisdiction"
    func title(of cluster: ClusterNumber) -> String { clusterTitles[cluster] ?? strings.title(of: cluster, "") }

    /// "Article 5. Criminalization of participation in an organized criminal group"
    func heading(of article: ArticleNumber?, _ instrument: Instrument) -> String {
        guard let article else { return text(.generalQuestions) }
        return articleHeadings[instrument]?[article] ?? strings.heading(of: article, "")
    }

    /// What stands above a text of a State: "Original, in French"
    func label(of origin: TextOrigin, in language: Language) -> String {
        textLabels[TextLabel(origin: origin, language: language)] ?? ""
    }

    /// "5 May 2026"
    func date(_ date: CalendarDate) -> String { localizer.date(date) }

    /// A view of a date for `<time>`.
    func view(of date: CalendarDate) -> View {
        View(Shapes.date, ["iso": .text(date.description), "words": .text(self.date(date))])
    }

    /// The link from one page to another in the same language.
    func link(to address: PageAddress, anchor: String? = nil, from page: PageAddress) -> Link {
        Link(made: page.wayToRoot + address.file(in: language) + (anchor.map { "#" + $0 } ?? ""))
    }
}

extension Strings {
    fileprivate func label(of origin: TextOrigin, in language: Language) -> String {
        let name = text(.name(of: language))
        return switch origin {
        case .original: text(.originalText(language: name))
        case .translation: text(.translatedText(language: name))
        case .machineTranslation: text(.machineTranslatedText(language: name))
        }
    }

    fileprivate func title(of cluster: ClusterNumber, _ title: String) -> String {
        text(.cluster(number: localizer.number(cluster.value), title: title))
    }

    fileprivate func heading(of article: ArticleNumber, _ title: String) -> String {
        text(.article(number: localizer.number(article.value), title: title))
    }
}
