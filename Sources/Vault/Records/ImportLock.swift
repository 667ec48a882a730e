internal import Crypto
public import Diagnostics
public import SourceReading

/// What an import wrote: the digest of each record as it was written, so that a change made by hand is seen afterwards.
public struct ImportLock: Sendable, Hashable {
    /// The SHA-256 of each record, in hexadecimal digits, by its path relative to the folder of records.
    public var records: [String: String]

    /// Where it stands, relative to the folder of records.
    public static let path = "import.lock.json"
    static let format = "import-lock/1"

    public init(records: [String: String] = [:]) {
        self.records = records
    }

    /// Reads the lock.
    ///
    /// - Throws: every finding.
    public static func read(_ file: SourceFile) throws(DiagnosticFailure) -> ImportLock {
        let report = SourceReport(path: file.path)
        return try report.finish(read(try file.parse(as: .json), into: report))
    }

    static func read(_ root: SourceNode, into report: SourceReport) -> ImportLock? {
        guard var object = ObjectReader(root, as: "a lock of imports", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat(format)
        guard let node = object.requiredNode("records"),
            let records = ObjectReader(node, as: "the records of a lock", into: report)
        else { return nil }
        var reader = records
        var digests: [String: String] = [:]
        reader.forEach(String.self) { key, digest in
            guard let digest else { return }
            let isDigest = digest.utf8.count == 64 && digest.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
            if !isDigest {
                report.report(
                    "invalid-value", at: node.position, found: "a digest of another form",
                    expected: "64 hexadecimal digits", remedy: "put the lock back as clearance import has written it")
            }
            digests[key] = digest
        }
        return ImportLock(records: digests)
    }

    /// The digest of the bytes of a record.
    public static func digest(of text: String) -> String {
        let digits = Array("0123456789abcdef")
        return SHA256.hash(data: Array(text.utf8)).reduce(into: "") { result, byte in
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 15)])
        }
    }

    /// The file, one record a line in the order of paths.
    public var file: String {
        let lines = records.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \"\($0.value)\"" }
        return "{\n  \"format\": \"\(Self.format)\",\n  \"records\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n"
    }
}
