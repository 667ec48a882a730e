internal import Mechanism
public import PublicRecord
public import Reference

/// Everything that the site is made from: public facts, public content and the public record. Nothing confidential is in it,
/// because this module has no way to name anything confidential. There is one, which everybody shares.
public final class SiteModel: Sendable {
    /// With the demonstration parties added.
    let reference: ReferenceData
    let content: SiteContent
    /// Where the site will stand, such as `https://review.example.org`, without a final slash.
    let baseAddress: String
    private let overview: RecordOverview

    public convenience init(reference: ReferenceData, record: PublicRecord, content: SiteContent, baseAddress: String) {
        self.init(
            reference: reference, RecordOverview(of: record), content: content, baseAddress: baseAddress)
    }

    private init(reference: ReferenceData, _ overview: RecordOverview, content: SiteContent, baseAddress: String) {
        self.reference = reference.adding(overview.record.demonstrationParties)
        self.overview = overview
        self.content = content
        self.baseAddress = baseAddress
    }

    /// The same record among other facts and other content.
    public func with(reference: ReferenceData, content: SiteContent) -> SiteModel {
        SiteModel(reference: reference, overview, content: content, baseAddress: baseAddress)
    }

    var record: PublicRecord { overview.record }

    /// What became public, in the order of the record.
    var publications: [Publication] { overview.publications }

    /// What is public of the reviews of a party, in the order of instruments and clusters.
    func reviews(of party: PartyCode) -> [ReviewOverview] { overview.reviewsByParty[party] ?? [] }

    func profile(of party: PartyCode) -> PublishedProfile? { overview.profilesByParty[party] }

    /// The languages in which anything of a party is published.
    func languages(of party: PartyCode) -> Set<Language> { overview.languagesByParty[party] ?? [] }
}
