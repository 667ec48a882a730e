internal import Markup
internal import Mechanism
internal import Reference

/// Applies the rulebook to one item after another on one day.
struct Deliberation: Sendable {
    private let reference: ReferenceData
    private let settings: RulebookSettings
    private let consents: [ConsentKey: [Consent]]
    private let agreementLocks: [AgreedDocument: [ItemAddress: TextDigest]]
    private let names: NameSearch
    private let day: CalendarDate

    private struct ConsentKey: Hashable {
        let party: PartyCode
        let role: Consent.Role
    }

    init(_ archive: borrowing Archive, asAt day: CalendarDate) {
        reference = archive.reference
        settings = archive.settings
        consents = Dictionary(grouping: archive.consents) { ConsentKey(party: $0.party, role: $0.role) }
            .mapValues { $0.sorted { $0.id < $1.id } }
        agreementLocks = archive.agreementLocks
        names = NameSearch(archive.register)
        self.day = day
    }

    /// A decision, and the words that may leave if it is to publish.
    func decide(_ item: Item, with key: borrowing Gate.Key) -> (decision: ItemDecision, content: ItemContent?) {
        var course = Course()
        if item.isDraft {
            course.refuse(.draftsNever, .isDraft, .draft)
        } else {
            course.allow(.draftsNever, .isHandedIn)
            applyRulesOfItsKind(to: item, &course)
        }
        var content: ItemContent?
        if course.reasons.isEmpty {
            content = applyRulesOfWords(to: item.content.open(with: key), &course)
        }
        let outcome: ItemDecision.Outcome =
            course.reasons.isEmpty
            ? .published(Release(basis: course.basis.sorted(), since: course.since ?? day, mode: course.mode))
            : .withheld(course.reasons)
        let decision = ItemDecision(
            address: item.address, outcome: outcome, steps: course.steps, audience: audience(of: item))
        return (decision, course.reasons.isEmpty ? content : nil)
    }

    /// Whether an office's name gives a person or a contact away, or holds a mark that nobody can grant (rules C12-C14).
    func namesPerson(in office: FocalPointOffice) -> Bool {
        (Array(office.ministry.values) + Array(office.office.values)).contains { words in
            names.findsPerson(in: words) || PassageCuts.isMarked(words) || words.contains("@")
                || holdsInvisibleCharacter(words)
                || words.count(where: \.isNumber) >= TelephoneSearch.fewestDigits
        }
    }

    // MARK: - Rules by kind of item

    private func applyRulesOfItsKind(to item: Item, _ course: inout Course) {
        switch item.role {
        case .response, .document, .contextNote:
            consider(consentsOf: item.party, as: .stateUnderReview, on: item, &course)
        case .comment:
            consider(consentsOf: item.party, as: .stateUnderReview, on: item, &course)
            course.basis.insert(.rightOfReply)
        case .message(_, _, let speaker, _):
            consider(consentsOf: item.party, as: .stateUnderReview, on: item, &course)
            if speaker == item.party {
                course.allow(.jointConsentForReviewersWords, .spokenByStateUnderReview)
            } else {
                considerReviewer(speaker, on: item, &course)
            }
        case .observation(_, _, _, let agreements):
            considerAgreements(agreements, on: item, .listOfObservationsByAgreementAndConsent, &course)
            switch settings.listOfObservations {
            case .byConsent: consider(consentsOf: item.party, as: .stateUnderReview, on: item, &course)
            case .byRule: considerRelease(of: item, by: .listOfObservationsByAgreementAndConsent, &course)
            }
        case .summary(let agreements):
            considerAgreements(agreements, on: item, .summaryFinalByAgreement, &course)
            considerRelease(of: item, by: .summaryFinalByAgreement, &course)
        }
        if item.origin == .machineTranslation { course.basis.insert(.machineTranslationUnofficial) }
    }

    /// What is agreed needs no grant, unless a machine translated it (rule C26); an exclusion keeps it back all the same
    /// (rule C11).
    private func considerRelease(of item: Item, by rule: Rule, _ course: inout Course) {
        guard item.origin != .machineTranslation else {
            consider(consentsOf: item.party, as: .stateUnderReview, on: item, &course)
            return
        }
        let key = ConsentKey(party: item.party, role: .stateUnderReview)
        course.take(ConsentEvaluation(ofExclusionsOf: item, consents: consents[key] ?? [], asAt: day))
        course.allow(rule, .releasedByRule)
    }

    private func consider(
        consentsOf party: PartyCode, as role: Consent.Role, on item: Item, _ course: inout Course
    ) {
        let evaluation = ConsentEvaluation(
            of: party, as: role, on: item, consents: consents[ConsentKey(party: party, role: role)] ?? [], asAt: day)
        course.take(evaluation, basis: .consentOfStateUnderReview)
    }

    /// Rule C4: the words of another State need its consent as well.
    private func considerReviewer(_ speaker: PartyCode, on item: Item, _ course: inout Course) {
        let key = ConsentKey(party: speaker, role: .reviewingState)
        let evaluation = ConsentEvaluation(
            of: speaker, as: .reviewingState, on: item, consents: consents[key] ?? [], asAt: day)
        course.take(evaluation, basis: .jointConsentForReviewersWords)
    }

    /// Rules C5 and C6: agreed by the State under review and by every reviewing State, each on or before the day.
    private func considerAgreements(
        _ agreements: [Agreement], on item: Item, _ rule: Rule, _ course: inout Course
    ) {
        guard let scope = item.address.part.scope else { return }
        let reviewers = reference.party(item.party)?.reviewers(for: scope.instrument) ?? []
        guard !reviewers.isEmpty else {
            course.refuse(rule, .reviewersUnknown, .agreementMissing)
            return
        }
        let needed = [item.party] + reviewers
        let dates = needed.map { party in agreements.filter { $0.party == party && $0.date <= day }.map(\.date).min() }
        let missing = zip(needed, dates).filter { $0.1 == nil }.map(\.0).sorted()
        if missing.isEmpty, let last = dates.compactMap(\.self).max() {
            course.allow(rule, .agreedByAll(on: last))
            course.basis.insert(rule)
            course.notBefore(last)
            considerAgreedText(of: item, &course)
        } else {
            course.refuse(rule, .agreementsMissing(missing), .agreementMissing)
        }
    }

    /// Rule C9 for what is agreed: once the agreements are bound to texts, no other text is published on them.
    private func considerAgreedText(of item: Item, _ course: inout Course) {
        guard item.origin != .machineTranslation, let document = AgreedDocument(of: item.address),
            let texts = agreementLocks[document]
        else { return }
        switch texts[item.address] {
        case nil: course.refuse(.consentBindsText, .notAmongAgreedTexts, .notBound)
        case item.digest: course.allow(.consentBindsText, .agreedTextIsBound)
        case .some: course.refuse(.consentBindsText, .agreedTextChanged, .textChanged)
        }
    }

    // MARK: - Rules about the words themselves

    /// Cuts the marked passages (C12) and searches what is left for persons (C14).
    private func applyRulesOfWords(to content: ItemContent, _ course: inout Course) -> ItemContent? {
        var text = content.text
        if PassageCuts.isMarked(text) {
            guard let cut = PassageCuts.cut(text) else {
                course.refuse(.passagesWithheld, .marksUnbalanced, .passageMarks)
                return nil
            }
            guard course.allowsCuts else {
                let finding: DecisionStep.Finding =
                    course.wholeConsents.first.map { .marksInWholeText(consent: $0) } ?? .marksWithoutGrant
                course.refuse(.passagesWithheld, finding, .passageMarks)
                return nil
            }
            course.allow(.passagesWithheld, .passagesCut)
            course.basis.insert(.passagesWithheld)
            course.cutPassages()
            text = cut
        }
        // Before any search: a text that nobody could read is not worth the time.
        if RenderingCheck.isTooLong(text), case .notShown(let obstacle) = RenderingCheck.check(text) {
            course.refuse(.confidentialByDefault, obstacle, .cannotBeShown)
            return nil
        }
        let words =
            [text, content.title ?? ""] + content.references.flatMap { [$0.title, $0.provision ?? "", $0.url ?? ""] }
        guard !PassageCuts.isMarked(words.dropFirst().joined()) else {
            course.refuse(.passagesWithheld, .marksUnbalanced, .passageMarks)
            return nil
        }
        guard !words.dropFirst().contains(where: holdsInvisibleCharacter) else {
            let found = "an invisible character in a title or a reference"
            course.refuse(.confidentialByDefault, .cannotBeShown(line: 1, found: found), .cannotBeShown)
            return nil
        }
        if let attachment = content.attachment {
            if let obstacle = AttachmentCheck.obstacle(attachment) {
                course.refuse(.consentBindsText, obstacle, .attachmentNotAsRecorded)
                return nil
            }
            guard !PassageCuts.isMarked(attachment.words ?? "") else {
                course.refuse(.passagesWithheld, .marksInAttachment, .passageMarks)
                return nil
            }
        }
        guard !(words + [content.attachment?.words ?? ""]).contains(where: names.findsPerson) else {
            course.refuse(.noNamesInsideTexts, .namesPerson, .namesPerson)
            return nil
        }
        switch RenderingCheck.check(text) {
        case .shown(let plainText):
            // Where there is no markup, that has been searched.
            let shown = plainText == text ? [] : [plainText]
            guard !shown.contains(where: names.findsPerson) else {
                course.refuse(.noNamesInsideTexts, .namesPerson, .namesPerson)
                return nil
            }
            course.allow(.noNamesInsideTexts, .namesNobody)
            if (words + shown).contains(where: LookalikeLetters.mix) {
                course.allow(.noNamesInsideTexts, .mixesAlphabets)
            }
        case .notShown(let obstacle):
            course.refuse(.confidentialByDefault, obstacle, .cannotBeShown)
            return nil
        }
        return ItemContent(
            answer: content.answer, title: content.title, date: content.date, references: content.references,
            text: text,
            attachment: content.attachment)
    }

    /// Rule C3. Responses, lists and summaries reach all participating parties once they are handed in (S4 ¶32, ¶48).
    private func audience(of item: Item) -> Audience {
        if item.isDraft { return .secretariat }
        switch item.role {
        case .response, .observation, .summary: return .participatingParties
        case .message, .comment, .document: return .partiesToTheReview
        case .contextNote: return .secretariat
        }
    }
}

/// A decision in the making.
private struct Course {
    var steps: [DecisionStep] = []
    var reasons: [WithholdingReason] = []
    var basis: Set<Rule> = []
    private(set) var mode = Release.Mode.whole
    private(set) var since: CalendarDate?
    /// The first day on which a grant let the text out with its passages withheld.
    private var firstDayOfCuts: CalendarDate?
    private(set) var wholeConsents: [String] = []

    mutating func allow(_ rule: Rule, _ finding: DecisionStep.Finding) {
        steps.append(DecisionStep(rule: rule, finding: finding))
    }

    mutating func refuse(_ rule: Rule, _ finding: DecisionStep.Finding, _ reason: WithholdingReason) {
        steps.append(DecisionStep(rule: rule, finding: finding))
        if !reasons.contains(reason) { reasons.append(reason) }
    }

    /// An item is public only since the last of the days on which its conditions were met.
    mutating func notBefore(_ day: CalendarDate) {
        since = max(since ?? day, day)
    }

    var allowsCuts: Bool { firstDayOfCuts != nil }

    /// A text that is published with passages withheld is public only since somebody granted it so: a grant of the whole
    /// text, given earlier, did not release it.
    mutating func cutPassages() {
        mode = .withPassagesWithheld
        if let firstDayOfCuts { notBefore(firstDayOfCuts) }
    }

    /// What stands against an item.
    mutating func take(_ evaluation: ConsentEvaluation) {
        steps += evaluation.steps
        for reason in evaluation.reasons where !reasons.contains(reason) { reasons.append(reason) }
    }

    mutating func take(_ evaluation: ConsentEvaluation, basis rule: Rule) {
        take(evaluation)
        guard let first = evaluation.releasing.map(\.since).min() else { return }
        basis.insert(rule)
        notBefore(first)
        for grant in evaluation.releasing {
            switch grant.mode {
            case .whole: wholeConsents.append(grant.consent)
            case .withPassagesWithheld: firstDayOfCuts = min(firstDayOfCuts ?? grant.since, grant.since)
            }
        }
    }
}
