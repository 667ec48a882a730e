internal import ArgumentParser
internal import Bytes
internal import Diagnostics
internal import Foundation
internal import LeakScan
internal import Mechanism
internal import Minisign
internal import PublicRecord
internal import Publishing
internal import Releasing
internal import SignedRelease
internal import Site
internal import Synchronization
internal import Vault

/// `clearance release`: publishes what two persons have approved, and nothing else.
struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Publish the approved plan: public record, site, signed manifest and journal.",
        discussion: """
            Example: clearance release --as-at 2026-11-20 --key site.key

            Clears the records and renders the site anew. If the result is not, byte for byte, what the approved plan says, \
            or if the leak scan finds words of the records in it that are not public, nothing is written. A release that \
            was interrupted is completed by running the same command again.
            """)

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var key: KeyOptions

    @Option(name: .long, help: "The folder of the public record.")
    var record = "public-record"

    @Option(name: .long, help: "The folder of the site.")
    var out = "public"

    @Flag(name: .long, help: "Rehearse with demonstration records. The manifest says so, and no website may show it.")
    var rehearsal = false

    func run() async throws {
        try await options.telling {
            do {
                try await release()
            } catch let failure as PublishingFailure {
                throw DiagnosticFailure(failure.diagnostics)
            }
        }
    }

    private func release() async throws {
        let inputs = [options.templates, options.releases]
        try options.common.requireApart(out, from: inputs + [record])
        try options.common.requireApart(record, from: inputs)
        let store = options.store
        let keyring = try Keyring.read(in: store.folder)
        let journal = try store.journal(signedBy: keyring.site)
        guard let planBytes = store.bytes(ReleaseStore.planPath) else {
            throw Self.refusal("missing-plan", "no plan", "a plan that two persons have approved", "run clearance plan")
        }
        let planDigest = Digest.sha256(of: planBytes)
        if let entry = journal.entries.last, entry.plan == planDigest {
            let prepared = try await options.prepare(number: entry.number, keyring: keyring)
            guard Digest.sha256(of: prepared.manifest.bytes) == entry.manifest else { throw Self.outOfDate }
            try await refuseLeaks(prepared, keyring, store)
            try await publish(prepared, entry, in: store)
            return
        }
        let last = try store.lastRelease(in: journal)
        let prepared = try await options.prepare(number: (last?.entry.number ?? 0) + 1, keyring: keyring)
        let plan = try ReleasePlan(prepared.inputs, after: last)
        guard try plan.bytes() == planBytes else { throw Self.outOfDate }
        try refuseWhatIsOpen(plan, prepared)
        let approvals = ApprovalCheck(of: planBytes, try store.approvals(), keyring: keyring)
        guard approvals.isComplete else { throw DiagnosticFailure(approvals.obstacles) }
        let secretKey = try key.open()
        guard secretKey.publicKey == keyring.site else {
            throw Self.refusal(
                "other-key", "the key \(secretKey.identifier)", "the key of the site, \(keyring.site.identifier)",
                "use the key that keyring.yaml names under site")
        }
        try await refuseLeaks(prepared, keyring, store)
        let entry = JournalEntry(
            number: plan.number, asAt: plan.asAt.description, baseAddress: plan.baseAddress,
            isDemonstration: plan.isDemonstration, previous: journal.lastDigest ?? "", plan: planDigest,
            manifest: Digest.sha256(of: prepared.manifest.bytes), approvals: approvals.approvers,
            items: prepared.inputs.items)
        try store.keep(entry, prepared.manifest, prepared.record.files().map { ($0.path, $0.bytes) }, secretKey)
        try store.write(try journal.appending(entry, signedWith: secretKey), to: Journal.path)
        try await publish(prepared, entry, in: store)
    }

    private func refuseWhatIsOpen(_ plan: ReleasePlan, _ prepared: ReleaseOptions.Prepared) throws {
        if plan.isDemonstration, !rehearsal {
            throw Self.refusal(
                "demonstration-record", "invented records", "records of real parties only",
                "clear the real records; to rehearse, add --rehearsal")
        }
        let obstacles = plan.isDemonstration ? [] : prepared.site.obstaclesToProduction
        guard obstacles.isEmpty else { throw DiagnosticFailure(obstacles) }
        guard plan.reports.isEmpty else {
            let reports = prepared.cleared.reports.sortedByPlace()
            throw DiagnosticFailure(
                reports + [
                    Diagnostic(
                        kind: "unresolved-reports", found: "\(reports.count) reports (above)", expected: "none",
                        remedy: "resolve each, then plan and approve anew")
                ])
        }
    }

    /// Scans everything that would be published for words of the records, before anything is written or said to be published.
    private func refuseLeaks(_ prepared: ReleaseOptions.Prepared, _ keyring: Keyring, _ store: ReleaseStore)
        async throws
    {
        let exceptions = try LeakExceptions.read(in: store.folder, keyring: keyring, asAt: options.asAt)
        options.common.tell(exceptions.findings)
        let record = prepared.record.files().map { ($0.path, $0.bytes) }
        let scan = try LeakScan(
            records: URL(filePath: options.common.records), publicRecord: record,
            publicFolders: [URL(filePath: options.common.content)])
        let found = Mutex<[Diagnostic]>([])
        let look = { @Sendable (path: String, bytes: [UInt8]) in
            let findings = scan.findings(in: path, bytes).filter { !exceptions.fingerprints.contains($0.fingerprint) }
            if !findings.isEmpty { found.withLock { $0 += findings.map(\.diagnostic) } }
        }
        try await prepared.site.render(workers: options.workers) { path, _, bytes in look(path, bytes.copy()) }
        look(ReleaseManifest.path, prepared.manifest.bytes)
        for (path, bytes) in record { look("\(self.record)/\(path)", bytes) }
        let leaks = found.withLock { $0.sortedByPlace() }
        guard leaks.isEmpty else { throw DiagnosticFailure(leaks) }
    }

    /// Writes the site and the public record. The journal says already what they are, so this can be done again.
    private func publish(_ prepared: ReleaseOptions.Prepared, _ entry: JournalEntry, in store: ReleaseStore)
        async throws
    {
        let kept = ReleaseStore.name(ofRelease: entry.number)
        guard let signature = store.bytes("\(kept)/\(ReleaseManifest.signaturePath)") else { throw Self.outOfDate }
        let writer = try SiteWriter(target: out)
        try await prepared.site.render(workers: options.workers) { path, owner, bytes in
            try writer.write(path, owner: owner, bytes)
        }
        try writer.write(ReleaseManifest.path, owner: "release manifest", prepared.manifest.bytes)
        try writer.write(ReleaseManifest.signaturePath, owner: "release manifest", signature)
        let report = try writer.commit()
        try replaceFolder(record, .publicRecord, with: prepared.record.files().map { ($0.path, $0.bytes) })
        try store.removePlan()
        let approvers = entry.approvals.map(\.person).joined(separator: " and ")
        print("released: number \(entry.number), as at \(entry.asAt), approved by \(approvers)")
        print("written: \(report.written) files; unchanged: \(report.unchanged); removed: \(report.removed.count)")
    }

    private static func refusal(_ kind: String, _ found: String, _ expected: String, _ remedy: String)
        -> DiagnosticFailure
    {
        DiagnosticFailure(Diagnostic(kind: kind, found: found, expected: expected, remedy: remedy))
    }

    private static let outOfDate = refusal(
        "plan-out-of-date",
        "records, consents, content, templates, keyring or last release that are not those of the plan",
        "inputs as they were when the plan was made and approved",
        "run clearance plan, read it, and let it be approved anew")
}
