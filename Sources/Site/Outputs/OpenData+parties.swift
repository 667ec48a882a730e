internal import Mechanism
internal import Reference

/// The tables on parties: public facts, in the order of codes, with nothing that could rank (rule C19).
extension OpenData {
    static func parties(of model: SiteModel) -> Table {
        Table(
            id: .parties, title: "Parties, with their names and groups",
            columns: [
                Column(
                    "code", "ISO 3166-1 alpha-3, EUE for the European Union, user-assigned for demonstration parties"),
                Column("demonstration", "boolean", "true for invented parties"),
                Column("regional_group", "regional group at the United Nations; empty where none is recorded here"),
                Column("review_group", "1, 2 or 3; empty where it is not recorded here"),
            ] + Column.inSixLanguages("name", "name"),
            rows: model.reference.parties.map { party in
                [
                    party.code.description, party.isDemonstration ? "true" : "false",
                    party.regionalGroup?.rawValue ?? "",
                    party.reviewGroup.map { String($0.rawValue) } ?? "",
                ] + inSixLanguages(party.name)
            })
    }

    static func treatyActions(of model: SiteModel) -> Table {
        Table(
            id: .treatyActions,
            title: "Signatures and consents to be bound as they are known here; the depositary's record prevails",
            columns: [
                Column("party", "code of the party"), Column("instrument", "untoc, tip, som or firearms"),
                Column("signature", "date", "date of signature; empty where it is not recorded here"),
                Column("consent", "date", "date of the consent to be bound; empty where it is not recorded here"),
                Column("form", "form of the consent"),
                Column("known_as_at", "date", "day up to which the source is known to be right"),
                Column("source", "where the dates come from"),
            ],
            rows: model.reference.parties.flatMap { party in
                party.treatyActions.map { action in
                    [
                        party.code.description, action.instrument.code, action.signature?.description ?? "",
                        action.consent?.description ?? "", action.form?.rawValue ?? "",
                        action.knownAsAt?.description ?? "", action.source ?? "",
                    ]
                }
            })
    }

    static func reviewGroups(of model: SiteModel) -> Table {
        Table(
            id: .reviewGroups, title: "Review groups and the start of their reviews, as printed in the named source",
            columns: [
                Column("number", "1, 2 or 3"), Column("start", "date", "start of the reviews"),
                Column("reviews", "number of reviews as printed"), Column("parties", "parties involved as printed"),
                Column("source", "where the figures come from"),
            ],
            rows: model.content.lots.groups.map {
                [String($0.number.rawValue), $0.start.description, $0.reviews, $0.parties, $0.source]
            })
    }

    static func reviewingStates(of model: SiteModel) -> Table {
        Table(
            id: .reviewingStates, title: "Results of the drawing of lots: reviewing States, as known here",
            columns: [
                Column("party", "code of the party under review"),
                Column("reviewing_state", "code of the reviewing State"),
                Column("drawn", "date", "date of the draw or of its repetition"),
                Column("redraw", "which repetition of the draw it was, from 1; empty for the first draw"),
                Column("instruments", "instruments of the review, separated by spaces"),
            ],
            rows: model.reference.parties.flatMap { party in
                party.reviewers.map { reviewer in
                    [
                        party.code.description, reviewer.party.description, reviewer.drawn.description,
                        reviewer.redraw.map { String($0) } ?? "",
                        reviewer.instruments.map(\.code).joined(separator: " "),
                    ]
                }
            })
    }
}
