internal import Diagnostics
internal import Yams

/// Reads YAML with Yams into a tree that knows where everything stands.
///
/// Anchors and aliases are refused: a few lines of them can stand for gigabytes.
struct YAMLSourceParser {
    /// The largest file that is taken for something a person wrote, in bytes.
    static let largestFile = 1 << 20

    /// What Yams calls a key that is a list or an object.
    private static let nameOfOtherKeys = "<uncovertable>"

    /// - Parameter firstLine: the line of the file on which the text begins, for YAML inside of another file.
    static func parse(_ text: String, path: String, firstLine: Int = 1) throws(DiagnosticFailure) -> SourceNode {
        let places = YAMLPlaces(text, firstLine: firstLine)
        let reader = YAMLSourceParser(path: path, places: places)
        guard text.utf8.count <= largestFile else {
            throw reader.failure(
                "too-large", at: places.start, "a YAML file of over 1 MiB", "a short file", "split it, or use JSON")
        }
        if let alias = YAMLAliases.first(in: text) {
            let position = SourcePosition(line: alias.line + firstLine - 1, column: alias.column)
            throw reader.refusal(of: "an alias", at: position)
        }
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            // The parser owns the anchors; the nodes forget them with it.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    throw reader.failure(
                        "broken-yaml", at: places.start, "an empty file", "a YAML document",
                        "write the record, or remove the file")
                }
                return try reader.node(of: root)
            }
        } catch let failure as DiagnosticFailure {
            throw failure
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw reader.failure(
                "broken-yaml", at: places.position(of: mark), problem, "well-formed YAML",
                "look at the indentation and the quotes of this line and the one before")
        } catch YamlError.duplicatedKeysInMapping(let keys, _) where keys.contains(Self.nameOfOtherKeys) {
            // Such keys have no order for Yams, and its mark is that of any of the doubled ones: another one at the next run.
            throw reader.refusal(of: "a key that is not a text", at: places.start)
        } catch YamlError.duplicatedKeysInMapping(_, let context) {
            throw reader.duplicateKey(at: places.position(of: context.mark))
        } catch {
            throw reader.failure(
                "broken-yaml", at: places.start, "a text that is not YAML", "well-formed YAML",
                "look for tabs, odd quotes or invalid characters")
        }
    }

    private let path: String
    private let places: YAMLPlaces

    private func failure(
        _ kind: String, at position: SourcePosition, _ found: String, _ expected: String, _ remedy: String
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                kind: kind, path: path, position: position, found: found, expected: expected, remedy: remedy))
    }

    private func duplicateKey(at position: SourcePosition) -> DiagnosticFailure {
        failure("duplicate-key", at: position, "a key that occurs twice", "each key once", "remove one of the two")
    }

    private func refusal(of found: String, at position: SourcePosition) -> DiagnosticFailure {
        failure("refused-yaml", at: position, found, "plain YAML", "write the value out")
    }

    private func normalized(_ text: String, at position: SourcePosition) throws(DiagnosticFailure) -> String {
        do throws(SourceCharacters.ManyMarks) {
            return try SourceCharacters.normalized(text)
        } catch {
            throw refusal(of: "a letter with more than \(SourceCharacters.mostMarks) marks", at: position)
        }
    }

    private func node(of node: Node) throws(DiagnosticFailure) -> SourceNode {
        let position = places.position(of: node.mark)
        if node.anchor != nil { throw refusal(of: "an anchor", at: position) }
        switch node {
        case .scalar(let scalar):
            guard !scalar.string.unicodeScalars.contains(where: SourceCharacters.isRefused) else {
                throw refusal(of: "the escape of a control character", at: position)
            }
            let text = try normalized(scalar.string, at: position)
            let isPlain = scalar.style == .plain || scalar.style == .any
            return SourceNode(isPlain ? .plain(text) : .text(text), at: position)
        case .sequence(let sequence):
            var members: [SourceNode] = []
            for member in sequence { members.append(try self.node(of: member)) }
            return SourceNode(.sequence(members), at: position)
        case .mapping(let mapping):
            var entries: [SourceNode.Entry] = []
            var names: Set<String> = []
            for (keyNode, valueNode) in mapping {
                let key = try self.node(of: keyNode)
                guard let name = key.characters else { throw refusal(of: "a key that is not a text", at: key.position) }
                guard names.insert(name).inserted else { throw duplicateKey(at: key.position) }
                entries.append(
                    SourceNode.Entry(key: name, position: key.position, value: try self.node(of: valueNode)))
            }
            return SourceNode(.mapping(entries), at: position)
        case .alias: throw refusal(of: "an alias", at: position)
        }
    }
}
