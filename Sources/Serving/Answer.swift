internal import Crypto
internal import Diagnostics
internal import Foundation
internal import Hosting
internal import Site

/// A question of a browser, as far as it matters here.
struct Question: Sendable {
    var path: String
    var isHead = false
    /// The value of `If-None-Match`.
    var knownTag: String?
    var acceptsGzip = false
}

/// What the server says.
struct Answer: Sendable {
    var status = 200
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
}

extension LiveSite {
    /// Where the server's own answers stand, which no site has.
    static let ownFolder = "/.mechsite/"

    /// The answer to a question: a file of the site, or the findings in its place.
    func answer(to question: Question) async -> Answer {
        let edition = edition
        if question.path == Self.ownFolder + "live.js" {
            return Answer(LiveScript.bytes, at: "assets/live.js", to: question)
        }
        switch edition.content {
        case .findings(let findings):
            return Answer(
                FindingsPage.bytes(of: findings, LiveScript.element(edition.number)), at: "findings.html", to: question,
                status: 500)
        case .site(let site, let basePath):
            guard question.path.hasPrefix(basePath) else {
                return Answer(status: 302, headers: [("Location", basePath)])
            }
            var path = String(question.path.dropFirst(basePath.count))
            if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
            do {
                if let bytes = try await site.file(at: path) {
                    return Answer(LiveScript.added(to: bytes, of: path, edition.number), at: path, to: question)
                }
                let missing = try await site.file(at: ServingRules.notFoundPage) ?? []
                return Answer(
                    LiveScript.added(to: missing, of: path, edition.number), at: ServingRules.notFoundPage,
                    to: question,
                    status: 404)
            } catch {
                let findings = (error as? DiagnosticFailure)?.diagnostics ?? []
                return Answer(
                    FindingsPage.bytes(of: findings, LiveScript.element(edition.number)), at: "findings.html",
                    to: question, status: 500)
            }
        }
    }
}

extension Answer {
    /// An answer with the header fields that the public server sends for such a file, but for caching: here everything may have
    /// changed a moment later.
    fileprivate init(_ bytes: [UInt8], at path: String, to question: Question, status: Int = 200) {
        let rules = ServingRules(basePath: "/", redirects: [], demandsTLS: false)
        headers = rules.headers(of: .of(path)).filter { $0.name != "Cache-Control" }.map { ($0.name, $0.value) }
        headers.append(("Cache-Control", "no-cache"))
        headers.append(("Content-Type", ServingRules.contentType(of: path)))
        let tag = SHA256.hash(data: bytes).prefix(12).map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
        // A weak one: the bytes on the way may be compressed.
        headers.append(("ETag", "W/\"\(tag)\""))
        self.status = status
        if status == 200, let known = question.knownTag, known.contains(tag) {
            self.status = 304
            return
        }
        headers.append(("Vary", "Accept-Encoding"))
        body = bytes
        if question.acceptsGzip, ServingRules.isCompressed(path, size: bytes.count), let compressed = gzip(bytes) {
            headers.append(("Content-Encoding", "gzip"))
            body = compressed
        }
    }
}
