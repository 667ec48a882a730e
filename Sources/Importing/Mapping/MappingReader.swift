public import Diagnostics
internal import Mechanism
public import SourceReading

extension ImportMapping {
    /// Reads the file of a mapping.
    ///
    /// - Throws: every finding.
    public static func read(_ file: SourceFile) throws(DiagnosticFailure) -> ImportMapping {
        let root = try file.parse(as: .yaml)
        let report = SourceReport(path: file.path)
        return try report.finish(MappingReader(report: report).read(root))
    }
}

/// Reads a mapping, and holds it against what the records know.
private struct MappingReader {
    let report: SourceReport

    typealias Codes = [String: String]

    func read(_ root: SourceNode) -> ImportMapping? {
        guard var object = ObjectReader(root, as: "a mapping", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat(ImportMapping.format)
        let separator = object.node("separator").flatMap(readSeparator) ?? UInt8(ascii: ",")
        let lists = object.node("code-lists").map(readCodeLists) ?? [:]
        let passedOver = object.list("passed-over", of: String.self)
        _ = object.requiredNode("tables")
        let entries = object.list("tables") { readEntry($0, lists) }
        return ImportMapping(separator: separator, entries: entries, passedOver: passedOver, path: report.path)
    }

    private func readSeparator(_ node: SourceNode) -> UInt8? {
        let text = node.value(String.self, of: "\"separator\" of a mapping", into: report)
        guard let text, let byte = text.utf8.first, text.utf8.count == 1, [",", ";", "\t", "|"].contains(text) else {
            refuse(node.position, "a separator of another kind", "one of , ; | or \"\\t\"")
            return nil
        }
        return byte
    }

    private func readCodeLists(_ node: SourceNode) -> [String: Codes] {
        guard case .mapping(let entries) = node.content else {
            refuse(node.position, "code lists of another form", "names, each with its codes")
            return [:]
        }
        return Dictionary(entries.map { ($0.key, readCodes($0.value)) }) { first, _ in first }
    }

    private func readCodes(_ node: SourceNode) -> Codes {
        guard case .mapping(let entries) = node.content else {
            refuse(node.position, "a code list of another form", "lines such as Feedback: feedback")
            return [:]
        }
        var codes: Codes = [:]
        for entry in entries {
            codes[entry.key] = readPlain(entry.value, of: "a code")
        }
        return codes
    }

    /// Words, also if they look like a number.
    private func readPlain(_ node: SourceNode, of subject: String) -> String? {
        node.value(String.self, of: subject, into: report)
    }

    private func readEntry(_ node: SourceNode, _ lists: [String: Codes]) -> ImportMapping.Entry? {
        guard var object = ObjectReader(node, as: "a part of the mapping", into: report) else { return nil }
        defer { object.finish() }
        let table = object.required("table", String.self)
        let kind = object.required("rows", RowKind.self)
        let condition = object.node("where").flatMap(readCondition)
        let columnsNode = object.requiredNode("columns")
        let textNodes = object.list("texts") { $0 }
        let passedOver = object.list("passed-over", of: String.self)
        guard let table, let kind, let columnsNode else { return nil }
        let fields = readSources(
            columnsNode, of: kind.key + kind.fields, required: kind.requiredKeys.map(\.name),
            as: "the columns of \"\(kind.rawValue)\"", lists)
        if kind.textFields.isEmpty, let first = textNodes.first {
            refuse(first.position, "texts of \"\(kind.rawValue)\", which has none by language", "no \"texts\"")
        }
        let language = RowKind.Field(name: "language", form: .text)
        let texts = textNodes.map {
            readSources(
                $0, of: [language] + kind.textFields, required: ["language"], as: "the texts of \"\(kind.rawValue)\"",
                lists)
        }
        return ImportMapping.Entry(
            table: table, kind: kind, condition: condition, fields: fields, texts: texts, passedOver: passedOver,
            position: node.position)
    }

    private func readCondition(_ node: SourceNode) -> ImportMapping.Condition? {
        guard var object = ObjectReader(node, as: "a condition", into: report) else { return nil }
        defer { object.finish() }
        let column = object.required("column", String.self)
        guard let value = object.requiredNode("is") else { return nil }
        let values: [String]
        if case .sequence(let members) = value.content {
            values = members.compactMap { readPlain($0, of: "a value of \"is\"") }
        } else {
            values = readPlain(value, of: "\"is\"").map { [$0] } ?? []
        }
        return column.map { ImportMapping.Condition(column: $0, values: values) }
    }

    private func readSources(
        _ node: SourceNode, of fields: [RowKind.Field], required: [String], as subject: String,
        _ lists: [String: Codes]
    ) -> [String: FieldSource] {
        guard var object = ObjectReader(node, as: subject, into: report) else { return [:] }
        defer { object.finish() }
        var sources: [String: FieldSource] = [:]
        for field in fields {
            let value = required.contains(field.name) ? object.requiredNode(field.name) : object.node(field.name)
            sources[field.name] = value.flatMap { readSource($0, of: field, lists) }
        }
        return sources
    }

    private func readSource(_ node: SourceNode, of field: RowKind.Field, _ lists: [String: Codes]) -> FieldSource? {
        if node.words != nil {
            return readPlain(node, of: "a column").map {
                FieldSource(
                    column: $0, value: nil, codes: nil, split: defaultSplit(of: field), date: nil,
                    position: node.position)
            }
        }
        guard var object = ObjectReader(node, as: "the source of \"\(field.name)\"", into: report) else { return nil }
        defer { object.finish() }
        if let constant = object.node("value") {
            return FieldSource(
                column: nil, value: readPlain(constant, of: "\"value\""), codes: nil,
                split: defaultSplit(of: field), date: nil, position: node.position)
        }
        let column = object.required("column", String.self)
        let codes = object.node("codes").flatMap { readCodes($0, lists) }
        let split = object.optional("split", String.self)
        if let split, field.form != .list || split.isEmpty {
            refuse(node.position, "\"split\" for \"\(field.name)\"", "a separator, for a field that is a list")
        }
        let pattern = object.node("date")
        let date = pattern?.words.flatMap { DatePattern($0) }
        if let pattern, date == nil {
            refuse(pattern.position, "a pattern of days that says too little", "such as dd.mm.yyyy or yyyy-mm-ddT*")
        }
        let value = object.node("if-empty").flatMap { readPlain($0, of: "\"if-empty\"") }
        return column.map {
            FieldSource(
                column: $0, value: value, codes: codes, split: split ?? defaultSplit(of: field), date: date,
                position: node.position)
        }
    }

    private func defaultSplit(of field: RowKind.Field) -> String? { field.form == .list ? ";" : nil }

    /// A code list, or the name of one.
    private func readCodes(_ node: SourceNode, _ lists: [String: Codes]) -> Codes? {
        guard node.words != nil else { return readCodes(node) }
        guard let name = readPlain(node, of: "\"codes\""), let list = lists[name] else {
            refuse(
                node.position, "a code list that is not there", "one of " + lists.keys.sorted().joined(separator: ", "))
            return nil
        }
        return list
    }

    private func refuse(_ position: SourcePosition, _ found: String, _ expected: String) {
        report.report(
            "invalid-mapping", at: position, found: found, expected: expected, remedy: "correct the mapping")
    }
}

extension SourceNode {
    /// The words of a text; nil for an object, a list and other things.
    fileprivate var words: String? {
        switch content {
        case .text(let words), .plain(let words): words
        case .mapping, .sequence, .number, .flag, .null: nil
        }
    }
}
