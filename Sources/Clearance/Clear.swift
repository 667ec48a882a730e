internal import ArgumentParser
internal import Clearing
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import PublicRecord
internal import Vault

/// `clearance clear`: applies the rulebook and writes the public record.
struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Apply the rulebook and write the public record.",
        discussion: """
            Example: clearance clear --as-at 2026-11-20

            The as-at date is an input: consents, agreements and expiries are weighed for that day, whatever the clock says. \
            A malformed archive stops everything and leaves the last public record where it is. A problem with one item \
            withholds that item and is reported.
            """)

    @OptionGroup var common: CommonOptions

    @Option(name: .long, help: "The day for which the rules are applied, such as 2026-11-20.")
    var asAt: CalendarDate

    @Option(name: .long, help: "The folder of the public record, replaced as a whole.")
    var out = "public-record"

    @Flag(name: .long, help: "Exit with code 2 when anything is reported. A release uses this.")
    var strict = false

    func run() throws {
        try common.requireApart(out)
        let (record, summary) = try clear()
        try common.told { () throws(DiagnosticFailure) in try replaceFolder(out, with: record) }
        common.tell(summary.reports)
        print(summary.words(files: record.fileCount, out: out))
        if strict, !summary.reports.isEmpty { throw ExitCode(2) }
    }

    /// When this returns, nothing is left in memory of the archive and of what was decided but what is written or said of it.
    private func clear() throws -> (PublicRecord, ClearingSummary) {
        let cleared = Gate.clear(try common.readArchive(), asAt: asAt)
        return (PublicRecord(cleared, asAt: asAt), ClearingSummary(cleared))
    }
}
