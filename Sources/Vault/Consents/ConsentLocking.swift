public import Diagnostics
internal import Mechanism

/// Binds a consent to the exact texts that it covers (rule C9). The result is a proposal: a person compares it with the note
/// verbale and commits it.
public struct ConsentLocking: Sendable {
    /// Where the lock belongs, relative to the folder of records.
    public let path: String
    /// The contents of the lock file.
    public let file: String
    public let changes: LockChanges

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
        let covered = archive.items.filter { !$0.isDraft && consent.covers($0) && consent.hasStanding(for: $0) }
        let texts = Dictionary(
            uniqueKeysWithValues: covered.map { ($0.address, $0.digest) })
        let lock = ConsentLock(consent: consent.id, texts: texts, path: consent.lockPath)
        path = lock.path
        file = lock.file
        changes = LockChanges(from: consent.bound ?? [:], to: texts)
    }

    /// The identifiers of the consents that have no lock, in their order.
    public static func unboundConsentIDs(in archive: borrowing Archive) -> [String] {
        archive.consents.filter { $0.bound == nil }.map(\.id).sorted()
    }
}
