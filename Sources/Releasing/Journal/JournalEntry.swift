/// One release, as the confidential journal keeps it: what was published, on whose consent, under which rule, and who approved.
public struct JournalEntry: Codable, Sendable, Hashable {
    public let number: Int
    /// ISO 8601.
    public let asAt: String
    public let baseAddress: String
    public let isDemonstration: Bool
    /// Lowercase hexadecimal SHA-256 of the line before, empty for the first.
    public let previous: String
    /// The digests of the plan and of the manifest that were approved.
    public let plan: String
    public let manifest: String
    public let approvals: [Approver]
    /// Everything that is public with this release, in the order of the addresses.
    public let items: [Item]

    public struct Approver: Codable, Sendable, Hashable {
        public let person: String
        /// The identifier of the key.
        public let key: String

        public init(person: String, key: String) {
            self.person = person
            self.key = key
        }
    }

    public struct Item: Codable, Sendable, Hashable {
        public let address: String
        /// The digest of the published words.
        public let digest: String
        public let rules: [String]
        public let consents: [String]

        public init(address: String, digest: String, rules: [String], consents: [String]) {
            self.address = address
            self.digest = digest
            self.rules = rules
            self.consents = consents
        }
    }

    public init(
        number: Int, asAt: String, baseAddress: String, isDemonstration: Bool, previous: String, plan: String,
        manifest: String, approvals: [Approver], items: [Item]
    ) {
        self.number = number
        self.asAt = asAt
        self.baseAddress = baseAddress
        self.isDemonstration = isDemonstration
        self.previous = previous
        self.plan = plan
        self.manifest = manifest
        self.approvals = approvals
        self.items = items
    }
}
