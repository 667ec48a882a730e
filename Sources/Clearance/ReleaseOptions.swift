internal import ArgumentParser
internal import Clearing
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import PublicRecord
internal import Reference
internal import Releasing
internal import SignedRelease
internal import Site
internal import Vault
internal import Workers

/// What a plan and a release are made from.
struct ReleaseOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(name: .long, help: "The day for which the rules are applied, such as 2026-11-20.")
    var asAt: CalendarDate

    @Option(name: .long, help: "Where the site will stand, for permanent addresses.")
    var baseAddress = "https://review.example.org"

    @Option(name: .long, help: "The folder of templates.")
    var templates = "templates"

    @Option(name: .long, help: "The confidential folder of releases, with keyring.yaml in it.")
    var releases = "releases"

    @Option(name: .long, help: "How many pages are rendered at the same time.")
    var workers = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard BaseAddress.isValid(baseAddress) else {
            throw ValidationError("--base-address is \(BaseAddress.expected)")
        }
        guard Workers.counts.contains(workers) else {
            throw ValidationError(
                "--workers is a number from \(Workers.counts.lowerBound) to \(Workers.counts.upperBound)")
        }
    }

    var store: ReleaseStore { ReleaseStore(URL(filePath: releases, directoryHint: .isDirectory)) }

    /// Everything that a release consists of, ready to be compared or written.
    struct Prepared {
        let cleared: ClearedArchive
        let record: PublicRecord
        let site: SitePlan
        let manifest: ReleaseManifest
        let inputs: ReleasePlan.Inputs
    }

    /// Clears the records, lays out the site and renders it once.
    ///
    /// - Parameter number: of the release in the making.
    func prepare(number: Int, keyring: Keyring) async throws -> Prepared {
        let reference = try ReferenceData.read(from: URL(filePath: common.content))
        let archive = try Archive.read(from: URL(filePath: common.records), reference: reference)
        let cleared = Gate.clear(archive, asAt: asAt)
        let record = PublicRecord(cleared, asAt: asAt)
        let model = SiteModel(
            reference: reference, record: record, content: try SiteContent.read(from: URL(filePath: common.content)),
            baseAddress: baseAddress)
        let site = try SitePlan(model, templates: URL(filePath: templates))
        let manifest = try await ReleaseManifest(
            of: site, number: number, asAt: asAt, baseAddress: baseAddress, isDemonstration: record.isDemonstration,
            workers: workers)
        let expiring = ExpiringConsent.all(in: archive, asAt: asAt, within: ReleasePlan.daysOfWarning)
        return Prepared(
            cleared: cleared, record: record, site: site, manifest: manifest,
            inputs: ReleasePlan.Inputs(
                cleared: cleared, record: record, manifest: manifest, keyring: keyring.digest, expiring: expiring,
                reference: reference.adding(cleared.demonstrationParties)))
    }

    /// Runs a command; what is thrown as findings is told, and the program ends with exit code 1.
    func telling(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as DiagnosticFailure {
            common.tell(failure.diagnostics)
            throw ExitCode(1)
        }
    }
}
