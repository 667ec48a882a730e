internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import LeakScan
internal import Mechanism
internal import Releasing
internal import Workers

/// `clearance audit`: looks for words of the records in a site, an archive or a file.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for confidential words in a folder, an archive or a file.",
        discussion: """
            Example: clearance audit public

            Reads every byte, decoded in many ways, and compares it with the records: texts that are not public, names, \
            addresses, references. A finding names the file, the byte, the record and the way of decoding, never the words. \
            docs/leak-scan.md says what is found and what isn't. Every release does the same by itself.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A folder, or a file of any kind, such as a page, a .zip or a .tar.gz.")
    var path: String

    @Option(name: .long, help: "The folder of the public record: what stands there is public.")
    var record = "public-record"

    @Option(name: .long, help: "The confidential folder of releases, with exceptions and keyring.")
    var releases = "releases"

    @Option(name: .long, help: "The day on which exceptions have to hold; without it none counts.")
    var asAt: CalendarDate?

    @Option(name: .long, help: "How many files are scanned at the same time.")
    var workers = ProcessInfo.processInfo.activeProcessorCount

    @Flag(name: .long, help: "One JSON object for each finding.")
    var json = false

    func validate() throws {
        guard Workers.counts.contains(workers) else {
            throw ValidationError(
                "--workers is a number from \(Workers.counts.lowerBound) to \(Workers.counts.upperBound)")
        }
    }

    func run() async throws {
        let target = try AuditedFiles(path)
        // Without a word, a job that looks into a wrong folder every night would pass every night.
        guard !target.names.isEmpty else { throw ValidationError("there is no file in the folder \(path)") }
        for folder in [common.records, record, common.content] { try Self.requireFolder(folder) }
        guard try !AuditedFiles(common.records).names.isEmpty else {
            throw ValidationError("there is no file in the folder \(common.records)")
        }
        let publicRecord = try AuditedFiles(record)
        let scan = try LeakScan(
            records: URL(filePath: common.records),
            publicRecord: publicRecord.names.map { ($0, try publicRecord.bytes($0)) },
            publicFolders: [URL(filePath: common.content)])
        let exceptions = try exceptions()
        let findings = await target.findings(by: scan, workers: workers)
            .filter { !exceptions.contains($0.fingerprint) }
        for finding in findings { print(json ? finding.json : finding.diagnostic.rendered(as: common.diagnostics)) }
        if !findings.isEmpty { throw ExitCode(1) }
        let files = target.names.count == 1 ? "" : ", \(target.names.count) files"
        if !json { print("nothing found in \(path)\(files)") }
    }

    private func exceptions() throws -> Set<String> {
        guard let asAt else { return [] }
        return try common.told { () throws(DiagnosticFailure) in
            let folder = URL(filePath: releases, directoryHint: .isDirectory)
            let exceptions = try LeakExceptions.read(in: folder, keyring: try Keyring.read(in: folder), asAt: asAt)
            common.tell(exceptions.findings)
            return exceptions.fingerprints
        }
    }

    /// A scan that compares with nothing would find nothing.
    private static func requireFolder(_ path: String) throws {
        guard AuditedFiles.kind(of: URL(filePath: path)) == .folder else {
            throw ValidationError("there is no folder \(path)")
        }
    }
}
