internal import Diagnostics
internal import Mechanism

/// A party's consent to publication, given through a note verbale and recorded by office and reference (rule C8).
struct Consent: Sendable {
    let id: String
    let party: PartyCode
    let role: Role
    let given: CalendarDate
    /// The first day on which it counts.
    let inForceFrom: CalendarDate
    /// The last day on which it counts, or nil when none was set.
    let inForceUntil: CalendarDate?
    /// The day from which nothing of it is left (rule C10).
    let withdrawn: CalendarDate?
    let grants: [Grant]
    /// Where the record stands.
    let path: String
    let position: SourcePosition
    /// The digests of the texts that the party consented to, by address, or nil when nobody has bound the consent yet.
    var bound: [ItemAddress: TextDigest]?

    /// In what capacity a party consents.
    enum Role: String, Sendable, CaseIterable {
        case stateUnderReview = "state-under-review"
        /// To the publication of its own words in the review of another State (rule C4).
        case reviewingState = "reviewing-state"
    }

    /// What the party lets the public see, and what it keeps back.
    struct Grant: Sendable {
        let mode: Mode
        let include: [Selector]
        let exclude: [Selector]
        let position: SourcePosition
    }

    enum Mode: String, Sendable, CaseIterable {
        /// The texts as they stand.
        case whole
        /// The texts without the passages marked in them (rule C12).
        case withPassagesWithheld = "with-passages-withheld"
    }

    /// How a consent stands on a day.
    enum Standing: Sendable, Equatable {
        case notYetGiven
        case notYetInForce
        case inForce
        case expired
        case withdrawn
    }

    /// How the consent stands at the end of a day. The clock is never asked: the day is an input.
    func standing(asAt day: CalendarDate) -> Standing {
        if let withdrawn, withdrawn <= day { return .withdrawn }
        if given > day { return .notYetGiven }
        if inForceFrom > day { return .notYetInForce }
        if let inForceUntil, inForceUntil < day { return .expired }
        return .inForce
    }
}

extension Consent {
    /// Whether a grant includes the item. What is excluded elsewhere is not asked here: the gate decides that.
    func covers(_ item: Item) -> Bool {
        grants.contains { $0.include.contains { $0.includes(item) } }
    }

    /// Whether one of its own grants excludes the item.
    func excludes(_ item: Item) -> Bool {
        grants.contains { $0.exclude.contains { $0.excludes(item) } }
    }

    /// Whether the party may consent to the item in its role: a State under review to its own record (rule C2), a reviewing
    /// State to its own words in another's (rule C4).
    func hasStanding(for item: Item) -> Bool {
        switch role {
        case .stateUnderReview: item.party == party
        case .reviewingState: item.speaker == party && item.party != party
        }
    }
}
