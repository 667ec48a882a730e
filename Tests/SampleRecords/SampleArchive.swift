/// Confidential records as plain values: what tests and the generator of random archives write down, and what the second
/// opinion decides on. Days are texts such as `2026-06-15`, which compare as days do.
public struct SampleArchive: Sendable, Hashable {
    public var parties: [SampleParty]
    public var profiles: [SampleProfile] = []
    public var reviews: [SampleReview] = []
    public var consents: [SampleConsent] = []
    public var persons: [SamplePerson] = []
    public var agreementLocks: [SampleAgreementLock] = []
    public var listOfObservations = "by-consent"
    /// The files of the folder `attachments`, by their names.
    public var attachments: [String: [UInt8]] = [:]

    /// State A, reviewed by the States B and C and, for the Trafficking in Persons Protocol, by State D as well.
    public init(parties: [SampleParty] = SampleParty.usual) {
        self.parties = parties
    }
}

public struct SampleParty: Sendable, Hashable {
    public var code: String
    /// The instruments that each reviewing State reviews.
    public var reviewers: [String: [String]]

    public init(_ code: String, reviewers: [String: [String]] = [:]) {
        self.code = code
        self.reviewers = reviewers
    }

    public static let usual = [
        SampleParty("XAA", reviewers: ["XBB": ["untoc", "tip"], "XCC": ["untoc", "tip"], "XDD": ["tip"]]),
        SampleParty("XBB", reviewers: ["XCC": ["untoc"]]), SampleParty("XCC"), SampleParty("XDD"),
    ]
}

public struct SampleProfile: Sendable, Hashable {
    public var party: String
    public var office: String?
    public var notes: [SampleText]

    public init(party: String = "XAA", office: String? = nil, notes: [SampleText] = []) {
        self.party = party
        self.office = office
        self.notes = notes
    }
}

public struct SampleText: Sendable, Hashable {
    public var language: String
    public var origin: String
    public var text: String
    /// The name of the file that belongs to the text.
    public var attachment: String?

    public init(
        _ text: String, language: String = "en", origin: String = "original", attachment: String? = nil
    ) {
        self.text = text
        self.attachment = attachment
        self.language = language
        self.origin = origin
    }
}

public struct SamplePerson: Sendable, Hashable {
    public var names: [String]
    public var emails: [String]
    public var telephones: [String]

    public init(_ names: String..., emails: [String] = [], telephones: [String] = []) {
        self.names = names
        self.emails = emails
        self.telephones = telephones
    }
}
