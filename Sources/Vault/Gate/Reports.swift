internal import Diagnostics
internal import Mechanism

/// Finds what a person has to look at: items that a consent meant to publish and that are withheld all the same, and
/// consents that do not do what they say.
struct Reports {
    private(set) var diagnostics: [Diagnostic] = []

    init(_ archive: borrowing Archive, decisions: [ItemDecision], asAt day: CalendarDate) {
        for (item, decision) in zip(archive.items, decisions) {
            reportMixedAlphabets(in: item, decision)
            guard case .withheld(let reasons) = decision.outcome else { continue }
            // What a State has excluded was not meant to be published.
            guard !reasons.contains(.excluded) else { continue }
            for reason in reasons { report(reason, of: item, decision) }
        }
        reportPassagesWithheldInOneLanguage(archive.items, decisions)
        let itemsByParty = Dictionary(grouping: archive.items, by: \.party)
        func items(within selector: Selector, of consent: Consent) -> [Item] {
            let party = selector.address?.party ?? selector.party ?? consent.party
            return (itemsByParty[party] ?? []).filter(consent.hasStanding)
        }
        for consent in archive.consents where consent.standing(asAt: day) != .withdrawn {
            for grant in consent.grants {
                for selector in grant.include {
                    let chosen = items(within: selector, of: consent).filter(selector.includes)
                    reportIfEmpty(chosen, selector, of: consent)
                    reportDrafts(chosen, selector, of: consent)
                }
                // An exclusion with a slip of the pen would let out what the State meant to keep back.
                for selector in grant.exclude {
                    reportIfEmpty(items(within: selector, of: consent).filter(selector.excludes), selector, of: consent)
                }
            }
        }
    }

    /// The offices that are kept back because a person can be recognized in their names.
    func diagnostics(forOffices all: [FocalPointOffice], kept: [FocalPointOffice]) -> [Diagnostic] {
        let keptParties = Set(kept.map(\.party))
        return all.filter { !keptParties.contains($0.party) }.map { office in
            Diagnostic(
                .warning, kind: WithholdingReason.namesPerson.rawValue, path: office.path, position: office.position,
                found: "the office of \(office.party) names a nominated person (C13)",
                expected: "ministry and office only",
                remedy: "take the name out")
        }
    }

    private mutating func report(_ reason: WithholdingReason, of item: Item, _ decision: ItemDecision) {
        let remedy: String
        switch reason {
        case .textChanged where AgreedDocument(of: item.address) != nil:
            remedy = "ask the parties to the review and the State whether they agree to the new text, then lock it anew"
        case .notBound where AgreedDocument(of: item.address) != nil:
            remedy = "run clearance agreement lock or consent lock, compare with what was agreed, and commit the lock"
        case .textChanged: remedy = "ask the State whether it consents to the new text, then run clearance consent lock"
        case .notBound: remedy = "run clearance consent lock, compare with the note verbale, and commit the lock"
        case .namesPerson: remedy = "ask the State for a text without the name, or withhold the passage"
        case .cannotBeShown: remedy = "ask the State for a text without it, or export the text again"
        case .attachmentNotAsRecorded:
            remedy =
                "run clearance attachment prepare on the State's file, name the result in the record, and ask the State"
        case .passageMarks: remedy = "balance the marks, and use the mode with-passages-withheld"
        case .draft, .noConsent, .excluded, .withdrawn, .expired, .notYetInForce, .jointConsentMissing,
            .agreementMissing:
            return
        }
        guard let step = decision.steps.last(where: { $0.finding.reason == reason }) else { return }
        diagnostics.append(
            Diagnostic(
                .warning, kind: reason.rawValue, path: item.path, position: item.position,
                found: "\(item.address) is withheld: \(step.finding.words) (\(step.rule.id))", remedy: remedy))
    }

    /// Such a text is published as the State wrote it: a letter of another alphabet may be a slip of the keyboard.
    private mutating func reportMixedAlphabets(in item: Item, _ decision: ItemDecision) {
        guard decision.isPublished, decision.steps.contains(where: { $0.finding == .mixesAlphabets }) else { return }
        diagnostics.append(
            Diagnostic(
                .warning, kind: "mixed-alphabets", path: item.path, position: item.position,
                found: "\(item.address) holds a word that mixes alphabets (C14)",
                expected: "words in the letters of one alphabet, such as \"State\" without a Cyrillic a",
                remedy: "look whether the word is what it seems to be; if not, ask the State for a text without it"))
    }

    /// A passage that is cut in one language and stands in another is not withheld (rule C12).
    private mutating func reportPassagesWithheldInOneLanguage(_ items: [Item], _ decisions: [ItemDecision]) {
        struct Versions: Hashable {
            let part: PartAddress
            let version: Int
        }
        var cut: Set<Versions> = []
        for decision in decisions {
            if case .published(let release) = decision.outcome, release.mode == .withPassagesWithheld {
                cut.insert(Versions(part: decision.address.part, version: decision.address.version))
            }
        }
        for (item, decision) in zip(items, decisions) {
            guard case .published(let release) = decision.outcome, release.mode == .whole,
                cut.contains(Versions(part: item.address.part, version: item.address.version))
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning, kind: "passages-withheld-in-one-language", path: item.path, position: item.position,
                    found: "\(item.address) is published whole, and in another language with passages withheld (C12)",
                    expected: "the same passages withheld in every language",
                    remedy: "mark the passages here as well, or ask the State whether it means this text to stand whole"
                ))
        }
    }

    private mutating func reportIfEmpty(_ chosen: [Item], _ selector: Selector, of consent: Consent) {
        guard chosen.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                .warning, kind: "selector-without-items", path: consent.path, position: selector.position,
                found: "a selector that chooses nothing", expected: "at least one text of the records",
                remedy:
                    "compare it with the record: a language, a number or an article may be wrong, or the words another State's"
            ))
    }

    private mutating func reportDrafts(_ chosen: [Item], _ selector: Selector, of consent: Consent) {
        guard selector.namesSingleItems, let draft = chosen.first(where: \.isDraft) else { return }
        diagnostics.append(
            Diagnostic(
                .warning, kind: "consent-to-draft", path: consent.path, position: selector.position,
                found: "a selector that names \(draft.address), a draft (C7)",
                expected: "texts that were handed in",
                remedy: "no consent can release a draft: remove the selector, or wait until it is submitted"))
    }
}

extension DecisionStep.Finding {
    /// The reason that a finding against publication counts as.
    var reason: WithholdingReason? {
        switch self {
        case .isHandedIn, .grantedBy, .textIsBound, .agreedByAll, .agreedTextIsBound, .spokenByStateUnderReview,
            .releasedByRule,
            .namesNobody, .passagesCut, .mixesAlphabets:
            nil
        case .isDraft: .draft
        case .noGrant: .noConsent
        case .excludedBy: .excluded
        case .withdrawnBy: .withdrawn
        case .expired: .expired
        case .notYetInForce: .notYetInForce
        case .notBound, .notAmongAgreedTexts: .notBound
        case .textChanged, .agreedTextChanged: .textChanged
        case .reviewerHasNotConsented: .jointConsentMissing
        case .agreementsMissing, .reviewersUnknown: .agreementMissing
        case .namesPerson: .namesPerson
        case .marksUnbalanced, .marksInWholeText, .marksWithoutGrant, .marksInAttachment: .passageMarks
        case .attachmentMissing, .attachmentChanged, .attachmentOfOtherType, .attachmentWithoutWords:
            .attachmentNotAsRecorded
        case .cannotBeShown: .cannotBeShown
        }
    }
}
