internal import Diagnostics
internal import Foundation
internal import LeakScan

/// Findings of the leak scan, as they are told.
extension LeakFinding {
    var diagnostic: Diagnostic {
        switch matter {
        case .secret:
            Diagnostic(
                kind: "leak", path: path, found: "\(words); fingerprint \(fingerprint)",
                expected: "nothing of the records that is not public",
                remedy: "find out how it got there, and publish nothing before; docs/leak-scan.md says how to read this"
            )
        case .unopened:
            Diagnostic(
                kind: "leak", path: path, found: "\(words); fingerprint \(fingerprint)",
                expected: "files that the scan can look into",
                remedy:
                    "publish it in another form, or look into it yourself; docs/leak-scan.md says how to let it pass")
        }
    }

    /// One line of JSON.
    var json: String {
        var members = Members(path: path, offset: offset, chain: chain, fingerprint: fingerprint)
        switch matter {
        case .secret(let item, let letters):
            members.kind = item.kind.rawValue
            members.record = item.path
            members.line = item.line
            members.key = item.key
            members.letters = letters
        case .unopened(let reason):
            members.kind = "unopened"
            members.reason = reason
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(members)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private struct Members: Encodable {
        let path: String
        let offset: Int
        let chain: [String]
        let fingerprint: String
        var kind = ""
        var record: String?
        var line: Int?
        var key: String?
        var letters: Int?
        var reason: String?
    }
}
