internal import Mechanism

/// What a search can find, as its filter tells it apart.
enum SearchKind: String, Sendable, Hashable, CaseIterable {
    case profile
    case questionnaire
    case dialogue
    case observations
    case summary
    case reviewDocuments = "review-documents"
    case mechanism
    case rules
    case articles
    case constructiveDialogues = "constructive-dialogues"
    case documents
    case glossary

    init(_ material: Material) {
        switch material {
        case .questionnaire: self = .questionnaire
        case .dialogue: self = .dialogue
        case .observations: self = .observations
        case .summary: self = .summary
        case .documents: self = .reviewDocuments
        }
    }

    var label: Phrase {
        switch self {
        case .profile: .profile
        case .questionnaire: .title(of: .questionnaire)
        case .dialogue: .title(of: .dialogue)
        case .observations: .title(of: .observations)
        case .summary: .title(of: .summary)
        case .reviewDocuments: .title(of: .documents)
        case .mechanism: .navigationMechanism
        case .rules: .navigationRules
        case .articles: .articlesTitle
        case .constructiveDialogues: .constructiveDialogues
        case .documents: .navigationDocuments
        case .glossary: .glossary
        }
    }
}
