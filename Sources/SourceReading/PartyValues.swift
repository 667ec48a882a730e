public import Mechanism

extension Party {
    /// Reads the public facts of a demonstration party.
    public static func readDemonstrationParty(_ node: SourceNode, into report: SourceReport) -> Party? {
        guard var object = ObjectReader(node, as: "a party", into: report) else { return nil }
        defer { object.finish() }
        let code = object.required("code", PartyCode.self)
        let name = object.requiredMultilingual("name")
        let regionalGroup = object.optional("regional_group", RegionalGroup.self)
        let reviewGroup = readReviewGroup(&object)
        let actions = object.list("treaty_actions") { TreatyAction.read($0, into: report) }
        let reviewers = object.list("reviewers") { ReviewingState.read($0, into: report) }
        guard let code, let name else { return nil }
        if !code.isDemonstration {
            report.report(
                "real-party", at: node.position, found: "the code \(code) among the demonstration parties",
                expected: "a user-assigned code, XAA to XZZ",
                remedy: "public facts of real parties stand in content/reference")
        }
        return Party(
            code: code, kind: .state, participation: .party, name: name, regionalGroup: regionalGroup,
            reviewGroup: reviewGroup, reviewGroupSource: nil,
            treatyActions: actions.sorted { $0.instrument < $1.instrument },
            reviewers: reviewers.sorted { $0.party < $1.party })
    }
}

private func readReviewGroup(_ object: inout ObjectReader) -> ReviewGroup? {
    guard let node = object.node("review_group"), let number = node.integer(of: "\"review_group\"", into: object.report)
    else { return nil }
    guard let group = ReviewGroup(rawValue: number) else {
        object.report.report(
            "invalid-value", at: node.position, found: "the review group \(number)", expected: ReviewGroup.expectation,
            remedy: "correct the number, or leave it out when it is not known")
        return nil
    }
    return group
}

extension TreatyAction {
    fileprivate static func read(_ node: SourceNode, into report: SourceReport) -> TreatyAction? {
        guard var object = ObjectReader(node, as: "a treaty action", into: report) else { return nil }
        defer { object.finish() }
        let instrument = object.required("instrument", Instrument.self)
        let signature = object.optional("signature", CalendarDate.self)
        let consent = object.optional("consent", CalendarDate.self)
        let form = object.optional("action", ConsentForm.self)
        return instrument.map {
            TreatyAction(
                instrument: $0, signature: signature, consent: consent, form: form, knownAsAt: nil, source: nil)
        }
    }
}

extension ReviewingState {
    fileprivate static func read(_ node: SourceNode, into report: SourceReport) -> ReviewingState? {
        guard var object = ObjectReader(node, as: "a reviewing State", into: report) else { return nil }
        defer { object.finish() }
        let party = object.required("party", PartyCode.self)
        let drawn = object.required("drawn", CalendarDate.self)
        let redraw = object.optionalInteger("redraw")
        let instruments = object.list("instruments", of: Instrument.self)
        guard let party, let drawn else { return nil }
        return ReviewingState(party: party, drawn: drawn, redraw: redraw, instruments: instruments.sorted())
    }
}

/// Texts in some of the six languages.
public func readByLanguage(_ node: SourceNode, as subject: String, into report: SourceReport) -> [Language: String] {
    guard var object = ObjectReader(node, as: subject, into: report) else { return [:] }
    defer { object.finish() }
    var result: [Language: String] = [:]
    for language in Language.allCases {
        result[language] = object.optional(language.code, String.self)
    }
    return result
}
