internal import Bytes
internal import Foundation
public import Mechanism
internal import SignedRelease
public import Site
internal import Synchronization

/// The pages that a proposed consent would change, as the public would see them, ready to be opened from disk: marked, and with
/// links that lead to the public site where a page stays as it is.
public struct PreviewPages: Sendable {
    /// By their paths, with everything that they need.
    public let files: [String: [UInt8]]
    /// The paths of the pages that would change, sorted.
    public let changed: [String]

    /// - Parameters:
    ///   - before: the site as it would be without the consent.
    ///   - after: the site with it.
    ///   - languages: those of the review, for the mark.
    public init(
        from before: SitePlan, to after: SitePlan, baseAddress: String, languages: [Language], workers: Int
    ) async throws {
        let old = Files()
        try await before.render(workers: workers) { path, _, bytes in
            old.add(path, Array(Digest.sha256(of: bytes.copy()).utf8))
        }
        let known = old.all
        let new = Files()
        try await after.render(workers: workers) { path, _, bytes in
            let isAsset = path.hasPrefix("assets/")
            guard path.hasSuffix(".html") || isAsset || path.hasPrefix("attachments/") else { return }
            let copy = bytes.copy()
            if isAsset || known[path] != Array(Digest.sha256(of: copy).utf8) { new.add(path, copy) }
        }
        let rendered = new.all
        let mark = after.previewMark(in: languages)
        changed = rendered.keys.filter { $0.hasSuffix(".html") }.sorted()
        files = Dictionary(
            uniqueKeysWithValues: rendered.map { path, bytes in
                guard path.hasSuffix(".html") else { return (path, bytes) }
                let page = Self.marked(String(decoding: bytes, as: UTF8.self), with: mark)
                let linked = Self.linked(page, at: path, among: Set(rendered.keys), baseAddress: baseAddress)
                return (path, Array(linked.utf8))
            })
    }

    /// The mark stands at the beginning of what a page has to say.
    private static func marked(_ page: String, with mark: String) -> String {
        guard let main = page.firstRange(of: /<main[^>]*>/) else { return mark + page }
        return page[..<main.upperBound] + "\n" + mark + page[main.upperBound...]
    }

    /// Relative links to what is not in the bundle lead to the public site.
    private static func linked(_ page: String, at path: String, among files: Set<String>, baseAddress: String) -> String
    {
        page.replacing(/(href|src)="([^"#:]+)(#[^"]*)?"/) { match in
            let target = resolved(String(match.output.2), from: path)
            guard !files.contains(target) else { return String(match.output.0) }
            return "\(match.output.1)=\"\(baseAddress)/\(target)\(match.output.3 ?? "")\""
        }
    }

    private static func resolved(_ link: String, from path: String) -> String {
        var steps = path.split(separator: "/").dropLast().map(String.init)
        for step in link.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            case _: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}

private final class Files: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])

    var all: [String: [UInt8]] { files.withLock { $0 } }

    func add(_ path: String, _ bytes: [UInt8]) { files.withLock { $0[path] = bytes } }
}
