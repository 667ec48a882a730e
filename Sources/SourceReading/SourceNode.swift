public import Diagnostics

/// A value as it stands in a source file, with the place where it stands.
///
/// JSON, YAML and CSV are read into the same tree, so that one set of readers and one set of messages serves them all.
public struct SourceNode: Sendable {
    public let position: SourcePosition
    public let content: Content

    public enum Content: Sendable {
        /// Keys in the order of the file; a reader of a format refuses keys that occur twice.
        case mapping([Entry])
        case sequence([SourceNode])
        /// A quoted text.
        case text(String)
        /// An unquoted scalar of YAML or a cell of CSV: what it is depends on what is asked for, so that a party code or a
        /// question number is never taken for a truth value or a number.
        case plain(String)
        case number(String)
        case flag(Bool)
        case null
    }

    public struct Entry: Sendable {
        public let key: String
        public let position: SourcePosition
        public let value: SourceNode

        public init(key: String, position: SourcePosition, value: SourceNode) {
            self.key = key
            self.position = position
            self.value = value
        }
    }

    public init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }

    /// What the value is, in words for a message; never its text.
    var description: String {
        switch content {
        case .mapping: "an object"
        case .sequence: "a list"
        case .text, .plain: "a text"
        case .number: "a number"
        case .flag: "true or false"
        case .null: "nothing"
        }
    }

    /// Whether the value stands for "not given": null, or an empty cell.
    var isAbsent: Bool {
        switch content {
        case .null: true
        case .plain(let text): text.isEmpty || text == "null" || text == "~"
        case .mapping, .sequence, .text, .number, .flag: false
        }
    }

    /// The characters of a text or an unquoted scalar.
    var characters: String? {
        switch content {
        case .text(let text), .plain(let text): text
        case .mapping, .sequence, .number, .flag, .null: nil
        }
    }
}
