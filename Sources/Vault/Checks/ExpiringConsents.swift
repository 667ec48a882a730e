public import Mechanism

/// A consent that ends soon, so that an officer can ask the State in time.
public struct ExpiringConsent: Sendable, Hashable {
    public let id: String
    public let party: PartyCode
    /// The last day on which it counts.
    public let until: CalendarDate

    /// The consents that are in force on a day and end within some days after it, the earliest first.
    public static func all(in archive: borrowing Archive, asAt day: CalendarDate, within days: Int) -> [ExpiringConsent]
    {
        let horizon = day.advanced(byDays: days)
        return archive.consents.compactMap { consent -> ExpiringConsent? in
            guard consent.standing(asAt: day) == .inForce, let until = consent.inForceUntil,
                horizon.map({ until <= $0 }) ?? true
            else { return nil }
            return ExpiringConsent(id: consent.id, party: consent.party, until: until)
        }.sorted { ($0.until, $0.id) < ($1.until, $1.id) }
    }
}
