public import Diagnostics

/// Reads the members of one object and insists that each of them is known.
///
/// Rule C1: a field that the software doesn't know stops the run. `finish()` reports every key that nobody asked for.
public struct ObjectReader {
    public let position: SourcePosition
    public let report: SourceReport
    let subject: String
    private let entries: [SourceNode.Entry]
    private var asked: [String] = []
    private var isAskedForAll = false

    /// Begins reading, or returns nil after a finding when the node is no object.
    ///
    /// - Parameter subject: what the object is, for messages, such as "a response".
    public init?(_ node: SourceNode, as subject: String, into report: SourceReport) {
        guard case .mapping(let entries) = node.content else {
            report.report(
                "wrong-type", at: node.position, found: "\(subject) is \(node.description)", expected: "an object")
            return nil
        }
        self.entries = entries
        self.subject = subject
        self.report = report
        position = node.position
    }

    /// The keys that are present, in the order of the file.
    public var keys: [String] { entries.map(\.key) }

    /// The node of a key, or nil when the key is absent or stands for "not given".
    public mutating func node(_ key: String) -> SourceNode? {
        if !asked.contains(key) { asked.append(key) }
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isAbsent else { return nil }
        return value
    }

    /// The node of a key that has to be present.
    public mutating func requiredNode(_ key: String) -> SourceNode? {
        guard let node = node(key) else {
            reportMissing(key)
            return nil
        }
        return node
    }

    private func reportMissing(_ key: String) {
        report.report(
            "missing-key", at: position, found: "\(subject) has no \"\(key)\"", expected: "the key \"\(key)\"",
            remedy: "add it")
    }

    /// Reads the values of all keys, in the order of the file: of an object whose keys are no fields but the names of things.
    ///
    /// Asking for one key after the other would take time by the square of their number.
    public mutating func forEach<Value: SourceValue>(_: Value.Type, _ read: (_ key: String, Value?) -> Void) {
        isAskedForAll = true
        for entry in entries {
            if entry.value.isAbsent {
                reportMissing(entry.key)
                read(entry.key, nil)
            } else {
                read(entry.key, entry.value.value(Value.self, of: "\"\(entry.key)\" of \(subject)", into: report))
            }
        }
    }

    public mutating func required<Value: SourceValue>(_ key: String, _ type: Value.Type = Value.self) -> Value? {
        requiredNode(key)?.value(type, of: "\"\(key)\" of \(subject)", into: report)
    }

    public mutating func optional<Value: SourceValue>(_ key: String, _ type: Value.Type = Value.self) -> Value? {
        node(key)?.value(type, of: "\"\(key)\" of \(subject)", into: report)
    }

    public mutating func requiredInteger(_ key: String) -> Int? {
        requiredNode(key)?.integer(of: "\"\(key)\" of \(subject)", into: report)
    }

    public mutating func optionalInteger(_ key: String) -> Int? {
        node(key)?.integer(of: "\"\(key)\" of \(subject)", into: report)
    }

    public mutating func optionalFlag(_ key: String) -> Bool? {
        node(key)?.flag(of: "\"\(key)\" of \(subject)", into: report)
    }

    /// The members of a list read one by one; an absent list is an empty one. Members with findings are left out.
    public mutating func list<Value>(_ key: String, _ read: (SourceNode) -> Value?) -> [Value] {
        guard let node = node(key) else { return [] }
        return (node.members(of: "\"\(key)\" of \(subject)", into: report) ?? []).compactMap(read)
    }

    /// A list of simple values.
    public mutating func list<Value: SourceValue>(_ key: String, of type: Value.Type) -> [Value] {
        let report = report
        let subject = subject
        return list(key) { $0.value(type, of: "a member of \"\(key)\" of \(subject)", into: report) }
    }

    /// Checks that the file says it is of the format that this reader knows, such as `review/1`.
    public mutating func requireFormat(_ format: String) {
        guard let node = requiredNode("format") else { return }
        if node.characters != format {
            report.report(
                "unknown-format", at: node.position, found: "\(subject) is of another format",
                expected: "\"\(format)\"", remedy: "use the version of the program that belongs to the file")
        }
    }

    /// Reports every key that stands without a value. For records in which "not given" means "whatever it is", a forgotten value
    /// would widen what the record covers.
    public func refuseKeysWithoutValues() {
        for entry in entries where entry.value.isAbsent {
            report.report(
                "empty-value", at: entry.position, found: "\"\(entry.key)\" of \(subject) has no value",
                expected: "a value, or no such key", remedy: "write the value, or remove the key")
        }
    }

    /// Reports every key that nobody asked for.
    public func finish() {
        if isAskedForAll { return }
        for entry in entries where !asked.contains(entry.key) {
            report.report(
                "unknown-key", at: entry.position, found: "\(subject) has an unknown key \"\(entry.key)\"",
                expected: "one of " + asked.joined(separator: ", "),
                remedy: "correct the spelling or remove it: nothing unknown is passed over")
        }
    }
}
