/// One review record.
public struct SampleReview: Sendable, Hashable {
    public var party: String
    public var instrument: String
    public var stage = "feedback"
    public var steps: [String: String] = [:]
    public var responses: [SampleResponse] = []
    public var dialogue: [SampleMessage] = []
    public var list: SampleList?
    public var summary: SampleSummary?
    public var comments: [SampleComment] = []
    public var documents: [SampleDocument] = []
    public var notes: [String] = []

    public init(party: String = "XAA", instrument: String = "untoc") {
        self.party = party
        self.instrument = instrument
    }
}

public struct SampleResponse: Sendable, Hashable {
    public var question: String
    public var version = 1
    public var isDraft = false
    public var submitted: String?
    public var answer: String?
    public var references: [SampleReference] = []
    public var texts: [SampleText]

    public init(_ question: String, _ texts: SampleText...) {
        self.question = question
        self.texts = texts
    }
}

public struct SampleReference: Sendable, Hashable {
    public var title: String
    public var provision: String?
    public var url: String?

    public init(_ title: String, provision: String? = nil, url: String? = nil) {
        self.title = title
        self.provision = provision
        self.url = url
    }
}

public struct SampleMessage: Sendable, Hashable {
    public var number: Int
    public var speaker: String
    public var kind = "message"
    public var article: String?
    public var date = "2024-02-01"
    public var isDraft = false
    public var texts: [SampleText]

    public init(_ number: Int, by speaker: String, _ texts: SampleText...) {
        self.number = number
        self.speaker = speaker
        self.texts = texts
    }
}

public struct SampleAgreement: Sendable, Hashable {
    public var party: String
    public var date: String

    public init(_ party: String, _ date: String) {
        self.party = party
        self.date = date
    }

    public static func all(on date: String) -> [SampleAgreement] {
        ["XAA", "XBB", "XCC"].map { SampleAgreement($0, date) }
    }
}

public struct SampleList: Sendable, Hashable {
    public var isDraft = false
    public var agreements: [SampleAgreement]
    public var observations: [SampleObservation]

    public init(agreements: [SampleAgreement], _ observations: SampleObservation...) {
        self.agreements = agreements
        self.observations = observations
    }
}

public struct SampleObservation: Sendable, Hashable {
    public var number: Int
    public var article = "5"
    public var kind = "suggestion"
    public var texts: [SampleText]

    public init(_ number: Int, _ texts: SampleText...) {
        self.number = number
        self.texts = texts
    }
}

public struct SampleSummary: Sendable, Hashable {
    public var isDraft = false
    public var agreements: [SampleAgreement]
    public var texts: [SampleText]

    public init(agreements: [SampleAgreement], _ texts: SampleText...) {
        self.agreements = agreements
        self.texts = texts
    }
}

public struct SampleComment: Sendable, Hashable {
    public var subject: String
    public var texts: [SampleText]

    public init(on subject: String, _ texts: SampleText...) {
        self.subject = subject
        self.texts = texts
    }
}

public struct SampleDocument: Sendable, Hashable {
    public var number: Int
    public var titles: [String: String] = [:]
    public var date: String?
    public var texts: [SampleText]

    public init(_ number: Int, _ texts: SampleText...) {
        self.number = number
        self.texts = texts
    }
}
