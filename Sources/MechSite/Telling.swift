internal import Diagnostics
internal import Foundation

/// Writes findings to standard error.
func tell(_ findings: [Diagnostic], as format: DiagnosticFormat) {
    for line in findings.rendered(as: format) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
