/// A party to the Convention, or a State or organization that may become one, with the public facts about it.
///
/// Rule C27, S4 ¶5: the parties are States and one regional economic integration organization, so the word is "party".
public struct Party: Sendable, Hashable {
    public let code: PartyCode
    public let kind: PartyKind
    public let participation: Participation
    public let name: Multilingual
    /// No regional group is assumed for a regional organization (rule C27).
    public let regionalGroup: RegionalGroup?
    /// nil when it is not recorded here.
    public let reviewGroup: ReviewGroup?
    /// Where the review group is known from, for the reader.
    public let reviewGroupSource: String?
    public let treatyActions: [TreatyAction]
    /// The reviewing States as drawn, in the order of their codes.
    public let reviewers: [ReviewingState]
    /// Whether the party is invented for demonstration.
    public var isDemonstration: Bool { code.isDemonstration }

    public init(
        code: PartyCode, kind: PartyKind, participation: Participation, name: Multilingual,
        regionalGroup: RegionalGroup?, reviewGroup: ReviewGroup?, reviewGroupSource: String?,
        treatyActions: [TreatyAction], reviewers: [ReviewingState]
    ) {
        self.code = code
        self.kind = kind
        self.participation = participation
        self.name = name
        self.regionalGroup = regionalGroup
        self.reviewGroup = reviewGroup
        self.reviewGroupSource = reviewGroupSource
        self.treatyActions = treatyActions
        self.reviewers = reviewers
    }

    /// The reviewing States for one instrument (S4 ¶6; an additional reviewer may be drawn for a single instrument, PR ¶28).
    public func reviewers(for instrument: Instrument) -> [PartyCode] {
        reviewers.filter { $0.instruments.contains(instrument) }.map(\.party)
    }
}

public enum PartyKind: String, Sendable, Hashable, CaseIterable {
    case state
    case regionalEconomicIntegrationOrganization = "regional-economic-integration-organization"
}

/// How a State or organization takes part in the Mechanism.
public enum Participation: String, Sendable, Hashable, CaseIterable {
    case party
    /// Became a party after the launch; its place is for the Conference to decide (S4 ¶9-10).
    case newParty = "new-party"
    /// Signed and is not recorded as a party; may take part for the Convention only (S2 A¶57).
    case signatory
    /// The data at hand does not tell.
    case notRecorded = "not-recorded"
}

/// One of the five regional groups of States at the United Nations.
public enum RegionalGroup: String, Sendable, Hashable, CaseIterable {
    case african
    case asiaPacific = "asia-pacific"
    case easternEuropean = "eastern-european"
    case latinAmericanAndCaribbean = "latin-american-and-caribbean"
    case westernEuropeanAndOthers = "western-european-and-others"
}

/// One of the three groups that began their reviews in successive years (S4 ¶6-7, ¶22).
public enum ReviewGroup: Int, Sendable, Hashable, CaseIterable {
    case first = 1
    case second
    case third
}

/// A State drawn by lot to review another, with the instruments for which it does so (rule C28).
public struct ReviewingState: Sendable, Hashable {
    public let party: PartyCode
    /// The date of the drawing of lots, or of the redraw.
    public let drawn: CalendarDate
    /// Which repetition of the draw it was, from 1, or nil for the first draw.
    public let redraw: Int?
    public let instruments: [Instrument]

    public init(party: PartyCode, drawn: CalendarDate, redraw: Int? = nil, instruments: [Instrument]) {
        self.party = party
        self.drawn = drawn
        self.redraw = redraw
        self.instruments = instruments
    }
}
