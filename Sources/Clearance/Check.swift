internal import ArgumentParser
internal import Diagnostics
internal import Vault

/// `clearance check`: holds the records against the mechanism's own rules.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hold the records against the mechanism's own rules.",
        discussion: """
            Example: clearance check

            Looks at the drawing of lots, the steps of reviews, languages, agreements, speakers, and consents that contradict \
            each other. It reports and changes nothing; a finding may be a fault of the record or a fact that nobody foresaw.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(name: .long, help: "Exit with code 2 when anything is found.")
    var strict = false

    func run() throws {
        let archive = try common.readArchive()
        let findings = ConsistencyCheck.findings(in: archive)
        common.tell(findings)
        print(findings.isEmpty ? "nothing to report" : "findings: \(findings.count)")
        if strict, !findings.isEmpty { throw ExitCode(2) }
    }
}
