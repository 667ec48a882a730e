internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Releasing

/// `clearance plan`: what the next release would change.
struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what the next release would publish, change and withdraw.",
        discussion: """
            Example: clearance plan --as-at 2026-11-20

            Compares the records and consents with the last release, and writes the plan to the folder of releases: \
            plan/plan.json, which two persons approve, and plan/plan.html, to be read. Approvals of an earlier plan are \
            removed if anything is different now.
            """)

    @OptionGroup var options: ReleaseOptions

    @Flag(name: .long, help: "Write the plan as JSON to standard output.")
    var json = false

    func run() async throws {
        try await options.telling {
            let store = options.store
            let keyring = try Keyring.read(in: store.folder)
            let last = try store.lastRelease(in: try store.journal(signedBy: keyring.site))
            let prepared = try await options.prepare(number: (last?.entry.number ?? 0) + 1, keyring: keyring)
            let plan = try ReleasePlan(prepared.inputs, after: last)
            let bytes = try plan.bytes()
            let digest = try plan.digest()
            try store.replacePlan(with: bytes, page: plan.page(digest: digest))
            if json {
                FileHandle.standardOutput.write(Data(bytes))
            } else {
                print(plan.text)
                print("\nDigest: \(digest)\nTo be read: \(options.releases)/\(ReleaseStore.planPagePath)")
            }
        }
    }
}
