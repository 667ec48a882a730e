internal import Diagnostics
internal import Foundation
internal import SourceReading

/// A JSON Schema of a file of the public record: it is published as it stands, and its fields are explained on the data page.
public struct PublicSchema: Sendable, Hashable {
    /// The name of the file, such as `review.schema.json`.
    public let fileName: String
    public let bytes: [UInt8]
    /// What the file is called, in English.
    public let title: String
    public let description: String
    /// In the order of the schema.
    public let fields: [Field]

    /// A field of the file, by the way to it.
    public struct Field: Sendable, Hashable {
        /// Such as `responses[].question`; the fields of a part that occurs at several places begin with its name.
        public let path: String
        /// Such as `string`, `date`, `yes | in-part | no`, or the name of a part.
        public let type: String
        public let description: String
    }
}

extension PublicSchema {
    /// The folder below the content folder in which the schemas stand.
    static let folder = "schemas"

    /// Reads all schemas, in the order of their names.
    static func readAll(from content: URL) throws(DiagnosticFailure) -> [PublicSchema] {
        var schemas: [PublicSchema] = []
        var findings: [Diagnostic] = []
        for path in try SourceFolder.files(in: folder, of: content, extensions: ["schema.json"]) {
            do {
                schemas.append(try read(path, in: content))
            } catch {
                findings += error.diagnostics
            }
        }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        return schemas
    }

    private static func read(_ path: String, in content: URL) throws(DiagnosticFailure) -> PublicSchema {
        let file = try SourceFile.read(path, in: content)
        let root = try file.parse(as: .json)
        let report = SourceReport(path: path)
        var fields = SchemaFields(report: report)
        fields.add(root, path: "")
        for part in root["$defs"]?.entries ?? [] { fields.add(part.value, path: part.key) }
        let schema = PublicSchema(
            fileName: String(path.dropFirst(folder.utf8.count + 1)), bytes: Array(file.text.utf8),
            title: fields.words("title", of: root), description: fields.words("description", of: root),
            fields: fields.fields)
        return try report.finish(schema)
    }
}

/// Collects the fields that a schema declares, and reports those that it does not explain.
private struct SchemaFields {
    let report: SourceReport
    private(set) var fields: [PublicSchema.Field] = []

    init(report: SourceReport) {
        self.report = report
    }

    /// The title or the description of a schema, which must be there: readers of the data page have nothing else.
    func words(_ key: String, of schema: SourceNode) -> String {
        if let text = schema[key]?.text, !text.isEmpty { return text }
        report.report(
            "missing-key", at: schema.position, found: "a schema without \"\(key)\"",
            expected: "words that explain the field", remedy: "add \"\(key)\"")
        return ""
    }

    mutating func add(_ schema: SourceNode, path: String) {
        for property in schema["properties"]?.entries ?? [] {
            let name = path.isEmpty ? property.key : "\(path).\(property.key)"
            fields.append(
                PublicSchema.Field(
                    path: name, type: property.value.typeName,
                    description: words("description", of: property.value)))
            var inner = property.value
            var innerPath = name
            while let items = inner["items"] {
                inner = items
                innerPath += "[]"
            }
            add(inner, path: innerPath)
        }
    }
}

extension SourceNode {
    fileprivate var entries: [Entry] {
        guard case .mapping(let entries) = content else { return [] }
        return entries
    }

    fileprivate var elements: [SourceNode] {
        guard case .sequence(let elements) = content else { return [] }
        return elements
    }

    fileprivate subscript(key: String) -> SourceNode? { entries.first { $0.key == key }?.value }

    fileprivate var text: String? {
        guard case .text(let text) = content else { return nil }
        return text
    }

    /// What a value is, in a few characters.
    fileprivate var typeName: String {
        if let reference = self["$ref"]?.text {
            let name = reference.split(separator: "/").last.map(String.init) ?? reference
            return name.hasSuffix(".schema.json") ? String(name.dropLast(".schema.json".count)) : name
        }
        if let items = self["items"] { return items.typeName + "[]" }
        if let constant = self["const"]?.text { return constant }
        let choices = (self["enum"] ?? self["oneOf"])?.elements ?? []
        if !choices.isEmpty { return choices.map { $0.scalar ?? $0.typeName }.joined(separator: " | ") }
        if let format = self["format"]?.text {
            return self["type"]?.elements.isEmpty == false ? "\(format) | null" : format
        }
        guard let type = self["type"] else { return "object" }
        return type.text ?? type.elements.compactMap(\.text).joined(separator: " | ")
    }

    /// A simple value as it is written.
    private var scalar: String? {
        switch content {
        case .text(let text), .plain(let text), .number(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .null: "null"
        case .mapping, .sequence: nil
        }
    }
}
