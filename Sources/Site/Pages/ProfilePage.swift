internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// The profile of a party: the same skeleton for each, whether or not anything is published (rules C17, C19).
struct ProfilePage: UncitedPage {
    let party: Party

    var address: PageAddress { .profile(party.code) }
    var kind: PageKind { .profile }

    private static let reviewer = Shape(
        "reviewing State",
        ["party": .view(Shapes.link), "date": .view(Shapes.date), "instruments": .optional(Shapes.word)])
    private static let action = Shape(
        "treaty action",
        [
            "instrument": .text, "signature": .optional(Shapes.date), "consent": .optional(Shapes.date),
            "form": .optional(Shapes.word), "timeline": .html, "known": .optional(Shapes.date),
        ])
    private static let material = Shape(
        "published material", ["link": .view(Shapes.link), "languages": .text, "since": .view(Shapes.date)])
    private static let cluster = Shape("cluster", ["title": .text, "materials": .list(material)])
    private static let instrument = Shape(
        "instrument", ["id": .text, "name": .text, "clusters": .list(cluster), "hasMaterial": .flag])

    static let shape = Shape(
        "profile",
        [
            "frame": .view(Shapes.frame), "name": .text, "regionalGroup": .optional(Shapes.word),
            "reviewGroup": .optional(Shapes.word), "reviewGroupSource": .optional(Shapes.word),
            "isNewParty": .flag, "isSignatory": .flag, "isNotRecorded": .flag,
            "reviewers": .list(reviewer), "hasReviewers": .flag, "office": .optional(Shapes.foreignWords),
            "feed": .link, "data": .link, "csv": .view(Shapes.csv),
            "actions": .list(action), "years": .list(Shapes.word), "sources": .list(Shapes.word),
            "instruments": .list(instrument), "contextNote": .list(Shapes.text), "hasContextNote": .flag,
            "contextNoteBasis": .optional(Shapes.basis),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        let note = try texts.render(
            editions.first?.model.profile(of: party.code)?.contextNote ?? [], named: "note",
            of: "\(party.code), context note")
        let timelines = Instrument.allCases.map { TreatyTimeline(of: action(on: $0)) }
        let reviews = editions.first?.model.reviews(of: party.code) ?? []
        let published = reviews.map {
            PublishedMaterial(scope: $0.review.scope, headings: ReviewHeading.all(of: party, $0))
        }
        return editions.map { view(in: $0, contextNote: note, timelines: timelines, published) }
    }

    /// What is published of one review.
    private struct PublishedMaterial {
        let scope: ReviewScope
        let headings: [ReviewHeading]
    }

    private func action(on instrument: Instrument) -> TreatyAction? {
        party.treatyActions.first { $0.instrument == instrument }
    }

    private func view(
        in edition: Edition, contextNote: [RenderedText], timelines: [TreatyTimeline], _ published: [PublishedMaterial]
    ) -> View {
        let name = party.name[edition.language]
        let groupName = party.regionalGroup.flatMap { edition.model.content.regionalGroupNames[$0]?[edition.language] }
        let head = PageHead(
            title: name, description: edition.text(.profileDescription(party: name)),
            above: [(edition.text(.navigationStates), .states)], section: .states,
            feeds: [(edition.title(ofFeedOf: party.code), Feed.file(of: party.code, in: edition.language))],
            isDemonstration: party.isDemonstration)
        return View(
            Self.shape,
            [
                "frame": .view(edition.frame(of: address, head)),
                "name": .text(name),
                "regionalGroup": .optional(groupName.map(Edition.word)),
                "reviewGroup": .optional(
                    party.reviewGroup.map {
                        Edition.word(edition.text(.reviewGroup(edition.localizer.number($0.rawValue))))
                    }),
                "reviewGroupSource": .optional(party.reviewGroupSource.map(Edition.word)),
                "isNewParty": .flag(party.participation == .newParty),
                "isSignatory": .flag(party.participation == .signatory),
                "isNotRecorded": .flag(party.participation == .notRecorded),
                "reviewers": .list(reviewers(in: edition)),
                "hasReviewers": .flag(!party.reviewers.isEmpty),
                "office": .optional(office(in: edition)),
                "feed": .link(Link(made: address.wayToRoot + Feed.file(of: party.code, in: edition.language))),
                "data": .link(Link(made: address.wayToRoot + OpenData.file(of: party.code))),
                "csv": .view(edition.view(of: .treatyActions, on: address)),
                "actions": .list(actions(in: edition, timelines)),
                "years": .list(TreatyTimeline.years.map { Edition.word(String($0)) }),
                "sources": .list(sources),
                "instruments": .list(Instrument.allCases.map { view(of: $0, published, in: edition) }),
                "contextNote": .list(edition.views(of: contextNote)),
                "hasContextNote": .flag(!contextNote.isEmpty),
                "contextNoteBasis": .optional(
                    contextNote.isEmpty
                        ? nil : edition.basis(of: contextNote.map(\.text), by: party.code, on: address)),
            ])
    }

    private func reviewers(in edition: Edition) -> [View] {
        party.reviewers.sorted { edition.rank(of: $0.party) < edition.rank(of: $1.party) }.map { reviewer in
            let isForAll = Set(reviewer.instruments) == Set(Instrument.allCases)
            let instruments = edition.localizer.list(reviewer.instruments.map(edition.name(of:)))
            return View(
                Self.reviewer,
                [
                    "party": .view(
                        edition.linkView(edition.name(of: reviewer.party), to: .profile(reviewer.party), from: address)),
                    "date": .view(edition.view(of: reviewer.drawn)),
                    "instruments": .optional(isForAll ? nil : Edition.word(instruments)),
                ])
        }
    }

    /// The office of the focal point in the reader's language, or in the first language that the party gave (rule C25).
    private func office(in edition: Edition) -> View? {
        guard let profile = edition.model.profile(of: party.code) else { return nil }
        let given = Language.allCases.filter { profile.ministry[$0] != nil || profile.office[$0] != nil }
        guard
            let language = given.first(where: { $0 == edition.language }) ?? given.first(where: { $0 == .english })
                ?? given.first
        else { return nil }
        let words = [profile.ministry[language], profile.office[language]].compactMap(\.self).joined(separator: " – ")
        return Edition.words(words, in: language)
    }

    private func actions(in edition: Edition, _ timelines: [TreatyTimeline]) -> [View] {
        zip(Instrument.allCases, timelines).map { instrument, timeline in
            let action = action(on: instrument)
            let words = [
                action?.signature.map { edition.text(.signedOn(date: edition.date($0))) },
                action?.consent.map { edition.text(.boundOn(date: edition.date($0))) },
            ].compactMap(\.self)
            let title = words.isEmpty ? edition.text(.notRecordedHere) : words.joined(separator: " ")
            return View(
                Self.action,
                [
                    "instrument": .text(edition.name(of: instrument)),
                    "signature": .optional(action?.signature.map(edition.view(of:))),
                    "consent": .optional(action?.consent.map(edition.view(of:))),
                    "form": .optional(action?.form.map { Edition.word(edition.text(.form(of: $0))) }),
                    "timeline": .html(timeline.graphic(titled: title)),
                    "known": .optional(action?.knownAsAt.map(edition.view(of:))),
                ])
        }
    }

    private var sources: [View] {
        var seen: Set<String> = []
        return party.treatyActions.compactMap(\.source).filter { seen.insert($0).inserted }.map(Edition.word)
    }

    private func view(of instrument: Instrument, _ published: [PublishedMaterial], in edition: Edition) -> View {
        let reviews = published.filter { $0.scope.instrument == instrument }
        return View(
            Self.instrument,
            [
                "id": .text(instrument.code),
                "name": .text(edition.name(of: instrument)),
                "clusters": .list(reviews.map { view(of: $0, in: edition) }),
                "hasMaterial": .flag(!reviews.isEmpty),
            ])
    }

    private func view(of review: PublishedMaterial, in edition: Edition) -> View {
        View(
            Self.cluster,
            [
                "title": .text(edition.title(of: review.scope.cluster)),
                "materials": .list(
                    review.headings.map { heading in
                        let languages = heading.languages.map { edition.text(.name(of: $0)) }
                        return View(
                            Self.material,
                            [
                                "link": .view(
                                    edition.linkView(
                                        edition.text(.title(of: heading.material)), to: heading.address, from: address)),
                                "languages": .text(edition.localizer.list(languages)),
                                "since": .view(
                                    edition.view(of: heading.days?.upperBound ?? edition.model.record.asAt)),
                            ])
                    }),
            ])
    }
}
