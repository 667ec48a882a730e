internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Mechanism
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

    /// Writes findings to standard error.
    func tell(_ findings: [Diagnostic]) {
        for finding in findings { standardError(finding.rendered(as: diagnostics)) }
    }
}

/// Writes a line to standard error.
func standardError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
