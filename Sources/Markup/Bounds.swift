/// How much a text may ask of the parser.
///
/// The parser's time grows with the square of some inputs, or worse, and it can't be interrupted. Each bound below cuts off one
/// of those inputs, far above what people write.
enum Bounds {
    /// Bytes of a text.
    static let textLength = 256 * 1024
    /// Quotes, list items and footnotes that begin on one line.
    static let containers = 32
    /// Lines without an empty line between them.
    static let blockLines = 2_000
    /// Columns of a table.
    static let columns = 64
    /// Vertical bars on a line.
    static let bars = 256
    /// Cells of all tables of a text together, empty ones included.
    static let cells = 20_000
    /// Bytes that the search for the header of a table may allocate, over the whole text.
    static let headerSearch = 64 << 20
    /// Closing parentheses in excess of opening ones, between two spaces.
    static let closingParentheses = 64
    /// Signs `<!` and `<?` without an empty line between them.
    static let declarations = 64
    /// Footnotes and marks that refer to them.
    static let footnoteMarks = 1_000
    /// Bytes that repeated uses of one link definition may expand to.
    static let linkExpansion = 4 << 20
    /// Findings that are reported at once.
    static let findings = 100
}
