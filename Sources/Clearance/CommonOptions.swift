internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import Publishing
internal import Reference
internal import Vault

/// Where the inputs are, and how findings are told; the same for every command.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "The folder of public input.")
    var content = "content"

    @Option(name: .long, help: "The folder of confidential records.")
    var records = "records"

    @Option(name: .long, help: "How findings are written: text or json.")
    var diagnostics = DiagnosticFormat.text

    /// Refuses an output folder that is an input, or stands inside of one or around it.
    func requireApart(_ output: String, from others: [String] = []) throws {
        try told { () throws(DiagnosticFailure) in
            do throws(PublishingFailure) {
                try Publishing.requireApart(output, from: [content, records] + others)
            } catch {
                throw DiagnosticFailure(error.diagnostics)
            }
        }
    }

    /// Reads the public facts.
    func readReference() throws(DiagnosticFailure) -> ReferenceData {
        try ReferenceData.read(from: URL(filePath: content))
    }

    /// Reads the public facts and the archive, or tells what is wrong and ends the program.
    func readArchive() throws -> Archive {
        try told { () throws(DiagnosticFailure) in
            let reference = try ReferenceData.read(from: URL(filePath: content))
            return try Archive.read(from: URL(filePath: records), reference: reference)
        }
    }

    /// Runs a step; findings that it throws are told on standard error, and the program ends with exit code 1.
    func told<Value: ~Copyable>(_ step: () throws(DiagnosticFailure) -> Value) throws -> Value {
        do {
            return try step()
        } catch {
            tell(error.diagnostics)
            throw ExitCode(1)
        }
    }

    /// Writes a lock and tells what it changes, so that a person can compare it before committing it.
    func write(_ lock: String, to path: String, _ changes: LockChanges) throws {
        let file = URL(filePath: records).appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // Whole or not at all: half a lock would stop the next run.
        try Data(lock.utf8).write(to: file, options: .atomic)
        print(
            "\(path): \(changes.added.count) added, \(changes.changed.count) changed, \(changes.dropped.count) dropped")
        for address in changes.added { print("  + \(address)") }
        for address in changes.changed { print("  ~ \(address)") }
        for address in changes.dropped { print("  - \(address)") }
    }

    /// Writes findings to standard error.
    func tell(_ findings: [Diagnostic]) {
        for line in findings.rendered(as: diagnostics) { standardError(line) }
    }
}

/// Writes a line to standard error. A log that is closed or full ends no program: its exit code still tells.
func standardError(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}
