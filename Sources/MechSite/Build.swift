internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import PublicRecord
internal import Publishing
internal import Reference
internal import Site

/// `mechsite build`: renders the whole site and puts it in the place of the last one.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the whole site and put it in the place of the last one.",
        discussion: """
            Example: mechsite build

            The site is rendered whole into a fresh folder beside the target and swapped in one step. Unchanged files keep \
            their modification time, files that no page owns disappear, and on any error the old site stays.
            """)

    @Option(name: .long, help: "The public record, as clearance wrote it.")
    var record = "public-record"

    @Option(name: .long, help: "The folder of public content.")
    var content = "content"

    @Option(name: .long, help: "The folder of templates.")
    var templates = "templates"

    @Option(name: .long, help: "The folder of the site.")
    var out = "public"

    @Option(name: .long, help: "Where the site will stand, for permanent addresses.")
    var baseAddress = "https://review.example.org"

    @Option(name: .long, help: "How many pages are rendered at the same time.")
    var workers = ProcessInfo.processInfo.activeProcessorCount

    @Flag(name: .long, help: "Refuse demonstration records: nothing invented may be in a production site.")
    var production = false

    @Option(name: .long, help: "How findings are written: text or json.")
    var diagnostics = DiagnosticFormat.text

    func validate() throws {
        guard baseAddress.hasPrefix("https://") || baseAddress.hasPrefix("http://"), !baseAddress.hasSuffix("/") else {
            throw ValidationError(
                "--base-address is an address such as https://review.example.org, without a final slash")
        }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let plan = try makePlan()
            let writer = try SiteWriter(target: out)
            try await plan.render(workers: workers) { path, owner, bytes in
                try writer.write(path, owner: owner, bytes)
            }
            let report = try writer.commit()
            tell(report.warnings)
            print(summary(of: plan, report, took: clock.now - start))
        } catch let failure as DiagnosticFailure {
            tell(failure.diagnostics)
            throw ExitCode(1)
        } catch let failure as PublishingFailure {
            tell(failure.diagnostics)
            throw ExitCode(1)
        }
    }

    private func makePlan() throws -> SitePlan {
        let publicRecord = try PublicRecord.read(from: URL(filePath: record))
        if production, publicRecord.isDemonstration {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "demonstration-record", path: record, found: "invented records in a production build",
                    expected: "records of real parties only",
                    remedy: "clear the real records, or leave out --production"))
        }
        let contentFolder = URL(filePath: content)
        let model = SiteModel(
            reference: try ReferenceData.read(from: contentFolder), record: publicRecord,
            content: try SiteContent.read(from: contentFolder), baseAddress: baseAddress)
        return try SitePlan(model, templates: URL(filePath: templates))
    }

    private func tell(_ findings: [Diagnostic]) {
        for finding in findings {
            FileHandle.standardError.write(Data((finding.rendered(as: diagnostics) + "\n").utf8))
        }
    }

    private func summary(of plan: SitePlan, _ report: PublishingReport, took duration: Duration) -> String {
        let seconds = duration.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 2)))
        return """
            built: \(plan.pageCount) pages in six languages, in \(seconds)
            written: \(report.written) files; unchanged: \(report.unchanged); removed: \(report.removed.count)
            """
    }
}
