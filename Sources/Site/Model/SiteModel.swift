internal import Mechanism
public import PublicRecord
public import Reference
internal import Workers

/// Everything that the site is made from: public facts, public content and the public record. Nothing confidential is in it,
/// because this module has no way to name anything confidential. There is one, which everybody shares.
public final class SiteModel: Sendable {
    /// With the demonstration parties added.
    let reference: ReferenceData
    let record: PublicRecord
    let content: SiteContent
    /// Where the site will stand, such as `https://review.example.org`, without a final slash.
    let baseAddress: String

    /// What became public, in the order of the record.
    let publications: [Publication]

    private let reviewsByParty: [PartyCode: [ReviewOverview]]
    private let profilesByParty: [PartyCode: PublishedProfile]
    private let languagesByParty: [PartyCode: Set<Language>]

    public init(reference: ReferenceData, record: PublicRecord, content: SiteContent, baseAddress: String) {
        self.reference = reference.adding(record.demonstrationParties)
        self.record = record
        self.content = content
        self.baseAddress = baseAddress
        let reviews = Workers.all.results(of: record.reviews.count) { ReviewOverview(of: record.reviews[$0]) }
        publications = Publication.all(of: reviews, record.profiles)
        reviewsByParty = Dictionary(grouping: reviews, by: \.review.party)
        profilesByParty = Dictionary(record.profiles.map { ($0.party, $0) }) { first, _ in first }
        let ofReviews = reviews.map { ($0.review.party, Set($0.materials.flatMap(\.languages))) }
        let ofNotes = profilesByParty.values.map { ($0.party, Set($0.contextNote.map(\.language))) }
        languagesByParty = Dictionary(ofReviews + ofNotes) { $0.union($1) }
    }

    /// What is public of the reviews of a party, in the order of instruments and clusters.
    func reviews(of party: PartyCode) -> [ReviewOverview] { reviewsByParty[party] ?? [] }

    func profile(of party: PartyCode) -> PublishedProfile? { profilesByParty[party] }

    /// The languages in which anything of a party is published.
    func languages(of party: PartyCode) -> Set<Language> { languagesByParty[party] ?? [] }
}
