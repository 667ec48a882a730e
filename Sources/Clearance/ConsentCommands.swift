internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Vault

/// `clearance consent …`: work on consent records.
struct ConsentCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Work on consent records.",
        discussion: "Example: clearance consent lock XAA-2026-01", subcommands: [Lock.self])

    /// `clearance consent lock`: binds a consent to the exact texts that it covers.
    struct Lock: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bind consents to the exact texts that they cover (rule C9).",
            discussion: """
                Example: clearance consent lock XAA-2026-01

                Writes a lock file beside the consent: the digest of every text that its selectors cover now. A text that \
                changes afterwards is withheld until the State has consented anew; what the consent excludes is not bound. \
                Compare the listed addresses with the note verbale before you commit the lock.
                """)

        @OptionGroup var common: CommonOptions

        @Option(
            name: .long,
            help: "Only if the texts are those of the preview with this digest, such as 1f3a-92bc-77d0-4e12.")
        var bundle: String?

        func validate() throws {
            if bundle != nil, consents.count != 1 {
                throw ValidationError("--bundle needs the identifier of one consent")
            }
        }

        @Argument(help: "Identifiers of consents; none stands for all that have no lock yet.")
        var consents: [String] = []

        func run() throws {
            let archive = try common.readArchive()
            let identifiers = consents.isEmpty ? ConsentLocking.unboundConsentIDs(in: archive) : consents
            for identifier in identifiers {
                let lock = try common.told { () throws(DiagnosticFailure) in
                    try ConsentLocking(of: identifier, in: archive)
                }
                if let bundle, bundle != lock.bundleDigest {
                    common.tell([
                        Diagnostic(
                            kind: "other-bundle", path: lock.path,
                            found: "texts or grants with the digest \(lock.bundleDigest)",
                            expected: "those that the State has seen, with the digest \(bundle)",
                            remedy: "make a preview anew and ask the State again")
                    ])
                    throw ExitCode(1)
                }
                try common.write(lock.file, to: lock.path, lock.changes)
                for address in lock.excluded { print("  excluded: \(address)") }
            }
            if identifiers.isEmpty { print("every consent has a lock") }
        }
    }
}
