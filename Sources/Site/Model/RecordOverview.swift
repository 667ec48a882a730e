internal import Mechanism
internal import PublicRecord
internal import Workers

/// A public record by party and by day. It depends on nothing but the record, whatever is said around it.
final class RecordOverview: Sendable {
    let record: PublicRecord
    /// What became public, in the order of the record.
    let publications: [Publication]
    let reviewsByParty: [PartyCode: [ReviewOverview]]
    let profilesByParty: [PartyCode: PublishedProfile]
    /// The languages in which anything of a party is published.
    let languagesByParty: [PartyCode: Set<Language>]

    init(of record: PublicRecord) {
        self.record = record
        let reviews = Workers.all.results(of: record.reviews.count) { ReviewOverview(of: record.reviews[$0]) }
        publications = Publication.all(of: reviews, record.profiles)
        reviewsByParty = Dictionary(grouping: reviews, by: \.review.party)
        profilesByParty = Dictionary(record.profiles.map { ($0.party, $0) }) { first, _ in first }
        let ofReviews = reviews.map { ($0.review.party, Set($0.materials.flatMap(\.languages))) }
        let ofNotes = profilesByParty.values.map { ($0.party, Set($0.contextNote.map(\.language))) }
        languagesByParty = Dictionary(ofReviews + ofNotes) { $0.union($1) }
    }
}
