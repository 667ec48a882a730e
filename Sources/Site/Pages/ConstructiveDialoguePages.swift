internal import Diagnostics
internal import Mechanism
internal import Templates

/// The meetings with stakeholders, by year: kept apart from what States say (rule C24).
struct ConstructiveDialoguesPage: UncitedPage {
    var address: PageAddress { .dialogues }
    var kind: PageKind { .constructiveDialogues }

    private static let meeting = Shape(
        "meeting", ["link": .view(Shapes.link), "date": .view(Shapes.date), "body": .text])
    private static let year = Shape(
        "year", ["year": .text, "text": .optional(Shapes.word), "source": .text, "meetings": .list(meeting)])

    static let shape = Shape(
        "constructive dialogues", ["frame": .view(Shapes.frame), "years": .list(year), "csv": .view(Shapes.csv)])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map { edition in
            let dialogues = edition.model.content.dialogues
            let years = Set(dialogues.dialogues.map(\.date.year) + dialogues.series.map(\.year)).sorted(by: >)
            return View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address, PageHead(title: edition.text(.constructiveDialogues), section: .dialogues))),
                    "years": .list(years.map { view(of: $0, dialogues, in: edition) }),
                    "csv": .view(edition.view(of: .constructiveDialogues, on: address)),
                ])
        }
    }

    private func view(of year: Int, _ dialogues: ConstructiveDialogues, in edition: Edition) -> View {
        let series = dialogues.series.first { $0.year == year }
        return View(
            Self.year,
            [
                "year": .text(String(year)),
                "text": .optional((series?.text[edition.language]).map(Edition.word)),
                "source": .text(series?.source ?? ""),
                "meetings": .list(
                    dialogues.dialogues.filter { $0.date.year == year }.map { dialogue in
                        View(
                            Self.meeting,
                            [
                                "link": .view(
                                    edition.linkView(
                                        dialogue.topic[edition.language], to: .dialogue(dialogue), from: address)),
                                "date": .view(edition.view(of: dialogue.date)),
                                "body": .text(dialogue.body[edition.language]),
                            ])
                    }),
            ])
    }
}

/// The record of one meeting: totals and observations, never lists of participants (rule C15).
struct ConstructiveDialoguePage: Page {
    let dialogue: ConstructiveDialogue

    var address: PageAddress { .dialogue(dialogue) }
    var kind: PageKind { .constructiveDialogue }

    static let shape = Shape(
        "constructive dialogue",
        [
            "frame": .view(Shapes.frame), "topic": .text, "date": .view(Shapes.date), "body": .text,
            "totals": .optional(Shapes.word), "observations": .optional(Shapes.word),
            "summarySymbol": .optional(Shapes.word), "source": .text, "citation": .view(Shapes.citation),
        ])

    func contents(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [PageContents] {
        editions.map { edition in
            let topic = dialogue.topic[edition.language]
            let citation = citation(in: edition)
            let page = View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address,
                            PageHead(
                                title: "\(topic) – \(edition.date(dialogue.date))",
                                above: [(edition.text(.constructiveDialogues), .dialogues)], section: .dialogues,
                                mainEntity: .object([
                                    "@type": "Event", "name": .text(topic),
                                    "startDate": .text(dialogue.date.description),
                                    "description": .text(dialogue.body[edition.language]),
                                ])))),
                    "topic": .text(topic),
                    "date": .view(edition.view(of: dialogue.date)),
                    "body": .text(dialogue.body[edition.language]),
                    "totals": .optional((dialogue.totals?[edition.language]).map(Edition.word)),
                    "observations": .optional((dialogue.observations?[edition.language]).map(Edition.word)),
                    "summarySymbol": .optional(dialogue.summarySymbol.map { Edition.word($0.description) }),
                    "source": .text(dialogue.source),
                    "citation": .view(edition.view(of: citation, files: edition.bibliographies(of: address))),
                ])
            return PageContents(view: page, citations: [citation])
        }
    }

    /// The record has no author: it is compiled from the named source.
    private func citation(in edition: Edition) -> TextCitation {
        let language = edition.language
        let title = edition.joined([
            dialogue.topic[language], edition.text(.constructiveDialogue), dialogue.body[language],
        ])
        let words = [dialogue.topic, dialogue.body, dialogue.totals, dialogue.observations].map { $0?[language] ?? "" }
        return TextCitation(
            key: "dialogue-\(dialogue.id)", author: nil, title: title,
            words: edition.joined([title, edition.date(dialogue.date)]), date: dialogue.date, language: language,
            address: "\(edition.model.baseAddress)/\(address.file(in: language))",
            digest: Hexadecimal.digest(of: words.joined(separator: "\n")))
    }
}
