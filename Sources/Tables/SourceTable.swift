public import Diagnostics

/// A table of an export: a CSV file, or a table of an SQLite file.
public struct SourceTable: Sendable {
    /// The name of the table, or the name of the file without `.csv`.
    public let name: String
    /// The name for messages, such as `answers.csv` or `export.sqlite:answers`.
    public let path: String
    public let columns: [String]
    /// In the order of the file, or of SQLite's row identifiers.
    public let rows: [Row]

    /// A row with a cell for each column, or one that can't be cut into cells.
    public struct Row: Sendable {
        /// Counted from 1; the names of the columns are no row.
        public let number: Int
        /// Where it begins in the file, if that is a text.
        public let position: SourcePosition?
        public let content: Content
    }

    public enum Content: Sendable {
        case cells([Cell])
        case broken(CellFault)
    }

    public enum Cell: Sendable, Hashable {
        /// Empty, or SQLite's NULL.
        case absent
        /// In normalization form C, with line feeds at the ends of lines, without other control characters.
        case text(String)
        case unreadable(CellFault)
    }
}

/// Why a cell or a row can't be read, in words that hold nothing of it.
public struct CellFault: Sendable, Hashable {
    /// A stable name, such as `invalid-utf8`.
    public let kind: String
    public let found: String
    public let expected: String
    public let remedy: String

    public init(_ kind: String, found: String, expected: String, remedy: String) {
        self.kind = kind
        self.found = found
        self.expected = expected
        self.remedy = remedy
    }
}
