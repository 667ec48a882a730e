public import Diagnostics
internal import Minisign
internal import SignedRelease

/// Holds everything that the folder of releases keeps against the journal: the chain, its signature, and for every release the
/// plan, its approvals by two persons, and the signed manifest.
public struct JournalCheck: Sendable {
    public let journal: Journal
    public let findings: [Diagnostic]

    /// - Throws: what is wrong with the journal itself.
    public init(_ store: ReleaseStore, keyring: Keyring) throws(DiagnosticFailure) {
        let journal = try store.journal(signedBy: keyring.site)
        var findings: [Diagnostic] = []
        for entry in journal.entries { findings += Self.findings(on: entry, in: store, keyring) }
        self.journal = journal
        self.findings = findings
    }

    private static func findings(on entry: JournalEntry, in store: ReleaseStore, _ keyring: Keyring) -> [Diagnostic] {
        let name = ReleaseStore.name(ofRelease: entry.number)
        var findings: [Diagnostic] = []
        func note(_ path: String, _ found: String) {
            findings.append(
                Diagnostic(
                    kind: "release-changed", path: "\(name)/\(path)", found: found,
                    expected: "what was approved and released", remedy: "put the folder of releases back from a backup")
            )
        }
        if let plan = store.bytes("\(name)/plan.json"), Digest.sha256(of: plan) == entry.plan {
            let approvals = entry.approvals.map { approver in
                let path = "approvals/\(approver.key).minisig"
                let text = String(decoding: store.bytes("\(name)/\(path)") ?? [], as: UTF8.self)
                return (path: path, signature: try? Signature(text))
            }
            let signed = approvals.compactMap { path, signature in signature.map { (path: path, signature: $0) } }
            let check = ApprovalCheck(of: plan, signed, keyring: keyring)
            if !check.isComplete || check.approvers != entry.approvals.sorted(by: { $0.person < $1.person }) {
                note("approvals", "other approvals than those of the journal, or of persons who left the keyring")
            }
        } else {
            note("plan.json", "no plan, or another than the journal names")
        }
        let manifest = store.bytes("\(name)/\(ReleaseManifest.path)")
        let signature = store.bytes("\(name)/\(ReleaseManifest.signaturePath)")
        if Digest.sha256(of: manifest ?? []) != entry.manifest {
            note(ReleaseManifest.path, "no manifest, or another than the journal names")
        } else if (try? keyring.site.verify(manifest ?? [], Signature(String(decoding: signature ?? [], as: UTF8.self))))
            == nil
        {
            note(ReleaseManifest.signaturePath, "no signature of the site's key")
        }
        return findings
    }
}
