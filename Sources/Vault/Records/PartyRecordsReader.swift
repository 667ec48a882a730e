internal import Diagnostics
internal import Mechanism
internal import Reference
internal import SourceReading

/// Reads what the records say of parties as such: the demonstration parties, and the profiles.
struct PartyRecordsReader {
    let report: SourceReport
    let reference: ReferenceData

    func readDemonstrationParties(_ root: SourceNode) -> [Party] {
        guard var object = ObjectReader(root, as: "the demonstration parties", into: report) else { return [] }
        defer { object.finish() }
        object.requireFormat("demonstration-parties/1")
        return object.list("parties") { Party.readDemonstrationParty($0, into: report) }
    }

    struct Profile: Sendable {
        let party: PartyCode
        let office: FocalPointOffice?
        let notes: [Item]
        let path: String
        let position: SourcePosition
    }

    func readProfile(_ root: SourceNode) -> Profile? {
        guard var object = ObjectReader(root, as: "a profile", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat("party-profile/1")
        let party = object.required("party", PartyCode.self)
        let isDemonstration = object.optionalFlag("demonstration") ?? false
        let officeNode = object.node("focal_point_office")
        let notes = object.list("context_note") { RecordText.read($0, into: report) }
        guard let party else { return nil }
        report.requireKnown(party, as: "a profile", in: reference, at: root.position)
        if isDemonstration != party.isDemonstration {
            report.report(
                "demonstration-mark", at: root.position, found: "a profile whose mark does not fit its party",
                expected: "\"demonstration\": true for user-assigned codes, and for no other",
                remedy: "no invented record may be attached to a real State")
        }
        return Profile(
            party: party,
            office: officeNode.flatMap { readOffice($0, of: party) },
            notes: notes.map { text in
                Item(
                    address: ItemAddress(PartAddress(party, .contextNote), text.rendition), origin: text.origin,
                    role: .contextNote, isDraft: false, content: text.sealed(), path: report.path,
                    position: text.position)
            }, path: report.path, position: root.position)
    }

    private func readOffice(_ node: SourceNode, of party: PartyCode) -> FocalPointOffice? {
        guard var object = ObjectReader(node, as: "the office of a focal point", into: report) else { return nil }
        defer { object.finish() }
        let ministry = object.node("ministry").map { readByLanguage($0, as: "\"ministry\"", into: report) } ?? [:]
        let office = object.node("office").map { readByLanguage($0, as: "\"office\"", into: report) } ?? [:]
        // A profile without an office in it must not tell that there is a profile (rule C17).
        guard (Array(ministry.values) + Array(office.values)).contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            return nil
        }
        return FocalPointOffice(
            party: party, ministry: ministry, office: office, path: report.path, position: node.position)
    }
}
