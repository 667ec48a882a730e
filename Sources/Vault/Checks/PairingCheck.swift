internal import Diagnostics
internal import Mechanism

/// The drawing of lots (rule C28): two reviewing States, one of the same regional group; reviewers party to the instrument; no
/// mutual reviews; one to three reviews carried; up to four redraws.
struct PairingCheck {
    let parties: [Party]

    private static let reviewersNeeded = 2
    private static let mostReviewsCarried = 3
    private static let mostRedraws = 4

    var findings: [Diagnostic] {
        let drawn = parties.filter { !$0.reviewers.isEmpty }
        let known = Dictionary(parties.map { ($0.code, $0) }) { first, _ in first }
        return drawn.flatMap { check($0, known: known) } + loads(of: drawn)
    }

    private func check(_ party: Party, known: [PartyCode: Party]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for instrument in Instrument.allCases where party.isBound(by: instrument) {
            let count = party.reviewers(for: instrument).count
            if count < Self.reviewersNeeded {
                findings.append(
                    Self.finding(
                        "reviewers", "\(party.code) has \(count) reviewing States for \(instrument.code)",
                        "two, drawn by lot", "check the results of the drawing of lots"))
            }
        }
        let groups = party.reviewers.map { known[$0.party]?.regionalGroup }
        if let own = party.regionalGroup, !groups.contains(own) {
            findings.append(
                Self.finding(
                    "regional-group", "no reviewing State of \(party.code) is of its regional group",
                    "one of the same regional group", "check the results of the drawing of lots"))
        }
        for reviewer in party.reviewers {
            guard let reviewing = known[reviewer.party] else {
                findings.append(
                    Self.finding(
                        "unknown-party", "\(reviewer.party) reviews \(party.code) and is no party here",
                        "a party", "correct the code"))
                continue
            }
            findings += check(reviewer, reviewing, of: party)
        }
        return findings
    }

    private func check(_ reviewer: ReviewingState, _ reviewing: Party, of party: Party) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if reviewer.party == party.code || reviewing.reviewers.contains(where: { $0.party == party.code }) {
            findings.append(
                Self.finding(
                    "mutual-review", "\(party.code) and \(reviewer.party) review each other",
                    "no mutual reviews", "check the results of the drawing of lots"))
        }
        for instrument in reviewer.instruments where !reviewing.isBound(by: instrument) {
            findings.append(
                Self.finding(
                    "reviewer-not-party",
                    "\(reviewer.party) reviews \(party.code) for \(instrument.code) and is not recorded as a party to it",
                    "reviewing States that are party to the instrument",
                    "an additional reviewing State may be drawn for one instrument"))
        }
        if let redraw = reviewer.redraw, redraw > Self.mostRedraws {
            findings.append(
                Self.finding(
                    "redraws", "\(redraw) redraws for \(party.code)", "four at most", "check the dates of the draws"))
        }
        return findings
    }

    private func loads(of parties: [Party]) -> [Diagnostic] {
        let loads = Dictionary(grouping: parties.flatMap { $0.reviewers.map(\.party) }, by: \.self).mapValues(\.count)
        return loads.filter { $0.value > Self.mostReviewsCarried }.sorted { $0.key < $1.key }.map {
            Self.finding(
                "reviews-carried", "\($0.key) carries \($0.value) reviews", "one to three (a proposal of 2010)",
                "check the results of the drawing of lots")
        }
    }

    private static func finding(_ kind: String, _ found: String, _ expected: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            .warning, kind: "lots-\(kind)", path: "parties.json", found: "\(found) (C28)", expected: expected,
            remedy: remedy)
    }
}

extension Party {
    /// Whether a consent to be bound is recorded here. For real parties a missing date is not recorded, and means nothing.
    func isBound(by instrument: Instrument) -> Bool {
        treatyActions.contains { $0.instrument == instrument && $0.consent != nil }
    }
}
