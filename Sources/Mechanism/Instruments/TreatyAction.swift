/// What is recorded here of a party's signature of an instrument and its consent to be bound.
///
/// A date that is missing is "not recorded here", never "not a party": the depositary's record prevails.
public struct TreatyAction: Sendable, Hashable {
    public let instrument: Instrument
    public let signature: CalendarDate?
    public let consent: CalendarDate?
    public let form: ConsentForm?
    /// The day up to which the source is known to be right, or nil when it is not stated.
    public let knownAsAt: CalendarDate?
    /// Where the dates come from, for the reader.
    public let source: String?

    public init(
        instrument: Instrument, signature: CalendarDate?, consent: CalendarDate?, form: ConsentForm?,
        knownAsAt: CalendarDate?, source: String?
    ) {
        self.instrument = instrument
        self.signature = signature
        self.consent = consent
        self.form = form
        self.knownAsAt = knownAsAt
        self.source = source
    }
}

/// The form in which a State or organization consented to be bound.
public enum ConsentForm: String, Sendable, Hashable, CaseIterable {
    case ratification
    case acceptance
    case approval
    case accession
    case succession
    case formalConfirmation = "formal-confirmation"
}
