public import Mechanism

/// What the gate decided about one item, and why: for the confidential side only.
public struct ItemDecision: Sendable, Hashable {
    public let address: ItemAddress
    public let outcome: Outcome
    /// The rules in the order in which they applied.
    public let steps: [DecisionStep]
    /// Who may see the item while it is not public (rule C3).
    public let audience: Audience

    public enum Outcome: Sendable, Hashable {
        case published(Release)
        /// The kinds of reason, without repetition, in the order of the steps.
        case withheld([WithholdingReason])
    }

    public var isPublished: Bool {
        switch outcome {
        case .published: true
        case .withheld: false
        }
    }
}

/// On what an item is published.
public struct Release: Sendable, Hashable {
    /// The rules that release it, in their order.
    public let basis: [Rule]
    /// The day since which it may be public: a first day in force, or the day of the last agreement.
    public let since: CalendarDate
    public let mode: Mode

    public enum Mode: Sendable, Hashable {
        case whole
        case withPassagesWithheld
    }
}

/// Why an item is not published, in kinds that can be counted without naming anything.
public enum WithholdingReason: String, Sendable, Hashable, CaseIterable {
    case draft
    case noConsent = "no-consent"
    case excluded
    case withdrawn
    case expired
    case notYetInForce = "not-yet-in-force"
    case notBound = "not-bound-to-the-text"
    case textChanged = "text-changed-after-consent"
    case jointConsentMissing = "joint-consent-missing"
    case agreementMissing = "agreement-missing"
    case namesPerson = "names-a-nominated-person"
    case passageMarks = "passage-marks-unclear"
    case cannotBeShown = "can-not-be-shown"
    case attachmentNotAsRecorded = "attachment-not-as-recorded"
}

/// One rule as it applied to one item.
public struct DecisionStep: Sendable, Hashable {
    public let rule: Rule
    public let finding: Finding

    public enum Finding: Sendable, Hashable {
        // What speaks for publication
        case isHandedIn
        case grantedBy(consent: String, party: PartyCode, grant: Int)
        case textIsBound(consent: String)
        case agreedByAll(on: CalendarDate)
        case agreedTextIsBound
        case spokenByStateUnderReview
        case releasedByRule
        case namesNobody
        case passagesCut
        // What a person has to look at
        case mixesAlphabets
        // What speaks against it
        case isDraft
        case noGrant(party: PartyCode)
        case excludedBy(consent: String, grant: Int)
        case withdrawnBy(consent: String, on: CalendarDate)
        case expired(consent: String, on: CalendarDate)
        case notYetInForce(consent: String, from: CalendarDate)
        case notBound(consent: String)
        case textChanged(consent: String)
        case reviewerHasNotConsented(party: PartyCode)
        case agreementsMissing([PartyCode])
        case reviewersUnknown
        case agreedTextChanged
        case notAmongAgreedTexts
        case namesPerson
        case marksUnbalanced
        case marksInWholeText(consent: String)
        case marksWithoutGrant
        case cannotBeShown(line: Int, found: String)
        case attachmentMissing
        case attachmentChanged
        case attachmentOfOtherType
        case attachmentWithoutWords
        case marksInAttachment
    }
}
