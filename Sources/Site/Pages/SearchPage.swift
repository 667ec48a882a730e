internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Templates

/// The full-text search. It works in the browser alone; without script, or from disk, the page leads to the indexes instead.
struct SearchPage: UncitedPage {
    var address: PageAddress { .search }
    var kind: PageKind { .search }

    private static let choice = Shape("choice", ["value": .text, "label": .text])
    private static let article = Shape("article to choose", ["value": .text, "label": .text])
    private static let instrument = Shape(
        "instrument to choose", ["value": .text, "label": .text, "articles": .list(article)])
    private static let language = Shape(
        "language to choose",
        [
            "value": .text, "label": .text, "original": .text, "translation": .text, "machineTranslation": .text,
            "direction": .text,
        ])

    static let shape = Shape(
        "search",
        [
            "frame": .view(Shapes.frame), "script": .link, "index": .link, "question": .text,
            "states": .list(choice), "instruments": .list(instrument), "kinds": .list(choice),
            "languages": .list(language), "ways": .list(Shapes.link),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(
                        of: address,
                        PageHead(
                            title: edition.text(.search), section: .search,
                            isDemonstration: edition.model.record.isDemonstration))),
                "script": .link(Link(made: address.wayToRoot + edition.searchScript)),
                "index": .link(Link(made: address.wayToRoot + SitePlan.searchFolder + "/")),
                "question": .text(edition.text(.question(number: "{number}"))),
                "states": .list(
                    edition.parties.map {
                        Self.choice(of: $0.code.description, $0.name[edition.language])
                    }),
                "instruments": .list(Instrument.allCases.map { view(of: $0, in: edition) }),
                "kinds": .list(SearchKind.allCases.map { Self.choice(of: $0.rawValue, edition.text($0.label)) }),
                "languages": .list(Language.allCases.map { view(of: $0, in: edition) }),
                "ways": .list(
                    [
                        (edition.text(.articlesTitle), .articles), (edition.text(.navigationStates), .states),
                    ].map { edition.linkView($0, to: $1, from: address) }
                        + ObservationKind.allCases.map {
                            edition.linkView(edition.text(.topic(of: $0)), to: .topic($0), from: address)
                        }
                        + [
                            (edition.text(.navigationMechanism), .mechanism),
                            (edition.text(.navigationDocuments), .documents), (edition.text(.glossary), .glossary),
                        ].map { edition.linkView($0, to: $1, from: address) }),
            ])
    }

    private static func choice(of value: String, _ label: String) -> View {
        View(choice, ["value": .text(value), "label": .text(label)])
    }

    private func view(of instrument: Instrument, in edition: Edition) -> View {
        let articles = edition.model.reference.articles.filter { $0.instrument == instrument }
            .sorted { $0.number < $1.number }
        return View(
            Self.instrument,
            [
                "value": .text(instrument.code), "label": .text(edition.name(of: instrument)),
                "articles": .list(
                    articles.map {
                        View(
                            Self.article,
                            [
                                "value": .text("\(instrument.code)-\($0.number)"),
                                "label": .text(edition.heading(of: $0.number, instrument)),
                            ])
                    }),
            ])
    }

    private func view(of language: Language, in edition: Edition) -> View {
        let name = edition.text(.name(of: language))
        return View(
            Self.language,
            [
                "value": .text(language.code), "label": .text(language.autonym),
                "original": .text(edition.text(.originalText(language: name))),
                "translation": .text(edition.text(.translatedText(language: name))),
                "machineTranslation": .text(edition.text(.machineTranslatedText(language: name))),
                "direction": .text(language.direction.rawValue),
            ])
    }
}
