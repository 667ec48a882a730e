internal import Diagnostics
internal import Foundation

/// Writes findings to standard error. A log that is closed or full ends no program: its exit code still tells.
func tell(_ findings: [Diagnostic], as format: DiagnosticFormat) {
    for line in findings.rendered(as: format) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
