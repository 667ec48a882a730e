public import Mechanism

/// What is public of one review: of one party, for one instrument and one cluster.
public struct PublishedReview: Sendable, Hashable {
    public let party: PartyCode
    public let scope: ReviewScope
    /// In the order of the numbers as texts; a page puts them in the order of the questionnaire.
    public let responses: [PublishedResponse]
    public let dialogue: [PublishedMessage]
    public let observations: [PublishedObservation]
    public let summary: [PublishedText]
    public let comments: [CommentSubject: [PublishedText]]
    /// The renditions of each additional document.
    public let documents: [[PublishedText]]

    public init(
        party: PartyCode, scope: ReviewScope, responses: [PublishedResponse] = [], dialogue: [PublishedMessage] = [],
        observations: [PublishedObservation] = [], summary: [PublishedText] = [],
        comments: [CommentSubject: [PublishedText]] = [:], documents: [[PublishedText]] = []
    ) {
        self.party = party
        self.scope = scope
        self.responses = responses
        self.dialogue = dialogue
        self.observations = observations
        self.summary = summary
        self.comments = comments
        self.documents = documents
    }
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
