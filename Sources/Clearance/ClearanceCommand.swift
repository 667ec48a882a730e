internal import ArgumentParser

/// The program of the confidential side.
@main
struct ClearanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clearance",
        abstract: "Decides what of the review records may be public, and writes the public record.",
        discussion: """
            Example: clearance clear --as-at 2026-11-20

            Reads the confidential records and the consents of States, applies the rulebook, and writes a folder of open \
            data that holds cleared items only. Messages name addresses, never texts.

            Exit codes: 0 done; 1 refused, with the reasons on standard error; 2 done, but a person has to look (with \
            --strict); 64 the command was not understood.
            """,
        subcommands: [
            Import.self, New.self, Clear.self, Explain.self, Preview.self, Check.self, Audit.self,
            ConsentCommands.self, AgreementCommands.self, AttachmentCommands.self, Plan.self,
            Approve.self,
            Withdraw.self, ReleaseCommand.self, JournalCommands.self,
        ])
}
