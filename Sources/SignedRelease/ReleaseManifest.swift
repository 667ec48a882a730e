public import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// What one release of the website consists of: every file with its size and digest. It stands at the root of the site, with
/// its signature beside it, so that anybody can check a copy.
public struct ReleaseManifest: Sendable, Hashable {
    /// Counts from 1 and only grows.
    public let number: Int
    /// The day for which consents and agreements were weighed.
    public let asAt: CalendarDate
    /// Where the site stands, such as `https://review.example.org`.
    public let baseAddress: String
    /// Whether anything in it is invented: a rehearsal, never the website itself.
    public let isDemonstration: Bool
    /// In the order of the paths.
    public let files: [File]

    public struct File: Sendable, Hashable {
        /// Below the root of the site.
        public let path: String
        /// In bytes.
        public let size: Int
        /// Lowercase hexadecimal SHA-256.
        public let digest: String

        public init(path: String, size: Int, digest: String) {
            self.path = path
            self.size = size
            self.digest = digest
        }
    }

    /// Where the manifest and its signature stand in the site.
    public static let path = "release.json"
    public static let signaturePath = "release.json.minisig"
    static let format = "release-manifest/1"

    public init(number: Int, asAt: CalendarDate, baseAddress: String, isDemonstration: Bool, files: [File]) {
        self.number = number
        self.asAt = asAt
        self.baseAddress = baseAddress
        self.isDemonstration = isDemonstration
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The trusted comment of its signature.
    public var comment: String { "release \(number), as at \(asAt)\(isDemonstration ? ", demonstration" : "")" }

    /// The bytes of the manifest, one file a line. The same release always gives the same bytes.
    public var bytes: [UInt8] {
        let lines = files.map {
            "    {\"path\": \(Self.quoted($0.path)), \"bytes\": \($0.size), \"sha256\": \"\($0.digest)\"}"
        }
        return Array(
            """
            {
              "format": "\(Self.format)",
              "number": \(number),
              "as_at": "\(asAt)",
              "base_address": \(Self.quoted(baseAddress)),
              "demonstration": \(isDemonstration),
              "files": [
            \(lines.joined(separator: ",\n"))
              ]
            }

            """.utf8)
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Reads a manifest.
    ///
    /// - Throws: every finding.
    public static func read(_ bytes: [UInt8]) throws(DiagnosticFailure) -> ReleaseManifest {
        let root = try SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self)).parse(as: .json)
        let report = SourceReport(path: path)
        guard var object = ObjectReader(root, as: "the manifest of the release", into: report) else {
            throw DiagnosticFailure(report.diagnostics)
        }
        object.requireFormat(format)
        let number = object.requiredInteger("number")
        let asAt = object.required("as_at", CalendarDate.self)
        let baseAddress = object.required("base_address", String.self)
        let isDemonstration = object.optionalFlag("demonstration")
        let files = object.list("files") { node -> File? in
            guard var file = ObjectReader(node, as: "a file", into: report) else { return nil }
            defer { file.finish() }
            let path = file.required("path", String.self)
            let size = file.requiredInteger("bytes")
            let digest = file.required("sha256", String.self)
            guard let path, let size, let digest else { return nil }
            return File(path: path, size: size, digest: digest)
        }
        object.finish()
        guard let number, let asAt, let baseAddress, let isDemonstration else {
            throw DiagnosticFailure(report.diagnostics)
        }
        return try report.finish(
            ReleaseManifest(
                number: number, asAt: asAt, baseAddress: baseAddress, isDemonstration: isDemonstration, files: files))
    }
}
