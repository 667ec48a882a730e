internal import Diagnostics
internal import Mechanism

/// One text: who speaks in it, and who has agreed to it.
struct ItemCheck {
    let item: Item
    let party: Party?

    var findings: [Diagnostic] {
        guard let party, let scope = item.address.part.scope else { return [] }
        let reviewers = party.reviewers(for: scope.instrument)
        switch item.role {
        case .message(_, _, let speaker, _):
            guard speaker != item.party, !reviewers.contains(speaker) else { return [] }
            return [
                finding(
                    "speaker", "\(speaker) speaks in \(item.address.part) and does not take part in the review",
                    "the State under review or one of its reviewing States", "correct the speaker, or the lots (C28)")
            ]
        case .observation(_, _, _, let agreements), .summary(let agreements):
            return agreements.compactMap { agreement in
                guard agreement.party != item.party, !reviewers.contains(agreement.party) else { return nil }
                return finding(
                    "agreement",
                    "\(agreement.party) agrees to the \(item.address.part.kind.rawValue) of \(item.party) without taking part",
                    "agreements of the State under review and its reviewing States",
                    "correct the agreement, or the lots (C5, C28)")
            }
        case .response, .comment, .document, .contextNote: return []
        }
    }

    private func finding(_ kind: String, _ found: String, _ expected: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            .warning, kind: "item-\(kind)", path: item.path, position: item.position, found: found,
            expected: expected, remedy: remedy)
    }
}
