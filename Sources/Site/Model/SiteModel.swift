internal import Mechanism
public import PublicRecord
public import Reference

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

    private let reviewsByParty: [PartyCode: [PublishedReview]]
    private let profilesByParty: [PartyCode: PublishedProfile]
    private let languagesByParty: [PartyCode: Set<Language>]

    public init(reference: ReferenceData, record: PublicRecord, content: SiteContent, baseAddress: String) {
        self.reference = reference.adding(record.demonstrationParties)
        self.record = record
        self.content = content
        self.baseAddress = baseAddress
        publications = record.publications
        reviewsByParty = Dictionary(grouping: record.reviews, by: \.party)
        profilesByParty = Dictionary(record.profiles.map { ($0.party, $0) }) { first, _ in first }
        let ofReviews = record.reviews.map { review in
            (review.party, Set(Material.allCases.flatMap { review.texts(of: $0).map(\.language) }))
        }
        let ofNotes = profilesByParty.values.map { ($0.party, Set($0.contextNote.map(\.language))) }
        languagesByParty = Dictionary(ofReviews + ofNotes) { $0.union($1) }
    }

    /// What is public of the reviews of a party, in the order of instruments and clusters.
    func reviews(of party: PartyCode) -> [PublishedReview] { reviewsByParty[party] ?? [] }

    func profile(of party: PartyCode) -> PublishedProfile? { profilesByParty[party] }

    /// The languages in which anything of a party is published.
    func languages(of party: PartyCode) -> Set<Language> { languagesByParty[party] ?? [] }
}

extension PublishedReview {
    /// The kinds of material that are published, in the order of the pages.
    var materials: [Material] {
        Material.allCases.filter(hasTexts(of:))
    }

    /// Whether any text of a kind of material is published.
    func hasTexts(of material: Material) -> Bool {
        switch material {
        case .questionnaire: responses.contains { $0.versions.contains { !$0.isEmpty } }
        case .dialogue: dialogue.contains { !$0.texts.isEmpty }
        case .observations:
            observations.contains { !$0.texts.isEmpty } || !(comments[.listOfObservations] ?? []).isEmpty
        case .summary: !summary.isEmpty || !(comments[.summary] ?? []).isEmpty
        case .documents: documents.contains { !$0.isEmpty }
        }
    }

    /// Every published text of a kind of material.
    func texts(of material: Material) -> [PublishedText] {
        switch material {
        case .questionnaire: responses.flatMap(\.versions).flatMap(\.self)
        case .dialogue: dialogue.flatMap(\.texts)
        case .observations: observations.flatMap(\.texts) + (comments[.listOfObservations] ?? [])
        case .summary: summary + (comments[.summary] ?? [])
        case .documents: documents.flatMap(\.self)
        }
    }
}
