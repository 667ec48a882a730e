internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing

/// `mechsite hosting`: writes the configurations of servers alone, as after a release, which writes the site but none of these.
struct HostingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hosting",
        abstract: "Write the configurations of servers for the site: nginx, Caddy, plain hosts.",
        discussion: """
            Example: mechsite hosting --out public.hosting --strict-transport

            The build writes the same files beside the site. They are for the person who runs the server: docs/hosting.md.
            """)

    @OptionGroup var inputs: SiteInputs

    @Option(name: .long, help: "The folder of the configurations, replaced as a whole.")
    var out = "public.hosting"

    @Option(name: .long, help: "How findings are written: text or json.")
    var diagnostics = DiagnosticFormat.text

    func run() throws {
        do {
            try HostingFolder(inputs.servingRules(of: try inputs.plan()), at: out).commit()
        } catch let failure as DiagnosticFailure {
            tell(failure.diagnostics, as: diagnostics)
            throw ExitCode(1)
        } catch let failure as PublishingFailure {
            tell(failure.diagnostics, as: diagnostics)
            throw ExitCode(1)
        }
        print("configurations of servers: \(out)")
    }
}
