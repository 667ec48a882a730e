public import Mechanism

/// What is public of one review: of one party, for one instrument and one cluster.
///
/// Its parts stand in one shared place: pages sort and filter reviews by the hundred, and handing one on costs one count.
public struct PublishedReview: Sendable {
    private let shared: Shared

    private struct Parts: Sendable, Hashable {
        let party: PartyCode
        let scope: ReviewScope
        let responses: [PublishedResponse]
        let dialogue: [PublishedMessage]
        let observations: [PublishedObservation]
        let summary: [PublishedText]
        let comments: [CommentSubject: [PublishedText]]
        let documents: [[PublishedText]]
    }

    private final class Shared: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    public init(
        party: PartyCode, scope: ReviewScope, responses: [PublishedResponse] = [], dialogue: [PublishedMessage] = [],
        observations: [PublishedObservation] = [], summary: [PublishedText] = [],
        comments: [CommentSubject: [PublishedText]] = [:], documents: [[PublishedText]] = []
    ) {
        shared = Shared(
            Parts(
                party: party, scope: scope, responses: responses, dialogue: dialogue, observations: observations,
                summary: summary, comments: comments, documents: documents))
    }

    public var party: PartyCode { shared.parts.party }
    public var scope: ReviewScope { shared.parts.scope }
    /// In the order of the numbers as texts; a page puts them in the order of the questionnaire.
    public var responses: [PublishedResponse] { shared.parts.responses }
    public var dialogue: [PublishedMessage] { shared.parts.dialogue }
    public var observations: [PublishedObservation] { shared.parts.observations }
    public var summary: [PublishedText] { shared.parts.summary }
    public var comments: [CommentSubject: [PublishedText]] { shared.parts.comments }
    /// The renditions of each additional document.
    public var documents: [[PublishedText]] { shared.parts.documents }
}

extension PublishedReview: Hashable {
    public static func == (left: PublishedReview, right: PublishedReview) -> Bool {
        left.shared === right.shared || left.shared.parts == right.shared.parts
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(shared.parts) }
}

/// The published answers to one question: each version in its languages, the oldest first (rule C30).
public struct PublishedResponse: Sendable, Hashable {
    public let question: QuestionNumber
    public let article: ArticleNumber?
    public let versions: [[PublishedText]]

    public init(question: QuestionNumber, article: ArticleNumber?, versions: [[PublishedText]]) {
        self.question = question
        self.article = article
        self.versions = versions
    }
}

/// A published message or written feedback of the ensuing dialogue, in its languages.
public struct PublishedMessage: Sendable, Hashable {
    public let kind: MessageKind
    public let speaker: PartyCode
    public let article: ArticleNumber?
    public let texts: [PublishedText]

    public init(kind: MessageKind, speaker: PartyCode, article: ArticleNumber?, texts: [PublishedText]) {
        self.kind = kind
        self.speaker = speaker
        self.article = article
        self.texts = texts
    }
}

/// A published observation, in its languages.
public struct PublishedObservation: Sendable, Hashable {
    public let kind: ObservationKind
    public let article: ArticleNumber
    public let texts: [PublishedText]

    public init(kind: ObservationKind, article: ArticleNumber, texts: [PublishedText]) {
        self.kind = kind
        self.article = article
        self.texts = texts
    }
}

/// What is public of a party beside its reviews.
public struct PublishedProfile: Sendable, Hashable {
    public let party: PartyCode
    /// The ministry of the focal point, by language (S4 ¶20).
    public let ministry: [Language: String]
    public let office: [Language: String]
    public let contextNote: [PublishedText]

    public init(
        party: PartyCode, ministry: [Language: String], office: [Language: String], contextNote: [PublishedText]
    ) {
        self.party = party
        self.ministry = ministry
        self.office = office
        self.contextNote = contextNote
    }
}
