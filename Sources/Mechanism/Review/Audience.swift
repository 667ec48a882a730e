/// Who may see an item. Rule C3: only the last is ever cleared, and available to participating parties is not public.
public enum Audience: String, Sendable, Hashable, CaseIterable {
    case secretariat
    /// The State under review and its reviewing States.
    case partiesToTheReview = "parties-to-the-review"
    case participatingParties = "participating-parties"
    case `public`
}
