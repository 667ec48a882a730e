internal import Diagnostics
internal import Foundation
internal import SourceReading
internal import Workers

/// Reads several files of a content folder and keeps their findings, so that a person sees those of all files at once.
struct ContentReading {
    private let content: URL
    private var findings: [Diagnostic] = []

    init(of content: URL) {
        self.content = content
    }

    /// The value of one step, or nil after a finding.
    @discardableResult
    mutating func collect<Value>(_ read: (URL) throws(DiagnosticFailure) -> Value) -> Value? {
        do {
            return try read(content)
        } catch {
            findings += error.diagnostics
            return nil
        }
    }

    /// The values of steps that don't depend on each other, by their keys, without those after a finding.
    mutating func collectOnAllCores<Key: Hashable & Sendable, Value: Sendable>(
        _ keys: [Key], _ read: @Sendable (Key, URL) throws(DiagnosticFailure) -> Value
    ) -> [Key: Value] {
        let content = content
        let results = Workers.all.results(of: keys.count) { number in
            Result { () throws(DiagnosticFailure) in try read(keys[number], content) }
        }
        var values: [Key: Value] = [:]
        for (key, result) in zip(keys, results) {
            values[key] = collect { _ throws(DiagnosticFailure) in try result.get() }
        }
        return values
    }

    /// Adds findings that concern several files.
    mutating func report(_ more: [Diagnostic]) {
        findings += more
    }

    /// Ends the reading: the value if nothing was wrong, else all findings in the order of their places.
    func finish<Value>(_ value: Value?) throws(DiagnosticFailure) -> Value {
        guard let value, !findings.containsErrors else { throw DiagnosticFailure(findings.sortedByPlace()) }
        return value
    }
}

/// The two forms that files of `content/reference` have: one object, or a list of objects of one kind.
enum ContentFile {
    static let referenceFolder = "reference"

    /// Reads a JSON file that holds one object.
    static func readObject<Value>(
        _ path: String, in content: URL, as subject: String, _ read: (inout ObjectReader) -> Value?
    ) throws(DiagnosticFailure) -> Value {
        let root = try SourceFile.read(path, in: content).parse(as: .json)
        let report = SourceReport(path: path)
        var value: Value?
        if var object = ObjectReader(root, as: subject, into: report) {
            value = read(&object)
            object.finish()
        }
        return try report.finish(value)
    }

    /// Reads a JSON file that holds a list of objects.
    static func readList<Value>(
        _ path: String, in content: URL, as subject: String, _ read: (inout ObjectReader) -> Value?
    ) throws(DiagnosticFailure) -> [Value] {
        let root = try SourceFile.read(path, in: content).parse(as: .json)
        let report = SourceReport(path: path)
        let values = (root.members(of: "the file", into: report) ?? []).compactMap { node -> Value? in
            guard var object = ObjectReader(node, as: subject, into: report) else { return nil }
            defer { object.finish() }
            return read(&object)
        }
        return try report.finish(values)
    }
}
