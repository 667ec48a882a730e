internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Minisign
internal import Releasing
internal import SignedRelease

/// `clearance approve`: one person's signature under the plan.
struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Approve the plan with your key.",
        discussion: """
            Example: clearance approve --key ~/.minisign/minisign.key

            Read plan/plan.html first: what you sign is the digest that it shows. The key is one that minisign -G has made, \
            and its public half stands beside your name in keyring.yaml.
            """)

    @OptionGroup var key: KeyOptions

    @Option(name: .long, help: "The confidential folder of releases.")
    var releases = "releases"

    @Option(name: .long, help: "How findings are written: text or json.")
    var diagnostics = DiagnosticFormat.text

    func run() throws {
        do {
            let store = ReleaseStore(URL(filePath: releases, directoryHint: .isDirectory))
            guard let plan = store.bytes(ReleaseStore.planPath) else {
                throw DiagnosticFailure(
                    Diagnostic(
                        kind: "missing-plan", path: "\(releases)/\(ReleaseStore.planPath)", found: "no plan",
                        expected: "a plan that clearance plan has made", remedy: "run clearance plan"))
            }
            let keyring = try Keyring.read(in: store.folder)
            let secretKey = try key.open()
            guard let (person, _) = keyring.person(of: secretKey.identifier) else {
                throw DiagnosticFailure(
                    Diagnostic(
                        kind: "unknown-key", path: "\(releases)/\(Keyring.path)",
                        found: "the key \(secretKey.identifier), which belongs to nobody here",
                        expected: "a key of the keyring", remedy: "use another key, or let the keyring be completed"))
            }
            let signature = secretKey.sign(plan, trustedComment: "approval by \(person)")
            try store.write(Array(signature.file.utf8), to: ReleaseStore.approvalPath(of: secretKey.identifier))
            print("approved by \(person): \(Digest.sha256(of: plan))")
            let check = ApprovalCheck(of: plan, try store.approvals(), keyring: keyring)
            let names = check.approvers.map(\.person).joined(separator: ", ")
            print(
                check.isComplete ? "approved by \(names): ready for clearance release" : "another person has to approve"
            )
        } catch let failure as DiagnosticFailure {
            for finding in failure.diagnostics { standardError(finding.rendered(as: diagnostics)) }
            throw ExitCode(1)
        }
    }
}
