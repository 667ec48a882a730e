internal import Diagnostics
internal import Mechanism

/// One review record: its instrument (rule C27), its languages (rule C25), the order of its steps.
struct ReviewCheck {
    let review: ReviewFacts
    let party: Party?

    private static let mostLanguages = 3

    var findings: [Diagnostic] { instrument + languages + steps }

    private var instrument: [Diagnostic] {
        guard let party, !party.isBound(by: review.scope.instrument) else { return [] }
        return [
            finding(
                "party-to-instrument", at: nil,
                "\(review.party) is not recorded as a party to \(review.scope.instrument.code) (C27)",
                "reviews of instruments that a State is party to; signatories for the Convention only",
                "compare with the record of the depositary")
        ]
    }

    private var languages: [Diagnostic] {
        guard review.languages.isEmpty || Set(review.languages).count > Self.mostLanguages else { return [] }
        return [
            finding(
                "languages", at: nil, "\(Set(review.languages).count) languages of the review (C25)",
                "one, two or exceptionally three", "compare with the preliminary consultation")
        ]
    }

    /// Steps follow each other in the order in which they are declared, none twice.
    private var steps: [Diagnostic] {
        let order = Dictionary(uniqueKeysWithValues: ReviewStep.allCases.enumerated().map { ($1, $0) })
        var findings: [Diagnostic] = []
        for (earlier, later) in zip(review.steps, review.steps.dropFirst()) {
            if (order[later.step] ?? 0) <= (order[earlier.step] ?? 0) {
                findings.append(
                    finding(
                        "step-order", at: later.position,
                        "the step \(later.step.rawValue) after \(earlier.step.rawValue)",
                        "steps in the order of a review", "correct the order of the list"))
            } else if later.date < earlier.date {
                findings.append(
                    finding(
                        "step-dates", at: later.position,
                        "\(later.step.rawValue) on \(later.date), before \(earlier.step.rawValue) on \(earlier.date)",
                        "dates in the order of the steps", "correct one of the dates"))
            }
        }
        return findings
    }

    private func finding(
        _ kind: String, at position: SourcePosition?, _ found: String, _ expected: String, _ remedy: String
    ) -> Diagnostic {
        Diagnostic(
            .warning, kind: "review-\(kind)", path: review.path, position: position, found: found, expected: expected,
            remedy: remedy)
    }
}
