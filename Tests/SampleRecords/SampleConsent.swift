/// One note verbale.
public struct SampleConsent: Sendable, Hashable {
    public var id: String
    public var party: String
    public var role: String
    public var given = "2025-01-10"
    public var from = "2025-02-01"
    public var until: String?
    public var withdrawn: String?
    public var reference = "NV/2025/0001"
    public var grants: [SampleGrant]
    public var binding = Binding()

    /// What the lock beside the consent holds.
    public struct Binding: Sendable, Hashable {
        /// Whether anybody has bound the consent to texts.
        public var exists = true
        /// Addresses of texts that it covers and the lock doesn't hold.
        public var unbound: Set<String> = []
        /// Addresses of texts that were others when the consent was given.
        public var changed: Set<String> = []
        /// The only addresses that the lock holds, or nil for those of all texts.
        public var only: Set<String>?

        public init(exists: Bool = true, unbound: Set<String> = [], changed: Set<String> = []) {
            self.exists = exists
            self.unbound = unbound
            self.changed = changed
        }
    }

    /// The consent of State A to texts of its own record.
    public init(_ grants: SampleGrant...) {
        self.init("XAA-2025-01", of: "XAA", as: "state-under-review", grants)
    }

    public init(
        _ id: String, of party: String = "XAA", as role: String = "state-under-review", _ grants: [SampleGrant]
    ) {
        self.id = id
        self.party = party
        self.role = role
        self.grants = grants
    }

    public init(_ id: String, of party: String = "XAA", _ grants: SampleGrant...) {
        self.init(id, of: party, grants)
    }

    /// The consent of a reviewing State to the publication of its own words in the review of State A.
    public static func ofReviewer(_ party: String, _ grants: SampleGrant...) -> SampleConsent {
        SampleConsent("\(party)-2025-01", of: party, as: "reviewing-state", grants)
    }
}

public struct SampleGrant: Sendable, Hashable {
    public var mode: String
    public var include: [SampleSelector]
    public var exclude: [SampleSelector]

    public init(_ include: SampleSelector..., except exclude: [SampleSelector] = [], mode: String = "whole") {
        self.include = include
        self.exclude = exclude
        self.mode = mode
    }
}

/// The keys of a selector with their values, as they stand in the file.
public struct SampleSelector: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    public var keys: [String: String]

    public init(dictionaryLiteral elements: (String, String)...) {
        keys = Dictionary(elements) { first, _ in first }
    }

    public init(_ keys: [String: String]) {
        self.keys = keys
    }
}

extension SampleSelector: ExpressibleByStringLiteral {
    /// Selects one text by its address.
    public init(stringLiteral address: String) {
        self.init(["address": address])
    }
}
