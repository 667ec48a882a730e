internal import Mechanism
internal import SourceReading

/// Reads the public facts of demonstration parties, and what is public of a party beside its reviews.
struct PublishedPartyReader {
    let report: SourceReport

    func readParties(_ root: SourceNode) -> [Party] {
        guard var object = ObjectReader(root, as: "the demonstration parties", into: report) else { return [] }
        defer { object.finish() }
        object.requireFormat("published-demonstration-parties/1")
        return object.list("parties") { Party.readDemonstrationParty($0, into: report) }
    }

    func readProfile(_ root: SourceNode) -> PublishedProfile? {
        guard var object = ObjectReader(root, as: "a published profile", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat("published-profile/1")
        let party = object.required("party", PartyCode.self)
        _ = object.optionalFlag("demonstration")
        var ministry: [Language: String] = [:]
        var office: [Language: String] = [:]
        if let node = object.node("focal_point_office"),
            var offices = ObjectReader(node, as: "the office of the focal point", into: report)
        {
            ministry = offices.node("ministry").map { readByLanguage($0, as: "\"ministry\"", into: report) } ?? [:]
            office = offices.node("office").map { readByLanguage($0, as: "\"office\"", into: report) } ?? [:]
            offices.finish()
        }
        let contextNote = object.list("context_note") { PublishedText.read($0, into: report) }
        return party.map {
            PublishedProfile(party: $0, ministry: ministry, office: office, contextNote: contextNote)
        }
    }
}
