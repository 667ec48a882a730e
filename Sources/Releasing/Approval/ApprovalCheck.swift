public import Diagnostics
public import Minisign

/// Whether two persons have approved a plan: two signatures by one person, with one key or with two, are one approval.
public struct ApprovalCheck: Sendable {
    /// The persons who have approved, each once, in the order of their names.
    public let approvers: [JournalEntry.Approver]
    /// Signatures that don't count, and why.
    public let findings: [Diagnostic]

    /// How many persons are needed.
    public static let personsNeeded = 2

    /// - Parameter plan: the bytes that the signatures are made for.
    public init(of plan: [UInt8], _ approvals: [(path: String, signature: Signature)], keyring: Keyring) {
        var approvers: [String: JournalEntry.Approver] = [:]
        var findings: [Diagnostic] = []
        for (path, signature) in approvals {
            guard let (name, key) = keyring.person(of: signature.key) else {
                findings.append(
                    Self.finding(
                        path, "a signature of the key \(signature.key), which belongs to nobody in the keyring"))
                continue
            }
            do throws(MinisignFailure) {
                try key.verify(plan, signature)
                approvers[name] = JournalEntry.Approver(person: name, key: signature.key.description)
            } catch {
                findings.append(Self.finding(path, "the approval of \(name) is not for this plan: \(error.words)"))
            }
        }
        self.approvers = approvers.values.sorted { $0.person < $1.person }
        self.findings = findings
    }

    public var isComplete: Bool { approvers.count >= Self.personsNeeded && findings.isEmpty }

    /// What keeps a release back, with the approvals that are missing.
    public var obstacles: [Diagnostic] {
        guard approvers.count < Self.personsNeeded else { return findings }
        let names = approvers.map(\.person).joined(separator: ", ")
        return findings + [
            Diagnostic(
                kind: "approvals-missing", path: ReleaseStore.planPath,
                found: approvers.isEmpty ? "approved by nobody" : "approved by \(names) only",
                expected: "approvals by two different persons of the keyring", remedy: "run clearance approve")
        ]
    }

    private static func finding(_ path: String, _ found: String) -> Diagnostic {
        Diagnostic(
            kind: "approval-refused", path: path, found: found,
            expected: "signatures of this plan by persons of the keyring",
            remedy: "remove the file; whoever made it has to look at the plan as it is now")
    }
}
