internal import Diagnostics
internal import Mechanism
internal import Reference
internal import SourceReading

extension Consent.Role: SourceValue {}
extension Consent.Mode: SourceValue {}

/// Reads one consent record, and checks what can be checked without the texts.
struct ConsentReader {
    let report: SourceReport
    let reference: ReferenceData

    func read(_ root: SourceNode) -> Consent? {
        guard var object = ObjectReader(root, as: "a consent", into: report) else { return nil }
        object.refuseKeysWithoutValues()
        defer { object.finish() }
        object.requireFormat("consent/1")
        let id = object.required("id", String.self)
        let party = object.required("party", PartyCode.self)
        let role = object.required("role", Consent.Role.self)
        let given = object.required("given", CalendarDate.self)
        let force = object.requiredNode("in-force").flatMap(readForce)
        let withdrawn = object.optional("withdrawn", CalendarDate.self)
        _ = object.required("reference", String.self)
        let grantNodes = object.requiredNode("grants")?.members(of: "\"grants\"", into: report) ?? []
        guard let id, let party, let role, let given, let force else { return nil }
        if id.isEmpty || id.contains(where: { $0.isNewline || "\"\\".contains($0) }) {
            report.report(
                "invalid-value", at: object.position,
                found: "an identifier of a consent with quotation marks or line ends",
                expected: "an identifier such as XAA-2026-01", remedy: "write it with letters, digits and hyphens")
        }
        if reference.party(party) == nil { reportUnknownParty(party, at: object.position) }
        if let until = force.until, until < force.from {
            reportDates("a last day before the first day", at: object.position)
        }
        if let withdrawn, withdrawn < given {
            reportDates("a withdrawal before the day on which the consent was given", at: object.position)
        }
        let grants = grantNodes.compactMap { readGrant($0, of: party, role) }
        return Consent(
            id: id, party: party, role: role, given: given, inForceFrom: force.from, inForceUntil: force.until,
            withdrawn: withdrawn, grants: grants, path: report.path, position: object.position, bound: nil)
    }

    private func readForce(_ node: SourceNode) -> (from: CalendarDate, until: CalendarDate?)? {
        guard var object = ObjectReader(node, as: "\"in-force\"", into: report) else { return nil }
        object.refuseKeysWithoutValues()
        defer { object.finish() }
        let from = object.required("from", CalendarDate.self)
        let until = object.optional("until", CalendarDate.self)
        return from.map { ($0, until) }
    }

    private func readGrant(_ node: SourceNode, of party: PartyCode, _ role: Consent.Role) -> Consent.Grant? {
        guard var object = ObjectReader(node, as: "a grant", into: report) else { return nil }
        object.refuseKeysWithoutValues()
        defer { object.finish() }
        let mode = object.required("mode", Consent.Mode.self)
        let include = object.list("include") { readSelector($0, of: party, role) }
        let exclude = object.list("exclude") { readSelector($0, of: party, role) }
        guard let mode else { return nil }
        if include.isEmpty, exclude.isEmpty {
            report.report(
                "empty-grant", at: node.position, found: "a grant without selectors",
                expected: "\"include\", \"exclude\" or both", remedy: "say what the grant covers, or remove it")
        }
        return Consent.Grant(mode: mode, include: include, exclude: exclude, position: node.position)
    }

    private func readSelector(_ node: SourceNode, of party: PartyCode, _ role: Consent.Role) -> Selector? {
        guard var object = ObjectReader(node, as: "a selector", into: report) else { return nil }
        object.refuseKeysWithoutValues()
        defer { object.finish() }
        var selector = Selector(position: node.position)
        selector.address = object.optional("address", ItemAddress.self)
        selector.party = object.optional("party", PartyCode.self)
        selector.instrument = object.optional("instrument", Instrument.self)
        if object.node("cluster") != nil { selector.cluster = object.requiredCluster("cluster") }
        selector.document = object.optional("document", DocumentKind.self)
        selector.article = object.optional("article", ArticleNumber.self)
        selector.question = object.optional("question", QuestionNumber.self)
        selector.message = object.optionalInteger("message")
        selector.observation = object.optionalInteger("observation")
        selector.attachment = object.optionalInteger("attachment")
        selector.language = object.optional("language", Language.self)
        selector.version = object.optionalInteger("version")
        selector.origin = object.optional("origin", TextOrigin.self)
        if selector.address != nil, object.keys != ["address"] {
            report.report(
                "mixed-selector", at: node.position, found: "an address together with other keys",
                expected: "the address alone", remedy: "an address names one text already: remove the other keys")
        }
        if object.keys.isEmpty {
            report.report(
                "empty-selector", at: node.position, found: "a selector without keys", expected: "at least one key",
                remedy: "to cover everything of an instrument, write for example {instrument: untoc}")
        }
        checkParty(of: selector, party, role)
        checkQuestion(of: selector)
        if selector.party == nil, selector.address == nil, role == .stateUnderReview { selector.party = party }
        return selector
    }

    /// Rule C2 and C4: a State under review speaks for its own record, a reviewing State for its words in another's.
    private func checkParty(of selector: Selector, _ party: PartyCode, _ role: Consent.Role) {
        let named = selector.address?.party ?? selector.party
        if let named, reference.party(named) == nil { reportUnknownParty(named, at: selector.position) }
        switch role {
        case .stateUnderReview:
            if let named, named != party {
                report.report(
                    "no-standing", at: selector.position,
                    found: "\(party) consents as State under review to the record of \(named)",
                    expected: "its own record",
                    remedy: "use the role reviewing-state for words in another State's review (C4)")
            }
        case .reviewingState:
            guard let named, let reviewed = reference.party(named) else {
                if named == nil {
                    report.report(
                        "no-standing", at: selector.position, found: "a reviewing State's selector without a party",
                        expected: "the party under review, as \"party\" or in an address",
                        remedy: "say in whose review the words were spoken")
                }
                return
            }
            if !reviewed.reviewers.contains(where: { $0.party == party }) {
                report.report(
                    "no-standing", at: selector.position, found: "\(party) is no reviewing State of \(named) here",
                    expected: "a State that was drawn to review \(named)", remedy: "check the drawing of lots (C4, C28)"
                )
            }
        }
    }

    private func checkQuestion(of selector: Selector) {
        var question = selector.question
        var scope: ReviewScope?
        if let part = selector.address?.part.part, case .review(let named, .response(let number)) = part {
            question = number
            scope = named
        }
        guard let question else { return }
        let instrument = scope?.instrument ?? selector.instrument
        let cluster = scope?.cluster ?? selector.cluster
        let candidates = reference.questionnaires.filter {
            (instrument == nil || $0.scope.instrument == instrument) && (cluster == nil || $0.scope.cluster == cluster)
        }
        if !candidates.contains(where: { $0.allQuestions.contains { $0.number == question } }) {
            report.report(
                "unknown-question", at: selector.position,
                found: "the question \(question), which no questionnaire has",
                expected: "a question of "
                    + (instrument.map { "the questionnaire for \($0.code)" } ?? "a questionnaire"),
                remedy: "correct the number")
        }
    }

    private func reportUnknownParty(_ code: PartyCode, at position: SourcePosition) {
        report.report(
            "unknown-party", at: position, found: "the party \(code), which is not known here",
            expected: "a code of content/reference/parties.csv or of the demonstration parties",
            remedy: "correct the code")
    }

    private func reportDates(_ found: String, at position: SourcePosition) {
        report.report(
            "impossible-dates", at: position, found: found, expected: "dates in their order",
            remedy: "compare with the note verbale")
    }
}
