import Diagnostics
import SourceReading

/// What a source says, without the places.
indirect enum SourceTree: Sendable, Equatable {
    case mapping([Entry])
    case sequence([SourceTree])
    case text(String)
    case plain(String)
    case number(String)
    case flag(Bool)
    case null

    struct Entry: Sendable, Equatable {
        let key: String
        let value: SourceTree
    }

    init(_ node: SourceNode) {
        self =
            switch node.content {
            case .mapping(let entries):
                .mapping(entries.map { Entry(key: $0.key, value: SourceTree($0.value)) })
            case .sequence(let members): .sequence(members.map(SourceTree.init))
            case .text(let text): .text(text)
            case .plain(let text): .plain(text)
            case .number(let text): .number(text)
            case .flag(let value): .flag(value)
            case .null: .null
            }
    }

    /// A mapping, for a test to write.
    static func mapping(_ members: KeyValuePairs<String, SourceTree>) -> SourceTree {
        .mapping(members.map { Entry(key: $0.key, value: $0.value) })
    }
}

extension SourceNode {
    /// The places of all nodes and keys, in the order of the file.
    var places: [SourcePosition] {
        switch content {
        case .mapping(let entries): [position] + entries.flatMap { [$0.position] + $0.value.places }
        case .sequence(let members): [position] + members.flatMap(\.places)
        case .text, .plain, .number, .flag, .null: [position]
        }
    }
}

/// Parses a text as a file of the name that the tests use.
func parse(_ text: String, as format: SourceFile.Format) throws(DiagnosticFailure) -> SourceNode {
    try SourceFile(path: "file", text: text).parse(as: format)
}
