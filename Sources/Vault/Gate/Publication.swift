public import Mechanism

/// A text that the gate lets out, as the confidential side knows it: where it stands in the records, and on whose consent it
/// is published. The release journal is made of it; the public record is not.
public struct Publication: Sendable, Hashable {
    public let address: ItemAddress
    public let item: ReleasedItem
    /// The identifiers of the consents that release it, in their order and each once; none for what is published by rule.
    public let consents: [String]

    init(_ decision: ItemDecision, _ item: ReleasedItem) {
        address = decision.address
        self.item = item
        consents = Set(
            decision.steps.compactMap { step in
                if case .grantedBy(let consent, _, _) = step.finding { consent } else { nil }
            }
        ).sorted()
    }
}
