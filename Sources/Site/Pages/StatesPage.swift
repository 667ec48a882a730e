internal import Diagnostics
internal import Mechanism
internal import Templates

/// All parties in the alphabetical order of the reader's language, and in no other (rule C19).
struct StatesPage: Page {
    var address: PageAddress { .states }
    var kind: PageKind { .states }

    private static let party = Shape(
        "party in the index",
        [
            "party": .view(Shapes.link), "regionalGroup": .optional(Shapes.word), "reviewGroup": .optional(Shapes.word),
            "isDemonstration": .flag,
        ])
    private static let letter = Shape(
        "letter", ["id": .text, "link": .link, "letter": .text, "parties": .list(party)])

    static let shape = Shape(
        "states",
        [
            "frame": .view(Shapes.frame), "letters": .list(letter), "demonstrations": .list(party),
            "hasDemonstrations": .flag,
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let real = edition.parties.filter { !$0.isDemonstration }
        let demonstrations = edition.parties.filter(\.isDemonstration)
        let sections = edition.localizer.indexSections(real) { $0.name[edition.language] }
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(
                        of: address,
                        PageHead(
                            title: edition.text(.navigationStates), description: edition.text(.statesDescription),
                            section: .states))),
                "letters": .list(
                    sections.enumerated().map { index, section in
                        View(
                            Self.letter,
                            [
                                "id": .text("letter-\(index + 1)"),
                                "link": .link(Link(made: "#letter-\(index + 1)")),
                                "letter": .text(section.letter ?? "#"),
                                "parties": .list(section.elements.map { view(of: $0, in: edition) }),
                            ])
                    }),
                "demonstrations": .list(demonstrations.map { view(of: $0, in: edition) }),
                "hasDemonstrations": .flag(!demonstrations.isEmpty),
            ])
    }

    private func view(of party: Party, in edition: Edition) -> View {
        let group = party.regionalGroup.flatMap { edition.model.content.regionalGroupNames[$0]?[edition.language] }
        return View(
            Self.party,
            [
                "party": .view(
                    edition.linkView(party.name[edition.language], to: .profile(party.code), from: address)),
                "regionalGroup": .optional(group.map(Edition.word)),
                "reviewGroup": .optional(
                    party.reviewGroup.map {
                        Edition.word(edition.text(.reviewGroup(edition.localizer.number($0.rawValue))))
                    }),
                "isDemonstration": .flag(party.isDemonstration),
            ])
    }
}
