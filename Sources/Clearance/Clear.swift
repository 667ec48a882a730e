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
        let archive = try common.readArchive()
        let cleared = Gate.clear(archive, asAt: asAt)
        let record = PublicRecord(cleared, asAt: asAt)
        let files = record.files()
        try common.told { () throws(DiagnosticFailure) in
            try replaceFolder(out, with: files.map { ($0.path, $0.bytes) })
        }
        common.tell(cleared.reports.sortedByPlace())
        print(Self.summary(of: cleared, files: files.count, out: out))
        if strict, !cleared.reports.isEmpty { throw ExitCode(2) }
    }

    /// What was done, in numbers for the confidential side: kinds of reason, never which item.
    static func summary(of cleared: ClearedArchive, files: Int, out: String) -> String {
        var counts: [WithholdingReason: Int] = [:]
        for decision in cleared.decisions {
            guard case .withheld(let reasons) = decision.outcome, let first = reasons.first else { continue }
            counts[first, default: 0] += 1
        }
        let published = cleared.decisions.count(where: \.isPublished)
        var lines = ["cleared: \(published) texts, in \(files) files of \(out)"]
        lines.append("withheld: \(cleared.decisions.count - published) texts (confidential; by first reason)")
        for reason in WithholdingReason.allCases {
            if let count = counts[reason] {
                lines.append("  " + reason.rawValue.padding(toLength: 28, withPad: " ", startingAt: 0) + String(count))
            }
        }
        lines.append("reported: \(cleared.reports.count)")
        return lines.joined(separator: "\n")
    }
}
