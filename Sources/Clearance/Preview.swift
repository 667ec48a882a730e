internal import ArgumentParser
internal import Clearing
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import PublicRecord
internal import Publishing
internal import Reference
internal import Releasing
internal import Site
internal import SourceReading
internal import Vault

/// `clearance preview`: shows a State what the public would see before it consents.
struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a proposed consent would make public, as a folder that opens in a browser.",
        discussion: """
            Example: clearance preview XAA --proposed drafts/XAA-2026-02.yaml --as-at 2026-11-20 --out bundle

            The folder holds exactly the pages that would change, marked "for consideration, not public", the texts with \
            their digests, and the draft of the consent. The State quotes the short digest; clearance consent lock \
            --bundle takes it only while the texts are still the same.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The code of the party.")
    var party: PartyCode

    @Option(name: .long, help: "The file of the proposed consent. It need not stand among the records.")
    var proposed: String

    @Option(name: .long, help: "The day for which the site is shown, such as 2026-11-20.")
    var asAt: CalendarDate

    @Option(name: .long, help: "The folder of the preview.")
    var out = "bundle"

    @Option(name: .long, help: "Where the public site stands, for links to pages that stay as they are.")
    var baseAddress = "https://review.example.org"

    @Option(name: .long, help: "The folder of templates.")
    var templates = "templates"

    func validate() throws {
        guard BaseAddress.isValid(baseAddress) else {
            throw ValidationError("--base-address is \(BaseAddress.expected)")
        }
    }

    func run() async throws {
        try common.requireApart(out, from: [templates])
        do {
            try await preview()
        } catch let failure as DiagnosticFailure {
            common.tell(failure.diagnostics)
            throw ExitCode(1)
        }
    }

    private func preview() async throws {
        let reference = try common.readReference()
        let file = URL(filePath: proposed)
        let draft = try SourceFile.read(file.lastPathComponent, in: file.deletingLastPathComponent())
        let placed = SourceFile(path: "consents/" + file.lastPathComponent, text: draft.text)
        let records = URL(filePath: common.records)
        let unbound = try Archive.read(from: records, with: [placed], reference: reference)
        let locking = try ConsentLocking(proposedIn: placed.path, by: party, in: unbound)
        let lock = SourceFile(path: locking.path, text: locking.file)
        let without = try site(of: try Archive.read(from: records, reference: reference), reference)
        let with = try site(of: try Archive.read(from: records, with: [placed, lock], reference: reference), reference)
        let pages = try await PreviewPages(
            from: without, to: with, baseAddress: baseAddress, languages: locking.languages,
            workers: ProcessInfo.processInfo.activeProcessorCount)
        let known = reference.adding(Gate.clear(unbound, asAt: asAt).demonstrationParties)
        let index = PreviewIndex(
            party: known.party(party)?.name[.english] ?? party.description, consent: locking, pages: pages.changed,
            draft: draft.text, asAt: asAt)
        var files = pages.files.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
        files.removeAll { $0.0 == "index.html" }
        files.append(("index.html", Array(index.page(mark: with.previewMark(in: locking.languages)).utf8)))
        try replaceFolder(out, .preview, with: files)
        print("\(out)/index.html: \(pages.changed.count) pages would change, \(locking.texts.count) texts are covered")
        print("Digest to quote: \(locking.bundleDigest)")
        if pages.changed.isEmpty {
            print("Nothing would change: compare the selectors with the record, and the dates with --as-at")
        }
    }

    private func site(of archive: consuming Archive, _ reference: ReferenceData) throws -> SitePlan {
        let record = PublicRecord(Gate.clear(archive, asAt: asAt), asAt: asAt)
        let model = SiteModel(
            reference: reference, record: record, content: try SiteContent.read(from: URL(filePath: common.content)),
            baseAddress: baseAddress)
        return try SitePlan(model, templates: URL(filePath: templates))
    }
}
