internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Hosting
internal import PublicRecord
internal import Reference
internal import Serving
internal import Site

/// Where the inputs of the site are, and where it will stand.
struct SiteInputs: ParsableArguments {
    @Option(name: .long, help: "The public record, as clearance wrote it.")
    var record = "public-record"

    @Option(name: .long, help: "The folder of public content.")
    var content = "content"

    @Option(name: .long, help: "The folder of templates.")
    var templates = "templates"

    @Option(name: .long, help: "Where the site will stand, for permanent addresses.")
    var baseAddress = "https://review.example.org"

    @Flag(
        name: .long,
        help: "Let servers tell browsers to come back over TLS only, for two years, which nobody can take back before.")
    var strictTransport = false

    func validate() throws {
        guard BaseAddress.isValid(baseAddress) else {
            throw ValidationError("--base-address is \(BaseAddress.expected)")
        }
    }

    /// Reads the inputs and lays out the site.
    ///
    /// - Parameter isProduction: whether invented records and a provisional contact are refused.
    func plan(isProduction: Bool = false) throws(DiagnosticFailure) -> SitePlan {
        let publicRecord = try PublicRecord.read(from: URL(filePath: record))
        if isProduction, publicRecord.isDemonstration {
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
        let plan = try SitePlan(model, templates: URL(filePath: templates))
        let obstacles = isProduction ? plan.obstaclesToProduction : []
        guard obstacles.isEmpty else { throw DiagnosticFailure(obstacles) }
        return plan
    }

    /// Where the inputs are.
    var folders: SiteFolders {
        SiteFolders(record: record, content: content, templates: templates, baseAddress: baseAddress)
    }

    /// How a server has to answer for the site.
    func servingRules(of plan: SitePlan) -> ServingRules {
        ServingRules(
            basePath: plan.basePath,
            redirects: plan.movedFiles.map { ServingRules.Redirect(old: $0.old, new: $0.new) },
            demandsTLS: strictTransport)
    }
}
