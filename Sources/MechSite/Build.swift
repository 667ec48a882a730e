internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Site
internal import Workers

/// `mechsite build`: renders the whole site and puts it in the place of the last one.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the whole site and put it in the place of the last one.",
        discussion: """
            Example: mechsite build

            The site is rendered whole into a fresh folder beside the target and swapped in one step. Unchanged files keep \
            their modification time, files that no page owns disappear, and on any error the old site stays. Beside it, in \
            public.hosting, stand the configurations of servers.

            If no byte of the program and of its inputs has changed, and nobody has touched the site, it stays as it stands.

            With --timings it says what each phase took, and for each template how many files it made, in what time and of \
            what size. On a terminal, a build of more than a second shows how far it is.
            """)

    @OptionGroup var inputs: SiteInputs

    @Option(name: .long, help: "The folder of the site.")
    var out = "public"

    @Option(name: .long, help: "How many pages are rendered at the same time.")
    var workers = ProcessInfo.processInfo.activeProcessorCount

    @Flag(
        name: .long,
        help: "Refuse demonstration records and a provisional contact: nothing invented may be in a production site.")
    var production = false

    @Option(name: .long, help: "How findings are written: text or json.")
    var diagnostics = DiagnosticFormat.text

    @Flag(name: .long, help: "Say what each phase and each template took.")
    var timings = false

    @Flag(name: .long, help: "Build even if nothing has changed since the last build.")
    var whole = false

    func validate() throws {
        guard Workers.counts.contains(workers) else {
            throw ValidationError(
                "--workers is a number from \(Workers.counts.lowerBound) to \(Workers.counts.upperBound)")
        }
    }

    func run() async throws {
        try requireApart()
        var phases = PhaseTimes()
        let hosting = HostingFolder.path(beside: out)
        let digest = BuildStamp.inputs(
            folders: [inputs.record, inputs.content, inputs.templates],
            options: [inputs.baseAddress, "\(inputs.strictTransport)", "\(production)"])
        if !whole, let digest, let stamp = BuildStamp.read(beside: out),
            stamp.fits(inputs: digest, output: [out, hosting])
        {
            phases.end("comparing")
            print(
                """
                nothing has changed since the last build: \(stamp.pages) pages, looked at in \(seconds(phases.total))
                with --whole all is built anew
                """)
            return
        }
        do {
            let plan = try phases.measure("reading") { try inputs.plan(isProduction: production) }
            let progress = ProgressLine(of: plan.pageCount)
            defer { progress.end() }
            let writer = try SiteWriter(target: out)
            let sink = SiteSink { path, owner, bytes in
                try writer.write(path, owner: owner, bytes)
                if path.hasSuffix(".html") { progress.advance() }
            } inPieces: { path, owner, pieces in
                try writer.write(path, owner: owner, pieces: pieces)
            }
            let times = try await plan.render(workers: workers, to: sink)
            phases.end("rendering and writing")
            progress.end()
            let hostingFolder = try HostingFolder(inputs.servingRules(of: plan), at: hosting)
            let report = try writer.commit()
            try hostingFolder.commit()
            if let digest {
                BuildStamp(inputs: digest, output: [out, hosting], pages: plan.pageCount)?.write(beside: out)
            }
            phases.end("taking the place of the last site")
            tell(report.warnings, as: diagnostics)
            print(summary(of: plan, report, took: phases.total))
            if timings { print(phases.table + "\n" + times.table) }
        } catch let failure as DiagnosticFailure {
            tell(failure.diagnostics, as: diagnostics)
            throw ExitCode(1)
        } catch let failure as PublishingFailure {
            tell(failure.diagnostics, as: diagnostics)
            throw ExitCode(1)
        }
    }

    private func requireApart() throws {
        do throws(PublishingFailure) {
            for output in [out, HostingFolder.path(beside: out)] {
                try Publishing.requireApart(output, from: [inputs.record, inputs.content, inputs.templates])
            }
        } catch {
            tell(error.diagnostics, as: diagnostics)
            throw ExitCode(1)
        }
    }

    private func summary(of plan: SitePlan, _ report: PublishingReport, took duration: Duration) -> String {
        """
        built: \(plan.pageCount) pages in six languages, in \(seconds(duration))
        written: \(report.written) files; unchanged: \(report.unchanged); removed: \(report.removed.count)
        """
    }

    private func seconds(_ duration: Duration) -> String {
        duration.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 2)))
    }
}
