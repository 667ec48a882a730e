public import Diagnostics

/// Collects what a reader finds wrong in one file, so that a person sees all of it at once.
public final class SourceReport {
    /// The path as it was named on the way in.
    public let path: String
    public private(set) var diagnostics: [Diagnostic] = []

    public init(path: String) {
        self.path = path
    }

    public var hasErrors: Bool { diagnostics.containsErrors }

    public func report(
        _ kind: String, severity: Diagnostic.Severity = .error, at position: SourcePosition?, found: String,
        expected: String? = nil, remedy: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                severity, kind: kind, path: path, position: position, found: found, expected: expected,
                remedy: remedy))
    }

    public func append(contentsOf more: [Diagnostic]) {
        diagnostics.append(contentsOf: more)
    }

    /// Ends a reading: the value if nothing was wrong, else all findings.
    public func finish<Value>(_ value: Value?) throws(DiagnosticFailure) -> Value {
        guard let value, !hasErrors else { throw DiagnosticFailure(diagnostics) }
        return value
    }
}
