internal import Clearing
internal import Diagnostics
internal import Mechanism
public import PublicRecord
public import Reference
public import SignedRelease
public import Vault

extension ReleasePlan {
    /// What a plan is made from, beside the last release.
    public struct Inputs: Sendable {
        public let cleared: ClearedArchive
        public let record: PublicRecord
        public let manifest: ReleaseManifest
        /// The digest of the keyring.
        public let keyring: String
        public let expiring: [ExpiringConsent]
        /// For the names of the parties.
        public let reference: ReferenceData

        public init(
            cleared: ClearedArchive, record: PublicRecord, manifest: ReleaseManifest, keyring: String,
            expiring: [ExpiringConsent], reference: ReferenceData
        ) {
            self.cleared = cleared
            self.record = record
            self.manifest = manifest
            self.keyring = keyring
            self.expiring = expiring
            self.reference = reference
        }

        /// Everything that would be public, as the journal keeps it.
        public var items: [JournalEntry.Item] {
            cleared.publications.map { publication in
                let text = PublishedText(publication.item)
                return JournalEntry.Item(
                    address: publication.address.description, digest: text.digest, rules: text.basis.map(\.id),
                    consents: publication.consents)
            }.sorted { $0.address < $1.address }
        }
    }

    /// Consents that end within so many days are named.
    public static let daysOfWarning = 90

    /// Compares what is cleared now with the last release.
    public init(_ inputs: Inputs, after last: LastRelease?) throws {
        let manifest = inputs.manifest
        self.init(
            number: manifest.number, asAt: manifest.asAt, baseAddress: manifest.baseAddress,
            isDemonstration: inputs.record.isDemonstration, previousEntry: last?.entryDigest,
            record: Digest.sha256(of: inputs.record.files().first { $0.path == "manifest.json" }?.bytes ?? []),
            manifest: Digest.sha256(of: manifest.bytes), keyring: inputs.keyring,
            changes: Self.changes(in: inputs, after: last), files: FileChanges(from: last?.manifest, to: manifest),
            warnings: Self.warnings(inputs), reports: inputs.cleared.reports.map { "\($0.path ?? ""): \($0.found)" })
    }

    private static func changes(in inputs: Inputs, after last: LastRelease?) -> [PlannedChange] {
        let before = Dictionary((last?.entry.items ?? []).map { ($0.address, $0) }) { first, _ in first }
        let oldWords = last?.words ?? [:]
        func name(_ party: PartyCode) -> String {
            inputs.reference.party(party)?.name[.english] ?? party.description
        }
        var changes: [PlannedChange] = []
        var present: Set<String> = []
        for publication in inputs.cleared.publications {
            let text = PublishedText(publication.item)
            let address = publication.address.description
            present.insert(address)
            let old = before[address]
            guard old?.digest != text.digest else { continue }
            let words = WordDifference(from: old.flatMap { oldWords[$0.digest] } ?? "", to: text.shownWords)
            changes.append(
                PlannedChange(
                    address: address, party: publication.address.party, partyName: name(publication.address.party),
                    kind: old == nil ? .newlyPublic : .changed, rules: text.basis.map(\.id),
                    consents: publication.consents, digest: text.digest, words: words))
        }
        for (address, old) in before where !present.contains(address) {
            guard let party = ItemAddress(address)?.party else { continue }
            changes.append(
                PlannedChange(
                    address: address, party: party, partyName: name(party), kind: .withdrawn, rules: old.rules,
                    consents: old.consents, digest: old.digest,
                    words: WordDifference(from: oldWords[old.digest] ?? "", to: "")))
        }
        return changes.sorted { $0.address < $1.address }
    }

    private static func warnings(_ inputs: Inputs) -> [String] {
        let expiring = inputs.expiring.map { "the consent \($0.id) of \($0.party) ends on \($0.until)" }
        let summaries = inputs.record.reviews.compactMap { review -> String? in
            let languages = Set(review.summary.map(\.language))
            let missing = Language.allCases.filter { !languages.contains($0) }.map(\.code)
            guard !languages.isEmpty, !missing.isEmpty else { return nil }
            return
                "the summary of \(review.party) for \(review.scope.instrument.code), cluster \(review.scope.cluster), "
                + "is not yet available in \(missing.joined(separator: ", "))"
        }
        return expiring + summaries
    }
}

extension ReleasePlan.FileChanges {
    init(from old: ReleaseManifest?, to new: ReleaseManifest) {
        let before = Dictionary((old?.files ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
        let after = Dictionary(new.files.map { ($0.path, $0.digest) }) { first, _ in first }
        self.init(
            added: after.keys.count { before[$0] == nil },
            changed: after.count { before[$0.key] != nil && before[$0.key] != $0.value },
            removed: before.keys.count { after[$0] == nil })
    }
}

extension PublishedText {
    /// The words of the text as a person compares them: title, answer and explanation.
    var shownWords: String {
        ([title, answer.map { "[\($0.rawValue)]" }].compactMap(\.self) + [text]).joined(separator: "\n")
    }
}
