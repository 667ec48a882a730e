public import Mechanism

extension PublicRecord {
    static let partyFormat = "published-party/1"

    /// Everything that is public of one party, as a file of its own for download. It is not a part of the record: it says the same
    /// once more. There is one for every party, also where nothing is public, so that its being there tells nothing (rule C17).
    ///
    /// - Returns: a file of the name `xaa.json`.
    public func file(of party: PartyCode) -> File {
        let profile = profiles.first { $0.party == party }
        let document = JSONValue.object([
            "format": .text(Self.partyFormat),
            "as_at": .text(asAt.description),
            "party": .text(party.description),
            "demonstration": .flag(party.isDemonstration),
            "profile": profile?.document ?? .null,
            "reviews": .array(reviews.filter { $0.party == party }.map(\.document)),
        ])
        return File(path: "\(party.slug).json", bytes: document.bytes())
    }
}
