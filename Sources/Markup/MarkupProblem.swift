/// A finding about the source of a text. It has a place, a kind and words, and never the text itself: what can't be published
/// must not reach a log either.
public struct MarkupProblem: Error, Sendable, Hashable {
    /// The stable names of the findings, for programs and for the manual.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case textTooLong = "text-too-long"
        case invalidUTF8 = "invalid-utf8"
        case controlCharacter = "control-character"
        case invisibleCharacter = "invisible-character"
        case unpairedIsolate = "unpaired-isolate"
        case invisibleReference = "invisible-reference"
        case deepNesting = "deep-nesting"
        case longBlock = "long-block"
        case manyColumns = "many-columns"
        case largeTable = "large-table"
        case rowTooWide = "row-too-wide"
        case manyParentheses = "many-parentheses"
        case manyDeclarations = "many-declarations"
        case manyFootnoteMarks = "many-footnote-marks"
        case openFootnoteMark = "open-footnote-mark"
        case unusedFootnote = "unused-footnote"
        case longLinkDefinition = "long-link-definition"
        case unusedLinkDefinition = "unused-link-definition"
        case unknownLink = "unknown-link"
        case unknownHeading = "unknown-heading"
    }

    /// What kind of finding it is.
    public let kind: Kind
    /// The line, counted from 1.
    public let line: Int
    /// The column in bytes, counted from 1, or nil when the finding is about the whole line.
    public let column: Int?
    /// What was found, in lower case and without a full stop.
    public let found: String
    /// What was expected in its place.
    public let expected: String
    /// What the reader of the message can do.
    public let remedy: String

    init(_ finding: Finding, line: Int, column: Int? = nil) {
        kind = finding.kind
        self.line = line
        self.column = column
        found = finding.found
        expected = finding.expected
        remedy = finding.remedy
    }
}

/// Everything that was found wrong with one text, thrown at once so that nobody has to repair one fault a run.
public struct MarkupFailure: Error, Sendable, Hashable {
    /// The findings in the order of the text; there is at least one.
    public let problems: [MarkupProblem]

    init(_ problems: [MarkupProblem]) {
        let sorted = problems.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
        self.problems = Array(sorted.prefix(Bounds.findings))
    }
}
