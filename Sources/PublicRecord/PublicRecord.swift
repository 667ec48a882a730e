public import Mechanism

/// Everything from the reviews that is public on one day: the only thing that the website is made from, and the data that it
/// offers for download.
public struct PublicRecord: Sendable, Hashable {
    /// The day for which consents, agreements and dates were weighed.
    public let asAt: CalendarDate
    /// How the secretariat decided what the documents leave open, by the name of the setting (rule C6).
    public let settings: [String: String]
    /// The public facts of invented parties; empty in a production release.
    public let demonstrationParties: [Party]
    /// In the order of the codes.
    public let profiles: [PublishedProfile]
    /// In the order of the codes, then of the scopes.
    public let reviews: [PublishedReview]

    public init(
        asAt: CalendarDate, settings: [String: String], demonstrationParties: [Party], profiles: [PublishedProfile],
        reviews: [PublishedReview]
    ) {
        self.asAt = asAt
        self.settings = settings
        self.demonstrationParties = demonstrationParties.sorted { $0.code < $1.code }
        self.profiles = profiles.sorted { $0.party < $1.party }
        self.reviews = reviews.sorted { ($0.party, $0.scope) < ($1.party, $1.scope) }
    }

    /// Whether anything in it is invented.
    public var isDemonstration: Bool {
        !demonstrationParties.isEmpty || profiles.contains { $0.party.isDemonstration }
            || reviews.contains { $0.party.isDemonstration }
    }
}
