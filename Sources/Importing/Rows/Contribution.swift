/// What one row says of one part of a record.
struct Contribution {
    let kind: RowKind
    let row: RowID
    /// By the names of keys and fields; what is not given is not there.
    let fields: [String: Given]
    /// One for each language version that the row holds.
    let texts: [[String: Given]]

    /// Where the row as a whole stands.
    var origin: RowOrigin { RowOrigin(row: row, column: nil) }

    func text(_ name: String) -> String? {
        switch fields[name]?.value {
        case .text(let text), .number(let text): text
        case .list, nil: nil
        }
    }
}

/// A value, and the row and column that gave it.
struct Given {
    let value: Value
    let origin: RowOrigin

    enum Value: Hashable {
        case text(String)
        /// The digits of a whole number.
        case number(String)
        case list([String])
    }
}
