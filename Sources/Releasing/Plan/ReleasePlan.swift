public import Mechanism

/// What the next release would change, and everything that it would consist of, in one value: two persons sign its bytes, and
/// a release that would come out otherwise is refused.
///
/// Confidential: it names addresses, consents and words.
public struct ReleasePlan: Sendable, Hashable {
    /// The number of the release, one more than that of the last.
    public let number: Int
    public let asAt: CalendarDate
    public let baseAddress: String
    /// Whether the records are invented: such a plan can be rehearsed and never be published as the website.
    public let isDemonstration: Bool
    /// The digest of the last line of the journal, or nil for the first release.
    public let previousEntry: String?
    /// The digest of the manifest of the public record.
    public let record: String
    /// The digest of the manifest of the site: every byte that would be published.
    public let manifest: String
    /// The digest of the keyring that says who may approve.
    public let keyring: String
    /// In the order of the addresses.
    public let changes: [PlannedChange]
    /// How many files of the site come, change and go.
    public let files: FileChanges
    /// What a person should know and nothing has to be done about.
    public let warnings: [String]
    /// What has to be resolved before a release.
    public let reports: [String]

    public struct FileChanges: Sendable, Hashable {
        public let added: Int
        public let changed: Int
        public let removed: Int

        public init(added: Int, changed: Int, removed: Int) {
            self.added = added
            self.changed = changed
            self.removed = removed
        }

        public var isEmpty: Bool { added + changed + removed == 0 }
    }

    /// Whether a release would change nothing that a reader sees.
    public var isEmpty: Bool { changes.isEmpty && files.isEmpty }
}

/// One text that would newly appear, change or go.
public struct PlannedChange: Sendable, Hashable {
    public let address: String
    public let party: PartyCode
    /// The name of the party in English.
    public let partyName: String
    public let kind: Kind
    /// The rules on which it is, or was, published.
    public let rules: [String]
    /// The consents on which it is, or was, published.
    public let consents: [String]
    /// The digest of the published words.
    public let digest: String
    public let words: WordDifference

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case newlyPublic = "newly public"
        case changed
        case withdrawn
    }
}
