internal import Mechanism

/// What the consents of one party say about one item on one day (rules C2, C8-C11).
struct ConsentEvaluation {
    /// What speaks for the item and against it, in the order in which the rules apply.
    private(set) var steps: [DecisionStep] = []
    private(set) var reasons: [WithholdingReason] = []
    /// The grants that release the item: bound to its text, in force, and beaten by nothing.
    private(set) var releasing: [ReleasingGrant] = []

    struct ReleasingGrant {
        let consent: String
        let since: CalendarDate
        let mode: Consent.Mode
    }

    /// - Parameter consents: those of that party in that role, in the order of their identifiers.
    init(of party: PartyCode, as role: Consent.Role, on item: Item, consents: [Consent], asAt day: CalendarDate) {
        exclude(item, by: consents, asAt: day)
        let lastWithdrawal = withdraw(item, by: consents, asAt: day)
        grant(item, of: party, as: role, by: consents, asAt: day, withdrawnUntil: lastWithdrawal)
        if !reasons.isEmpty {
            releasing = []
        } else if releasing.isEmpty {
            refuseForWantOfGrant(of: party, as: role)
        }
    }

    /// Only what is excluded, for an item that needs no grant.
    ///
    /// - Parameter consents: those of the State under review, in the order of their identifiers.
    init(ofExclusionsOf item: Item, consents: [Consent], asAt day: CalendarDate) {
        exclude(item, by: consents, asAt: day)
    }

    private mutating func refuseForWantOfGrant(of party: PartyCode, as role: Consent.Role) {
        switch role {
        case .stateUnderReview: refuse(.consentOfStateUnderReview, .noGrant(party: party), .noConsent)
        case .reviewingState:
            refuse(.jointConsentForReviewersWords, .reviewerHasNotConsented(party: party), .jointConsentMissing)
        }
    }

    private mutating func refuse(_ rule: Rule, _ finding: DecisionStep.Finding, _ reason: WithholdingReason) {
        steps.append(DecisionStep(rule: rule, finding: finding))
        if !reasons.contains(reason) { reasons.append(reason) }
    }

    /// An exclusion counts from the day of the consent that holds it, and outlives it: if it lapsed with an expiry or a
    /// withdrawal, that would publish more, and rule C11 says that these never do.
    private mutating func exclude(_ item: Item, by consents: [Consent], asAt day: CalendarDate) {
        for consent in consents where consent.given <= day {
            for (index, grant) in consent.grants.enumerated() where grant.exclude.contains(where: { $0.excludes(item) })
            {
                refuse(.exclusionBeatsInclusion, .excludedBy(consent: consent.id, grant: index + 1), .excluded)
            }
        }
    }

    /// A withdrawal beats every grant given on its day or before, whichever consent holds it; the State may consent anew
    /// afterwards. Returns the day of the last withdrawal that covers the item.
    private mutating func withdraw(_ item: Item, by consents: [Consent], asAt day: CalendarDate) -> CalendarDate? {
        let covering = consents.filter { consent in
            consent.standing(asAt: day) == .withdrawn
                && consent.grants.contains { $0.include.contains { $0.includes(item) } }
        }
        guard let last = covering.compactMap(\.withdrawn).max() else { return nil }
        // Said only if no later consent replaces it: see `grant`.
        withdrawals = covering.compactMap { consent in consent.withdrawn.map { (consent.id, $0) } }
        return last
    }

    private var withdrawals: [(consent: String, day: CalendarDate)] = []

    private mutating func grant(
        _ item: Item, of party: PartyCode, as role: Consent.Role, by consents: [Consent], asAt day: CalendarDate,
        withdrawnUntil lastWithdrawal: CalendarDate?
    ) {
        var obstacles: [(Rule, DecisionStep.Finding, WithholdingReason)] = withdrawals.map {
            (.withdrawalAndExpiry, .withdrawnBy(consent: $0.consent, on: $0.day), .withdrawn)
        }
        for consent in consents {
            for (index, grant) in consent.grants.enumerated() where grant.include.contains(where: { $0.includes(item) })
            {
                switch consent.standing(asAt: day) {
                case .withdrawn: continue
                case .expired:
                    if let until = consent.inForceUntil {
                        obstacles.append((.withdrawalAndExpiry, .expired(consent: consent.id, on: until), .expired))
                    }
                    continue
                case .notYetGiven, .notYetInForce:
                    let from = max(consent.given, consent.inForceFrom)
                    obstacles.append(
                        (.consentOfStateUnderReview, .notYetInForce(consent: consent.id, from: from), .notYetInForce))
                    continue
                case .inForce: break
                }
                if let lastWithdrawal, consent.given <= lastWithdrawal { continue }
                switch consent.bound?[item.address] {
                case nil: obstacles.append((.consentBindsText, .notBound(consent: consent.id), .notBound))
                case item.digest:
                    steps.append(
                        DecisionStep(
                            rule: role == .reviewingState ? .jointConsentForReviewersWords : .consentOfStateUnderReview,
                            finding: .grantedBy(consent: consent.id, party: party, grant: index + 1)))
                    steps.append(DecisionStep(rule: .consentBindsText, finding: .textIsBound(consent: consent.id)))
                    releasing.append(
                        ReleasingGrant(
                            consent: consent.id, since: max(consent.given, consent.inForceFrom), mode: grant.mode))
                case .some: obstacles.append((.consentBindsText, .textChanged(consent: consent.id), .textChanged))
                }
            }
        }
        guard releasing.isEmpty else { return }
        for (rule, finding, reason) in obstacles { refuse(rule, finding, reason) }
    }
}
