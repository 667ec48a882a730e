internal import Diagnostics
internal import Mechanism
internal import Templates

/// The drawing of lots: groups, rules, and the pairings with the date of each draw (rule C28).
struct LotsPage: UncitedPage {
    var address: PageAddress { .lots }
    var kind: PageKind { .lots }

    private static let group = Shape(
        "review group",
        ["name": .text, "start": .view(Shapes.date), "reviews": .text, "parties": .text, "source": .text])
    private static let rule = Shape("rule of the lots", ["text": .text, "source": .text])
    private static let reviewer = Shape(
        "reviewing State", ["party": .view(Shapes.link), "date": .view(Shapes.date), "instruments": .text])
    private static let pairing = Shape(
        "pairing", ["party": .view(Shapes.link), "group": .text, "reviewers": .list(reviewer)])

    static let shape = Shape(
        "drawing of lots",
        [
            "frame": .view(Shapes.frame), "groups": .list(group), "rules": .list(rule), "redrawMeetings": .text,
            "note": .text, "pairings": .list(pairing), "hasPairings": .flag,
            "groupsCSV": .view(Shapes.csv), "pairingsCSV": .view(Shapes.csv),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let lots = edition.model.content.lots
        let paired = edition.parties.filter { !$0.reviewers.isEmpty }
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(
                        of: address,
                        PageHead(
                            title: edition.text(.lots), above: [(edition.text(.navigationMechanism), .mechanism)],
                            section: .mechanism, isDemonstration: paired.contains(where: \.isDemonstration)))),
                "groups": .list(
                    lots.groups.map {
                        View(
                            Self.group,
                            [
                                "name": .text(
                                    edition.text(.reviewGroup(edition.localizer.number($0.number.rawValue)))),
                                "start": .view(edition.view(of: $0.start)), "reviews": .text($0.reviews),
                                "parties": .text($0.parties), "source": .text($0.source),
                            ])
                    }),
                "rules": .list(
                    lots.rules.map {
                        View(Self.rule, ["text": .text($0.text[edition.language]), "source": .text($0.source)])
                    }),
                "redrawMeetings": .text(lots.redrawMeetings),
                "note": .text(lots.note[edition.language]),
                "pairings": .list(paired.map { view(of: $0, in: edition) }),
                "hasPairings": .flag(!paired.isEmpty),
                "groupsCSV": .view(edition.view(of: .reviewGroups, on: address)),
                "pairingsCSV": .view(edition.view(of: .reviewingStates, on: address)),
            ])
    }

    private func view(of party: Party, in edition: Edition) -> View {
        View(
            Self.pairing,
            [
                "party": .view(edition.linkView(party.name[edition.language], to: .profile(party.code), from: address)),
                "group": .text(
                    party.reviewGroup.map { edition.text(.reviewGroup(edition.localizer.number($0.rawValue))) } ?? ""),
                "reviewers": .list(
                    party.reviewers.sorted { edition.rank(of: $0.party) < edition.rank(of: $1.party) }.map {
                        View(
                            Self.reviewer,
                            [
                                "party": .view(
                                    edition.linkView(edition.name(of: $0.party), to: .profile($0.party), from: address)),
                                "date": .view(edition.view(of: $0.drawn)),
                                "instruments": .text(
                                    edition.localizer.list($0.instruments.map(edition.name(of:)))),
                            ])
                    }),
            ])
    }
}
