/// A place in a file that a person can open: lines and columns are counted from 1, columns in UTF-8 bytes.
public struct SourcePosition: Sendable, Hashable, Comparable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The beginning of a file.
    public static let start = SourcePosition(line: 1, column: 1)

    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A finding about what a user supplied: where it is, what was found, what was expected, and what to do.
///
/// Diagnostics are outputs like any other: they carry addresses, keys and codes, never the text of a record.
public struct Diagnostic: Error, Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The run can't go on.
        case error
        /// The run goes on; a person should look.
        case warning
    }

    public let severity: Severity
    /// A stable name of the kind of finding, such as `unknown-key`, for programs and for the manual.
    public let kind: String
    /// The path of the file as it was named on the way in, or nil when the finding belongs to no file.
    public let path: String?
    public let position: SourcePosition?
    /// What was found, in lower case and without a full stop, and not much more than a person reads.
    public let found: String
    /// What was expected in its place.
    public let expected: String?
    /// What the reader of this message can do.
    public let remedy: String?

    public init(
        _ severity: Severity = .error, kind: String, path: String? = nil, position: SourcePosition? = nil,
        found: String, expected: String? = nil, remedy: String? = nil
    ) {
        self.severity = severity
        self.kind = kind
        self.path = path
        self.position = position
        self.found = Self.shortened(found)
        self.expected = expected
        self.remedy = remedy
    }

    /// A key or a value from outside may be as long as its file.
    private static func shortened(_ words: String) -> String {
        words.utf8.count <= 1_000
            ? words : words.unicodeScalars.prefix(500).reduce(into: "") { $0.unicodeScalars.append($1) } + " …"
    }
}

/// All that was found wrong, thrown at the end of a step so that nobody has to repair one fault a run.
public struct DiagnosticFailure: Error, Sendable {
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    public init(_ diagnostic: Diagnostic) {
        self.init([diagnostic])
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether one of them stops the run.
    public var containsErrors: Bool { contains { $0.severity == .error } }

    /// In the order in which a person goes through files: by path, then by place, then by words.
    public func sortedByPlace() -> [Diagnostic] {
        sorted { left, right in
            (left.path ?? "", left.position ?? .start, left.kind, left.found)
                < (right.path ?? "", right.position ?? .start, right.kind, right.found)
        }
    }
}
