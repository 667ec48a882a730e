internal import Foundation
internal import Mechanism
internal import SignedRelease

extension ReleasePlan {
    /// The plan as JSON, with sorted keys: the same plan always gives the same bytes, and these are what is signed.
    public func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(Document(self))) + [UInt8(ascii: "\n")]
    }

    /// The digest that two persons approve: lowercase hexadecimal SHA-256 of the bytes.
    public func digest() throws -> String { Digest.sha256(of: try bytes()) }
}

private struct Document: Encodable {
    let format = "release-plan/1"
    let number: Int
    let as_at: String
    let base_address: String
    let demonstration: Bool
    let previous_entry: String?
    let public_record_sha256: String
    let site_manifest_sha256: String
    let keyring_sha256: String
    let changes: [Change]
    let files: [String: Int]
    let warnings: [String]
    let reports: [String]

    init(_ plan: ReleasePlan) {
        number = plan.number
        as_at = plan.asAt.description
        base_address = plan.baseAddress
        demonstration = plan.isDemonstration
        previous_entry = plan.previousEntry
        public_record_sha256 = plan.record
        site_manifest_sha256 = plan.manifest
        keyring_sha256 = plan.keyring
        changes = plan.changes.map(Change.init)
        files = ["added": plan.files.added, "changed": plan.files.changed, "removed": plan.files.removed]
        warnings = plan.warnings
        reports = plan.reports
    }

    struct Change: Encodable {
        let address: String
        let party: String
        let kind: String
        let rules: [String]
        let consents: [String]
        let sha256: String
        let words: [[String]]

        init(_ change: PlannedChange) {
            address = change.address
            party = change.party.description
            kind = change.kind.rawValue
            rules = change.rules
            consents = change.consents
            sha256 = change.digest
            words = change.words.segments.map { segment in
                switch segment {
                case .same(let words): ["=", words]
                case .removed(let words): ["-", words]
                case .added(let words): ["+", words]
                }
            }
        }
    }
}
