public import Diagnostics
internal import Mechanism

/// Binds a summary or a list of observations to the texts that its parties agreed on (rules C5, C6, C9). The result is a
/// proposal: a person compares it with what was agreed and commits it.
public struct AgreementLocking: Sendable {
    /// Where the lock belongs, relative to the folder of records.
    public let path: String
    /// The contents of the lock file.
    public let file: String
    public let changes: LockChanges

    /// Makes the lock of one document.
    ///
    /// - Parameter name: such as `XAA/untoc/1/summary` or `XAA/untoc/1/list-of-observations`.
    /// - Throws: a diagnostic when no such document is final.
    public init(of name: String, in archive: borrowing Archive) throws(DiagnosticFailure) {
        let items = archive.items.filter {
            !$0.isDraft && $0.origin != .machineTranslation && AgreedDocument(of: $0.address)?.description == name
        }
        guard let document = items.first.flatMap({ AgreedDocument(of: $0.address) }) else {
            let names = Set(archive.items.filter { !$0.isDraft }.compactMap { AgreedDocument(of: $0.address) })
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unknown-document", found: "no final document \(name)",
                    expected: "one of " + names.map(\.description).sorted().joined(separator: ", ")))
        }
        let lock = AgreementLock(
            document: document, texts: Dictionary(uniqueKeysWithValues: items.map { ($0.address, $0.digest) }))
        path = document.lockPath
        file = lock.file
        changes = LockChanges(from: archive.agreementLocks[document] ?? [:], to: lock.texts)
    }

    /// The final documents on which somebody has agreed and that have no lock, in their order.
    public static func unboundDocuments(in archive: borrowing Archive) -> [String] {
        let agreed = archive.items.filter { !$0.isDraft && !$0.agreements.isEmpty }
        return Set(agreed.compactMap { AgreedDocument(of: $0.address) })
            .filter { archive.agreementLocks[$0] == nil }.map(\.description).sorted()
    }
}

/// What a new lock changes, compared with the one that is there: addresses in their order.
public struct LockChanges: Sendable, Hashable {
    public let added: [String]
    public let changed: [String]
    public let dropped: [String]

    init(from before: [ItemAddress: TextDigest], to after: [ItemAddress: TextDigest]) {
        added = after.keys.filter { before[$0] == nil }.sorted().map(\.description)
        changed = after.filter { before[$0.key] != nil && before[$0.key] != $0.value }.keys.sorted()
            .map(\.description)
        dropped = before.keys.filter { after[$0] == nil }.sorted().map(\.description)
    }
}
