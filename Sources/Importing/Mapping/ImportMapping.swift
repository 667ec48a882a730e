internal import Diagnostics

/// Which columns of which tables give which fields of the records: what the file `mapping.yaml` says.
public struct ImportMapping: Sendable {
    /// What stands between the cells of a CSV file.
    let separator: UInt8
    let entries: [Entry]
    /// Tables that are left out on purpose.
    let passedOver: [String]
    /// The file, for messages.
    let path: String

    static let format = "import-mapping/1"

    /// What is taken from one table for one kind of row; several may take from the same table.
    struct Entry: Sendable {
        let table: String
        let kind: RowKind
        /// The rows that it takes; nil for all.
        let condition: Condition?
        let fields: [String: FieldSource]
        /// One for each language version that a row holds.
        let texts: [[String: FieldSource]]
        /// Columns that are left out on purpose.
        let passedOver: [String]
        let position: SourcePosition

        /// Every column that it looks at.
        var columns: [(name: String, position: SourcePosition)] {
            let sources = fields.values + texts.flatMap(\.values)
            let named = sources.compactMap { source in source.column.map { (name: $0, position: source.position) } }
            return named + (condition.map { [(name: $0.column, position: position)] } ?? [])
                + passedOver.map { (name: $0, position: position) }
        }
    }

    struct Condition: Sendable {
        let column: String
        let values: [String]
    }
}

/// Where the value of a field comes from: a constant, or a column and what is done with its cells.
struct FieldSource: Sendable {
    /// nil for a constant.
    let column: String?
    /// The constant, or what an empty cell stands for.
    let value: String?
    /// The words of the source and what they stand for; nil when they stand for themselves.
    let codes: [String: String]?
    /// What stands between the members of a list.
    let split: String?
    /// How days are written at the source.
    let date: DatePattern?
    let position: SourcePosition
}
