/// A record as it is written, with the row that each of its lines goes back to.
struct RecordLines {
    private(set) var lines: [String] = []
    private(set) var origins: [RowOrigin?] = []

    /// The file.
    var text: String { lines.joined(separator: "\n") + "\n" }

    /// The origin of a line, counted from 1.
    func origin(ofLine line: Int) -> RowOrigin? {
        origins.indices.contains(line - 1) ? origins[line - 1] : nil
    }

    /// Writes JSON, each value on a line of its own.
    static func json(_ node: DraftNode) -> RecordLines {
        var writer = RecordLines()
        writer.write(node, indentation: "", before: "", after: "", inherited: nil)
        return writer
    }

    private mutating func add(_ line: String, _ origin: RowOrigin?) {
        lines.append(line)
        origins.append(origin)
    }

    private mutating func write(
        _ node: DraftNode, indentation: String, before: String, after: String, inherited: RowOrigin?
    ) {
        let origin = node.origin ?? inherited
        let start = indentation + before
        func comma(_ index: Int, of count: Int) -> String { index + 1 < count ? "," : "" }
        switch node.content {
        case .text(let text): add(start + Self.quoted(text) + after, origin)
        case .literal(let literal): add(start + literal + after, origin)
        case .object(let members):
            guard !members.isEmpty else { return add(start + "{}" + after, origin) }
            add(start + "{", origin)
            for (index, member) in members.enumerated() {
                write(
                    member.value, indentation: indentation + "  ", before: Self.quoted(member.key) + ": ",
                    after: comma(index, of: members.count), inherited: origin)
            }
            add(indentation + "}" + after, origin)
        case .list(let members):
            guard !members.isEmpty else { return add(start + "[]" + after, origin) }
            add(start + "[", origin)
            for (index, member) in members.enumerated() {
                write(
                    member, indentation: indentation + "  ", before: "", after: comma(index, of: members.count),
                    inherited: origin)
            }
            add(indentation + "]" + after, origin)
        }
    }

    /// Writes the register of persons, in YAML.
    static func register(_ persons: [Contribution]) -> RecordLines {
        var writer = RecordLines()
        writer.add("# yaml-language-server: $schema=../docs/schemas/persons.schema.json", nil)
        writer.add("format: persons/1", nil)
        writer.add(persons.isEmpty ? "persons: []" : "persons:", nil)
        for person in persons {
            var mark = "  - "
            for field in RowKind.person.fields {
                guard let given = person.fields[field.name] else { continue }
                let value =
                    switch given.value {
                    case .text(let text), .number(let text): yamlQuoted(text)
                    case .list(let members): "[" + members.map(yamlQuoted).joined(separator: ", ") + "]"
                    }
                writer.add("\(mark)\(field.name): \(value)", given.origin)
                mark = "    "
            }
        }
        return writer
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// YAML takes two further characters for ends of lines, and refuses a byte order mark.
    private static func yamlQuoted(_ text: String) -> String {
        var result = ""
        for scalar in quoted(text).unicodeScalars {
            switch scalar.value {
            case 0x2028, 0x2029, 0xFEFF: result += "\\u" + String(scalar.value, radix: 16, uppercase: true)
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
