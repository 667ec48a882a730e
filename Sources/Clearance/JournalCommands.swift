internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Releasing

/// `clearance journal …`: work on the journal of releases.
struct JournalCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Work on the journal of releases.",
        discussion: "Example: clearance journal verify", subcommands: [Verify.self])

    /// `clearance journal verify`: the chain, the signatures, and what is kept of every release.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the chain of the journal, and every release that is kept.",
            discussion: "Example: clearance journal verify")

        @Option(name: .long, help: "The confidential folder of releases.")
        var releases = "releases"

        @Option(name: .long, help: "How findings are written: text or json.")
        var diagnostics = DiagnosticFormat.text

        func run() throws {
            let store = ReleaseStore(URL(filePath: releases, directoryHint: .isDirectory))
            var findings: [Diagnostic] = []
            do throws(DiagnosticFailure) {
                let check = try JournalCheck(store, keyring: try Keyring.read(in: store.folder))
                findings = check.findings
                if findings.isEmpty {
                    print("unbroken: \(check.journal.entries.count) releases")
                    for entry in check.journal.entries {
                        let approvers = entry.approvals.map(\.person).joined(separator: ", ")
                        print(
                            "  \(entry.number)  as at \(entry.asAt)  \(entry.items.count) texts  approved by \(approvers)"
                        )
                    }
                }
            } catch {
                findings = error.diagnostics
            }
            for finding in findings { standardError(finding.rendered(as: diagnostics)) }
            if !findings.isEmpty { throw ExitCode(1) }
        }
    }
}
