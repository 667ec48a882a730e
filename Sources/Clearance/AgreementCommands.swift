internal import ArgumentParser
internal import Diagnostics
internal import Vault

/// `clearance agreement …`: work on what the parties to a review agreed on.
struct AgreementCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "Work on agreed summaries and lists of observations.",
        discussion: "Example: clearance agreement lock XAA/untoc/1/summary",
        subcommands: [Lock.self])

    /// `clearance agreement lock`: binds agreements to the exact texts that were agreed.
    struct Lock: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bind agreements to the exact texts that were agreed (rules C5, C6, C9).",
            discussion: """
                Example: clearance agreement lock XAA/untoc/1/summary

                Writes a lock file to the folder agreements: the digest of every text of the summary or the list of \
                observations, in every language. A text that changes afterwards, or one that is added, is withheld until \
                the lock is made anew. Compare the listed addresses with what was agreed before you commit the lock.
                """)

        @OptionGroup var common: CommonOptions

        @Argument(help: "Names of documents; none stands for all that somebody agreed on and that have no lock yet.")
        var documents: [String] = []

        func run() throws {
            let archive = try common.readArchive()
            let names = documents.isEmpty ? AgreementLocking.unboundDocuments(in: archive) : documents
            for name in names {
                let lock = try common.told { () throws(DiagnosticFailure) in try AgreementLocking(of: name, in: archive)
                }
                try common.write(lock.file, to: lock.path, lock.changes)
            }
            if names.isEmpty { print("every agreed document has a lock") }
        }
    }
}
