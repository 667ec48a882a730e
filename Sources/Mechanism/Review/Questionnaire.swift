/// The number of a question or sub-question in a self-assessment questionnaire, such as `5.1`, `5.1.a` or `g.2`.
public struct QuestionNumber: Sendable, Hashable {
    private let characters: String
}

extension QuestionNumber: LosslessStringConvertible {
    /// Reads two or more parts joined by full stops, each of small letters and digits.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        func isAllowed(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard (2...5).contains(parts.count), description.utf8.count <= 24,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAllowed) })
        else { return nil }
        characters = description
    }

    public var description: String { characters }
}

/// What kind of answer a question asks for.
public enum QuestionType: String, Sendable, Hashable, CaseIterable {
    case yesNo = "yes-no"
    case yesInPartNo = "yes-in-part-no"
    case freeText = "free-text"
    case references
    case technicalAssistanceNeeds = "technical-assistance-needs"
}

/// A question with its sub-questions.
public struct Question: Sendable, Hashable {
    public let number: QuestionNumber
    public let type: QuestionType
    public let text: Multilingual
    public let subquestions: [Question]

    public init(number: QuestionNumber, type: QuestionType, text: Multilingual, subquestions: [Question]) {
        self.number = number
        self.type = type
        self.text = text
        self.subquestions = subquestions
    }
}

/// The questions about one article, or the general ones that belong to none.
public struct QuestionnaireSection: Sendable, Hashable {
    public let article: ArticleNumber?
    public let questions: [Question]

    public init(article: ArticleNumber?, questions: [Question]) {
        self.article = article
        self.questions = questions
    }

    /// The questions with each followed by its sub-questions.
    public var allQuestions: [Question] { questions.flatMap { [$0] + $0.subquestions } }
}

/// The self-assessment questionnaire for one instrument and one thematic cluster.
public struct Questionnaire: Sendable, Hashable {
    public let scope: ReviewScope
    /// Whether the wording is the project's own because the official one was not at hand.
    public let isOwnWording: Bool
    public let sections: [QuestionnaireSection]

    public init(scope: ReviewScope, isOwnWording: Bool, sections: [QuestionnaireSection]) {
        self.scope = scope
        self.isOwnWording = isOwnWording
        self.sections = sections
    }

    /// Every question and sub-question in the order of the questionnaire.
    public var allQuestions: [Question] { sections.flatMap(\.allQuestions) }
}
