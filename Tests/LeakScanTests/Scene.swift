import Foundation
import LeakScan
import TestSupport

/// Records, a public record and public input, given as files.
struct Scene {
    private let folder: TemporaryFolder
    let scan: LeakScan

    /// - Parameters:
    ///   - records: texts of files by their paths.
    ///   - published: of the public record.
    ///   - content: public input.
    init(_ records: [String: String], published: [String: String] = [:], content: [String: String] = [:]) throws {
        var files: [String: [UInt8]] = [:]
        for (path, text) in records { files["records/\(path)"] = Array(text.utf8) }
        for (path, text) in content { files["content/\(path)"] = Array(text.utf8) }
        try self.init(files: files, published: published)
    }

    init(files: [String: [UInt8]], published: [String: String] = [:]) throws {
        folder = try TemporaryFolder(files)
        for name in ["records", "content"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: true)
        }
        scan = try LeakScan(
            records: folder.url.appending(path: "records"),
            publicRecord: published.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) },
            publicFolders: [folder.url.appending(path: "content")],
            limits: LeakScan.Limits(container: 1 << 20, work: 4 << 20))
    }

    /// One answer in the form that records have.
    static func review(_ texts: String...) -> String { review(contentsOf: texts) }

    static func review(contentsOf texts: [String]) -> String {
        let values = texts.map { "{\"language\": \"en\", \"text\": \(quoted($0))}" }
        return "{\"responses\": [\n" + values.joined(separator: ",\n") + "\n]}"
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }

    func findings(_ text: String, in path: String = "page.html") -> [LeakFinding] {
        scan.findings(in: path, Array(text.utf8))
    }

    func findings(_ bytes: [UInt8]) -> [LeakFinding] { scan.findings(in: "file.bin", bytes) }
}

extension LeakFinding {
    /// The item in one line: `text reviews/a.json:2`, or why something was not opened.
    var summary: String {
        switch matter {
        case .secret(let item, _): "\(item.kind.rawValue) \(item.path):\(item.line)"
        case .unopened(let reason): reason
        }
    }

    var letters: Int? {
        switch matter {
        case .secret(_, let letters): letters
        case .unopened: nil
        }
    }
}
