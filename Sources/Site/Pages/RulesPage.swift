internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// "What is public and why": every rule that the code enforces, from the same values that the gate decides with.
struct RulesPage: UncitedPage {
    var address: PageAddress { .rules }
    var kind: PageKind { .rules }

    private static let source = Shape("source of a rule", ["document": .text, "places": .text])
    private static let rule = Shape(
        "rule",
        ["id": .text, "link": .link, "title": .text, "statement": .text, "kind": .text, "sources": .list(source)])
    private static let part = Shape(
        "part of the rulebook", ["id": .text, "link": .link, "title": .text, "rules": .list(rule)])
    private static let setting = Shape("setting", ["words": .text, "rule": .view(Shapes.link)])

    static let shape = Shape(
        "rules", ["frame": .view(Shapes.frame), "parts": .list(part), "settings": .list(setting)])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let isByRule = edition.model.record.settings["list-of-observations"] == "by-rule"
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(of: address, PageHead(title: edition.text(.navigationRules), section: .rules))),
                "parts": .list(
                    RulebookPart.allCases.map { part in
                        View(
                            Self.part,
                            [
                                "id": .text(part.rawValue),
                                "link": .link(Link(made: "#" + part.rawValue)),
                                "title": .text(edition.text(.title(of: part))),
                                "rules": .list(part.rules.map { view(of: $0, in: edition) }),
                            ])
                    }),
                "settings": .list([
                    View(
                        Self.setting,
                        [
                            "words": .text(edition.text(isByRule ? .listsByRule : .listsByConsent)),
                            "rule": .view(
                                edition.linkView(
                                    Rule.listOfObservationsByAgreementAndConsent.id, to: .rules,
                                    anchor: Rule.listOfObservationsByAgreementAndConsent.id, from: address)),
                        ])
                ]),
            ])
    }

    private func view(of rule: Rule, in edition: Edition) -> View {
        let statement = edition.model.content.ruleStatements[rule]
        return View(
            Self.rule,
            [
                "id": .text(rule.id),
                "link": .link(Link(made: "#" + rule.id)),
                "title": .text(statement?.title[edition.language] ?? ""),
                "statement": .text(statement?.statement[edition.language] ?? ""),
                "kind": .text(edition.text(.kind(of: rule.kind))),
                "sources": .list(
                    rule.sources.map {
                        View(
                            Self.source,
                            [
                                "document": .text(edition.text(.title(of: $0.document))),
                                "places": .text(edition.words(for: $0)),
                            ])
                    }),
            ])
    }
}

/// The parts of the rulebook, as the public page shows them.
enum RulebookPart: String, CaseIterable {
    case whoDecides = "who-decides"
    case neverPublic = "never-public"
    case notDone = "not-done"
    case process

    var rules: [Rule] {
        switch self {
        case .whoDecides: Rule.allCases.filter { $0 <= .passagesWithheld }
        case .neverPublic: Rule.allCases.filter { $0 > .passagesWithheld && $0 <= .noStageOfAState }
        case .notDone: Rule.allCases.filter { $0 > .noStageOfAState && $0 <= .otherOriginsApart }
        case .process: Rule.allCases.filter { $0 > .otherOriginsApart }
        }
    }
}

extension Edition {
    /// "annex I, paragraphs 30, and operative paragraphs 5 (g)"
    func words(for citation: Citation) -> String {
        localizer.list(citation.places.map { text(.place($0.part, numbers: $0.numbers)) })
    }
}
