/// What one review record is about: one instrument and one thematic cluster.
public struct ReviewScope: Sendable, Hashable, Comparable {
    public let instrument: Instrument
    public let cluster: ClusterNumber

    public init(_ instrument: Instrument, _ cluster: ClusterNumber) {
        self.instrument = instrument
        self.cluster = cluster
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.instrument != right.instrument ? left.instrument < right.instrument : left.cluster < right.cluster
    }
}

/// The stage that a review has reached; confidential for a single State (rule C18).
public enum ReviewStage: String, Sendable, Hashable, CaseIterable {
    case notCommenced = "not-commenced"
    case questionnaire
    case feedback
    case listOfObservations = "list-of-observations"
    case concluded
}

/// A step of a country review in the order in which the steps follow each other (S4 ¶11-35).
public enum ReviewStep: String, Sendable, Hashable, CaseIterable {
    case focalPointNominated = "focal-point-nominated"
    case expertsNominated = "experts-nominated"
    case preliminaryConsultation = "preliminary-consultation"
    case questionnaireSubmitted = "questionnaire-submitted"
    case feedbackSubmitted = "feedback-submitted"
    case listAgreed = "list-agreed"
    case summaryAgreed = "summary-agreed"
}

/// Whether an author has handed a text in.
public enum SubmissionStatus: String, Sendable, Hashable, CaseIterable {
    case draft
    case submitted
}

/// Whether a text that several parties agree on is finished.
public enum FinalityStatus: String, Sendable, Hashable, CaseIterable {
    case draft
    case final
}

/// A party's dated agreement to a list of observations or a summary (S4 ¶35).
public struct Agreement: Sendable, Hashable {
    public let party: PartyCode
    public let date: CalendarDate

    public init(party: PartyCode, date: CalendarDate) {
        self.party = party
        self.date = date
    }
}

/// The value of an answer; never shown without its explanation where one was published (rule C21).
public enum AnswerValue: String, Sendable, Hashable, CaseIterable, Codable {
    case yes
    case inPart = "in-part"
    case no
}

/// What a party contributes to the ensuing dialogue.
public enum MessageKind: String, Sendable, Hashable, CaseIterable, Codable {
    case message
    /// The reviewing States' assessment of the responses (S4 ¶33); not the list of observations.
    case writtenFeedback = "written-feedback"
}

/// The kinds of observation that a list holds for an article (S4 ¶35).
public enum ObservationKind: String, Sendable, Hashable, CaseIterable, Codable {
    case gapOrChallenge = "gap-or-challenge"
    case bestPractice = "best-practice"
    case suggestion
    case technicalAssistanceNeed = "technical-assistance-need"
}

/// The text that a State comments on (rule C23).
public enum CommentSubject: String, Sendable, Hashable, CaseIterable, Codable {
    case listOfObservations = "list-of-observations"
    case summary
}

/// A law, case or other document that an answer refers to, often by its address in SHERLOC.
public struct LegalReference: Sendable, Hashable {
    public let title: String
    public let provision: String?
    /// An `https` address, or nil.
    public let url: String?

    public init(title: String, provision: String?, url: String?) {
        self.title = title
        self.provision = provision
        self.url = url
    }
}
