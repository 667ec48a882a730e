internal import Diagnostics
internal import Mechanism
internal import Templates

/// All parties, or those that a filter leaves, in the alphabetical order of the reader's language, and in no other (rule C19).
struct StatesPage: UncitedPage {
    /// nil for the whole list.
    var filter: StateFilter?

    var address: PageAddress { filter.map(PageAddress.states(_:)) ?? .states }
    var kind: PageKind { .states }

    private static let party = Shape(
        "party in the index",
        [
            "party": .view(Shapes.link), "regionalGroup": .optional(Shapes.word), "reviewGroup": .optional(Shapes.word),
            "properties": .text,
        ])
    private static let letter = Shape(
        "letter", ["id": .text, "link": .link, "letter": .text, "parties": .list(party)])

    static let shape = Shape(
        "states",
        [
            "frame": .view(Shapes.frame), "title": .text, "filters": .view(Filters.shape), "isFiltered": .flag,
            "note": .optional(Shapes.word), "sources": .list(Shapes.word), "hasSources": .flag,
            "letters": .list(letter), "hasLetters": .flag, "demonstrations": .list(party), "hasDemonstrations": .flag,
            "isEmpty": .flag, "csv": .view(Shapes.csv), "script": .optional(Shapes.script),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let parties = edition.parties.filter { filter?.includes($0, in: edition.model) ?? true }
        let real = parties.filter { !$0.isDemonstration }
        let demonstrations = parties.filter(\.isDemonstration)
        let sections = edition.localizer.indexSections(real) { $0.name[edition.language] }
        let title = title(in: edition)
        let sources = sources(of: parties)
        return View(
            Self.shape,
            [
                "frame": .view(edition.frame(of: address, head(titled: title, in: edition))),
                "title": .text(title),
                "filters": .view(filters(in: edition)),
                "isFiltered": .flag(filter != nil),
                "note": .optional(filter.map { Edition.word(edition.text(.note(on: $0.property))) }),
                "sources": .list(sources.map(Edition.word)),
                "hasSources": .flag(!sources.isEmpty),
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
                "hasLetters": .flag(!sections.isEmpty),
                "demonstrations": .list(demonstrations.map { view(of: $0, in: edition) }),
                "hasDemonstrations": .flag(!demonstrations.isEmpty),
                "isEmpty": .flag(parties.isEmpty),
                "csv": .view(edition.view(of: .parties, on: address)),
                "script": .optional(
                    filter == nil
                        ? View(Shapes.script, ["address": .link(Link(made: address.wayToRoot + edition.filterScript))])
                        : nil),
            ])
    }

    private func head(titled title: String, in edition: Edition) -> PageHead {
        let states = edition.text(.navigationStates)
        guard let filter else {
            return PageHead(title: states, description: edition.text(.statesDescription), section: .states)
        }
        return PageHead(
            title: "\(states) – \(title)", shortTitle: edition.name(of: filter), above: [(states, .states)],
            section: .states)
    }

    /// "States", or "Regional group: African States"
    private func title(in edition: Edition) -> String {
        guard let filter else { return edition.text(.navigationStates) }
        return edition.text(
            .filtered(by: edition.title(of: filter.property), to: edition.name(of: filter)))
    }

    private func filters(in edition: Edition) -> View {
        Filters.view(
            StateFilter.Property.allCases.map { property in
                FilterGroup(
                    title: edition.title(of: property),
                    choices: StateFilter.byProperty[property, default: []].map {
                        FilterGroup.Choice(
                            label: edition.name(of: $0), address: .states($0), code: filter == nil ? $0.code : nil)
                    })
            }, all: FilterGroup.Choice(label: edition.text(.allStates), address: .states), on: address, in: edition)
    }

    /// Where the review groups are known from, for the list of a review group: they are recorded here for a part of the parties.
    private func sources(of parties: [Party]) -> [String] {
        switch filter {
        case .reviewGroup: Set(parties.compactMap(\.reviewGroupSource)).sorted()
        case .regionalGroup, .instrument, .material, .language, nil: []
        }
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
                // The choices that leave the party, for the script that makes filters instant.
                "properties": .text(
                    filter == nil
                        ? StateFilter.all.filter { $0.includes(party, in: edition.model) }.map(\.code).joined(
                            separator: " ")
                        : ""),
            ])
    }
}
