internal import Foundation
internal import Mechanism
internal import SourceReading
internal import Tables

/// Reads the rows of one table for one part of a mapping.
struct RowReading {
    let entry: ImportMapping.Entry
    private let rows: [SourceTable.Row]
    private let table: Int
    private let columns: [String: Int]

    init(_ entry: ImportMapping.Entry, of table: SourceTable, at index: Int) {
        self.entry = entry
        self.table = index
        rows = table.rows
        columns = Dictionary(table.columns.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    enum Result {
        /// The row is of another kind.
        case notWanted
        case contribution(Contribution)
        case faults([RowFault])
    }

    func read(_ index: Int) -> Result {
        let row = RowID(table: table, row: index)
        switch rows[index].content {
        case .broken(let fault): return .faults([RowFault(fault, at: RowOrigin(row: row, column: nil))])
        case .cells(let cells):
            var reader = CellReading(row: row, cells: cells, columns: columns)
            if let condition = entry.condition, !reader.fulfils(condition) {
                return reader.faults.isEmpty ? .notWanted : .faults(reader.faults)
            }
            let contribution = reader.contribution(by: entry)
            return reader.faults.isEmpty ? .contribution(contribution) : .faults(reader.faults)
        }
    }
}

/// Reads the cells of one row, and collects what is wrong with them.
private struct CellReading {
    let row: RowID
    let cells: [SourceTable.Cell]
    let columns: [String: Int]
    private(set) var faults: [RowFault] = []

    init(row: RowID, cells: [SourceTable.Cell], columns: [String: Int]) {
        self.row = row
        self.cells = cells
        self.columns = columns
    }

    mutating func fulfils(_ condition: ImportMapping.Condition) -> Bool {
        guard let text = text(in: condition.column) else { return false }
        return condition.values.contains(text)
    }

    mutating func contribution(by entry: ImportMapping.Entry) -> Contribution {
        let kind = entry.kind
        let fields = read(kind.key + kind.fields, from: entry.fields)
        for key in kind.requiredKeys where fields[key.name] == nil {
            let column = entry.fields[key.name]?.column
            // A cell that can't be read has its own fault.
            guard !faults.contains(where: { $0.column == column }) else { continue }
            report(
                column, "missing-value", "an empty cell", "a value for \"\(key.name)\" of \"\(kind.rawValue)\"",
                "complete the row at the source")
        }
        if kind == .agreement, let given = fields["on"], case .text(let subject) = given.value,
            CommentSubject(rawValue: subject) == nil
        {
            report(
                given.origin.column, "invalid-value", "an agreement on something that is not known here",
                CommentSubject.expectation, "correct the row at the source, or add a code list to the mapping")
        }
        let language = RowKind.Field(name: "language", form: .text)
        let texts = entry.texts.map { read([language] + kind.textFields, from: $0) }
        for (text, sources) in zip(texts, entry.texts)
        where text["language"] == nil && text.keys.contains(where: { $0 != "language" && $0 != "origin" }) {
            let column = sources["language"]?.column
            guard !faults.contains(where: { $0.column == column }) else { continue }
            report(
                column, "missing-value", "a text without a language", "a language",
                "complete the row at the source")
        }
        for text in texts {
            guard let given = text["language"], case .text(let code) = given.value, Language(rawValue: code) == nil
            else { continue }
            report(
                given.origin.column, "invalid-value", "a language that is not known here", Language.expectation,
                "correct the row at the source, or add a code list to the mapping")
        }
        // A version without words is none: a column for a language in which there is nothing.
        let versions = texts.filter { text in kind.textFields.contains { $0.name != "origin" && text[$0.name] != nil } }
        return Contribution(kind: kind, row: row, fields: fields, texts: versions)
    }

    private mutating func read(_ fields: [RowKind.Field], from sources: [String: FieldSource]) -> [String: Given] {
        var result: [String: Given] = [:]
        for field in fields {
            guard let source = sources[field.name] else { continue }
            let cell = source.column.flatMap { text(in: $0) }
            // A constant is in the terms of the records already.
            guard let words = cell ?? source.value,
                let value = value(words, of: field, from: source, isConstant: cell == nil)
            else { continue }
            let origin = RowOrigin(row: row, column: source.column)
            result[field.name] = Given(value: value, origin: origin)
        }
        return result
    }

    private mutating func text(in column: String) -> String? {
        guard let index = columns[column] else { return nil }
        switch cells[index] {
        case .absent: return nil
        case .text(let text): return text
        case .unreadable(let fault):
            let found = RowFault(fault, at: RowOrigin(row: row, column: column))
            if !faults.contains(found) { faults.append(found) }
            return nil
        }
    }

    private mutating func value(
        _ words: String, of field: RowKind.Field, from source: FieldSource, isConstant: Bool
    ) -> Given.Value? {
        func decoded(_ words: String) -> String? { isConstant ? words : self.decoded(words, source) }
        switch field.form {
        case .list:
            let members = words.components(separatedBy: source.split ?? ";")
                .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            let read = members.filter { !$0.isEmpty }.map { decoded($0) }
            return read.contains(nil) ? nil : .list(read.compactMap(\.self))
        case .text: return decoded(words).map { .text($0) }
        case .number:
            guard let digits = decoded(words) else { return nil }
            guard let number = Int(digits), String(number) == digits else {
                report(
                    source.column, "wrong-type", "something other than a whole number",
                    "a whole number for \"\(field.name)\"", "correct the cell at the source")
                return nil
            }
            return .number(digits)
        }
    }

    /// The words in the terms of the records.
    private mutating func decoded(_ words: String, _ source: FieldSource) -> String? {
        if let codes = source.codes {
            if let code = codes[words] { return code }
            report(
                source.column, "unknown-code", "a word that the code list of the mapping does not have",
                "one of " + codes.keys.sorted().joined(separator: ", "),
                "correct the cell at the source, or complete the code list")
            return nil
        }
        if let pattern = source.date {
            if let day = pattern.day(of: words) { return day }
            report(
                source.column, "unknown-date", "a day that is not written as the mapping says",
                "the pattern of the mapping", "correct the cell at the source, or the pattern")
            return nil
        }
        return words
    }

    private mutating func report(
        _ column: String?, _ kind: String, _ found: String, _ expected: String, _ remedy: String
    ) {
        let origin = RowOrigin(row: row, column: column)
        faults.append(RowFault(origin, kind, found: found, expected: expected, remedy: remedy))
    }
}
