internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import Vault

/// `clearance withdraw`: records a State's withdrawal, and shows what will be gone.
struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record that a State has withdrawn a consent, and show what will be gone.",
        discussion: """
            Example: clearance withdraw XAA-2026-01 --on 2026-11-20

            Writes the date into the record of the consent. Afterwards plan, approve and release as usual: with the release \
            nothing of it is left in pages, search, feeds, sitemap and data.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The identifier of the consent.")
    var consent: String

    @Option(name: .long, help: "The day from which nothing is left, such as 2026-11-20.")
    var on: CalendarDate

    func run() throws {
        let before = try common.readArchive()
        let withdrawing = try common.told { () throws(DiagnosticFailure) in
            try ConsentWithdrawing(of: consent, on: on, in: before)
        }
        let file = URL(filePath: common.records).appending(path: withdrawing.path)
        let old = try String(contentsOf: file, encoding: .utf8)
        try Data(withdrawing.file(from: old).utf8).write(to: file, options: .atomic)
        let after: Archive
        do throws(DiagnosticFailure) {
            let reference = try common.readReference()
            after = try Archive.read(from: URL(filePath: common.records), reference: reference)
        } catch {
            // The record was of a form that takes no further line: it stays as it was.
            try Data(old.utf8).write(to: file, options: .atomic)
            common.tell(error.diagnostics)
            throw ExitCode(1)
        }
        let published = Set(Gate.clear(before, asAt: on).publications.map(\.address))
        let left = Set(Gate.clear(after, asAt: on).publications.map(\.address))
        let gone = published.subtracting(left).sorted()
        print("\(withdrawing.path): withdrawn on \(on)")
        print(gone.isEmpty ? "nothing public depended on it" : "gone with the next release: \(gone.count) texts")
        for address in gone { print("  - \(address)") }
        print("next: clearance plan --as-at \(on)")
    }
}
