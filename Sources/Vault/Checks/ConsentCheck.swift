internal import Diagnostics
internal import Mechanism

/// Consents that contradict themselves or each other: what they say together is clear to the gate (exclusion beats inclusion,
/// a cut text beats a whole one), but may not be what the State meant.
struct ConsentCheck {
    private(set) var findings: [Diagnostic] = []

    init(_ archive: borrowing Archive) {
        let itemsByParty = Dictionary(grouping: archive.items, by: \.party)
        for consent in archive.consents where consent.withdrawn == nil {
            for grant in consent.grants {
                let others = archive.consents.filter {
                    $0.party == consent.party && $0.role == consent.role && $0.withdrawn == nil
                }
                let items: [Item] =
                    switch consent.role {
                    case .stateUnderReview: itemsByParty[consent.party] ?? []
                    case .reviewingState: archive.items.filter { consent.hasStanding(for: $0) }
                    }
                checkExclusions(of: grant, in: consent, others, items)
                checkModes(of: grant, in: consent, others, items)
            }
        }
        findings = findings.sortedByPlace()
    }

    /// An exclusion reaches into other grants: said once, because an officer may think that it counts for its own grant only.
    private mutating func checkExclusions(
        of grant: Consent.Grant, in consent: Consent, _ others: [Consent], _ items: [Item]
    ) {
        for selector in grant.exclude {
            for other in others {
                let included = items.first { item in
                    selector.excludes(item)
                        && other.grants.contains { candidate in
                            candidate.position != grant.position || other.id != consent.id
                                ? candidate.include.contains { $0.includes(item) } : false
                        }
                }
                guard let included else { continue }
                findings.append(
                    Diagnostic(
                        .warning, kind: "consent-contradiction", path: consent.path, position: selector.position,
                        found:
                            "an exclusion that also keeps back what \(other.id) includes, such as \(included.address) (C11)",
                        expected: "grants that do not contradict each other",
                        remedy: "narrow the exclusion if the State meant its own grant only"))
            }
        }
    }

    /// One text granted whole here and with passages withheld there.
    private mutating func checkModes(
        of grant: Consent.Grant, in consent: Consent, _ others: [Consent], _ items: [Item]
    ) {
        guard grant.mode == .whole else { return }
        for other in others {
            for candidate in other.grants where candidate.mode == .withPassagesWithheld {
                let common = items.first { item in
                    grant.include.contains { $0.includes(item) } && candidate.include.contains { $0.includes(item) }
                }
                guard let common else { continue }
                findings.append(
                    Diagnostic(
                        .warning, kind: "consent-contradiction", path: consent.path, position: grant.position,
                        found: "\(common.address) granted whole here, and with passages withheld by \(other.id) (C12)",
                        expected: "one mode for a text",
                        remedy: "ask the State; until then marked passages are withheld"))
            }
        }
    }
}
