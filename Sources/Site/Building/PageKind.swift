internal import Diagnostics
internal import Templates

/// The kinds of page, each with its template and with the names that the template may use.
enum PageKind: String, Sendable, Hashable, CaseIterable {
    case home
    case states
    case profile
    case questionnaire
    case dialogue
    case observations
    case summary
    case reviewDocuments = "review-documents"
    case articles
    case article
    case topic
    case data
    case mechanism
    case content
    case rules
    case status
    case lots
    case constructiveDialogues = "constructive-dialogues"
    case constructiveDialogue = "constructive-dialogue"
    case documents
    case glossary
    case news
    case search
    case notFound = "not-found"
    case redirect
    case languageChoice = "language-choice"

    var template: String { rawValue }

    var shape: Shape {
        switch self {
        case .home: HomePage.shape
        case .states: StatesPage.shape
        case .profile: ProfilePage.shape
        case .questionnaire: QuestionnairePage.shape
        case .dialogue: DialoguePage.shape
        case .observations: ObservationsPage.shape
        case .summary: SummaryPage.shape
        case .reviewDocuments: ReviewDocumentsPage.shape
        case .articles: ArticlesPage.shape
        case .article: ArticlePage.shape
        case .topic: TopicPage.shape
        case .data: DataPage.shape
        case .mechanism: MechanismPage.shape
        case .content: WrittenPage.shape
        case .rules: RulesPage.shape
        case .status: StatusPage.shape
        case .lots: LotsPage.shape
        case .constructiveDialogues: ConstructiveDialoguesPage.shape
        case .constructiveDialogue: ConstructiveDialoguePage.shape
        case .documents: DocumentsPage.shape
        case .glossary: GlossaryPage.shape
        case .news: NewsPage.shape
        case .search: SearchPage.shape
        case .notFound: NotFoundPage.shape
        case .redirect: RedirectPage.shape
        case .languageChoice: LanguageChoicePage.shape
        }
    }
}
