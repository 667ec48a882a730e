internal import Crypto
public import Diagnostics
internal import Foundation
public import Mechanism

/// Binds a consent to the exact texts that it covers (rule C9). The result is a proposal: a person compares it with the note
/// verbale and commits it.
public struct ConsentLocking: Sendable {
    /// The identifier of the consent.
    public let consent: String
    /// The party that consents.
    public let party: PartyCode
    /// The languages of the texts, in the order of the languages.
    public let languages: [Language]
    /// Where the lock belongs, relative to the folder of records.
    public let path: String
    /// The contents of the lock file.
    public let file: String
    public let changes: LockChanges
    /// The texts with their digests, in the order of their addresses.
    public let texts: [(address: String, digest: String)]
    /// The addresses of the texts that the consent includes and excludes again. They are not bound: an exclusion that gets lost
    /// on the way publishes nothing.
    public let excluded: [String]
    /// A short digest over everything that the State would consent to: every text that is covered, how it is granted and what is
    /// excluded. A note verbale can quote it. Four groups of four hexadecimal digits.
    public let bundleDigest: String

    /// Makes the lock of one consent.
    ///
    /// Drafts are left out: they can't be consented to (rule C7).
    ///
    /// - Throws: a diagnostic when there is no consent of that identifier.
    public init(of consentID: String, in archive: borrowing Archive) throws(DiagnosticFailure) {
        guard let consent = archive.consents.first(where: { $0.id == consentID }) else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unknown-consent", found: "no consent \(consentID)",
                    expected: "one of " + archive.consents.map(\.id).sorted().joined(separator: ", ")))
        }
        self.init(of: consent, in: archive)
    }

    /// Makes the lock of a consent that is only proposed.
    ///
    /// - Parameter path: where the proposed consent would stand.
    /// - Throws: a diagnostic when no consent of the party is there.
    public init(
        proposedIn path: String, by party: PartyCode, in archive: borrowing Archive
    ) throws(DiagnosticFailure) {
        guard let consent = archive.consents.first(where: { $0.path == path }), consent.party == party else {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "wrong-party", path: path, found: "a consent of another party than \(party)",
                    expected: "a proposed consent of \(party)", remedy: "check the code and the file"))
        }
        self.init(of: consent, in: archive)
    }

    private init(of consent: Consent, in archive: borrowing Archive) {
        let included = archive.items.filter { !$0.isDraft && consent.covers($0) && consent.hasStanding(for: $0) }
        let covered = included.filter { !consent.excludes($0) }
        let texts = Dictionary(
            uniqueKeysWithValues: covered.map { ($0.address, $0.digest) })
        let lock = ConsentLock(consent: consent.id, texts: texts, path: consent.lockPath)
        self.consent = consent.id
        party = consent.party
        languages = Set(covered.map(\.address.rendition.language)).sorted()
        path = lock.path
        file = lock.file
        changes = LockChanges(from: consent.bound ?? [:], to: texts)
        self.texts = texts.map { ($0.key.description, $0.value.hexadecimal) }.sorted { $0.0 < $1.0 }
        excluded = included.filter(consent.excludes).map(\.address.description).sorted()
        bundleDigest = Self.bundleDigest(of: covered, excluded: excluded, in: consent)
    }

    private static func bundleDigest(of items: [Item], excluded: [String], in consent: Consent) -> String {
        let lines = items.map { item in
            let modes = consent.grants.filter { $0.include.contains { $0.includes(item) } }.map(\.mode.rawValue)
            return "\(item.address) \(item.digest.hexadecimal) \(Set(modes).sorted().joined(separator: "+"))"
        }.sorted()
        let message =
            ["mechsite consent bundle 2", consent.party.description, consent.role.rawValue] + lines
            + excluded.map { "\($0) excluded" }
        let digits = SHA256.hash(data: Data(message.joined(separator: "\n").utf8)).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        return stride(from: 0, to: 16, by: 4).map { String(digits.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    /// The identifiers of the consents that have no lock, in their order.
    public static func unboundConsentIDs(in archive: borrowing Archive) -> [String] {
        archive.consents.filter { $0.bound == nil }.map(\.id).sorted()
    }
}
