internal import Bytes
internal import Mechanism
internal import PublicRecord
internal import Synchronization

/// A site of which each file is rendered when it is asked for, the same bytes as `SitePlan.render` gives.
public final class SiteOnDemand: Sendable {
    private let plan: SitePlan
    private let pagesByPath: [String: Int]
    private let groups = Mutex<[Group: Task<[String: [UInt8]], any Error>]>([:])

    /// Files that are made together, at the first question for one of them, and kept.
    private enum Group: Hashable, CaseIterable {
        case small
        case large
        case search
    }

    public init(_ plan: SitePlan) {
        self.plan = plan
        pagesByPath = Dictionary(plan.pages.enumerated().map { ($1.address.path, $0) }) { first, _ in first }
    }

    /// The bytes of a file, or nil when the site has none there.
    ///
    /// - Parameter path: below the root of the site, such as `en/index.html`.
    /// - Throws: what is wrong with the page, as a `DiagnosticFailure`.
    public func file(at path: String) async throws -> [UInt8]? {
        if let bytes = try page(at: path) { return bytes }
        if path.hasPrefix(SitePlan.searchFolder + "/") { return try await files(of: .search)[path] }
        if let bytes = try await files(of: .small)[path] { return bytes }
        let isLarge =
            [OpenData.folder, PublishedAttachment.folder].contains { path.hasPrefix($0 + "/") }
            || path.hasSuffix(".xml")
        return isLarge ? try await files(of: .large)[path] : nil
    }

    private func page(at path: String) throws -> [UInt8]? {
        guard let edition = plan.editions.first(where: { path.hasPrefix($0.language.code + "/") }) else { return nil }
        let name = path.dropFirst(edition.language.code.count + 1)
        let endings = [".html", ".bib", ".csl.json"]
        guard let ending = endings.first(where: name.hasSuffix),
            let index = pagesByPath[String(name.dropLast(ending.count))]
        else { return nil }
        var texts = TextRenderer(plan.model.content.strings)
        var buffer = ByteBuffer(capacity: 1 << 17)
        let files = Files()
        try plan.render(
            plan.pages[index], in: [edition], &texts, &buffer, [StateListCheck(edition)], to: files.sink)
        return files.all[path]
    }

    private func files(of group: Group) async throws -> [String: [UInt8]] {
        let task = groups.withLock { groups in
            if let task = groups[group] { return task }
            let task = Task { [plan] in
                let files = Files()
                switch group {
                case .small: try plan.renderSmallFiles(to: files.sink)
                case .large: try plan.renderLargeFiles(to: files.sink)
                case .search: try await plan.renderSearch(workers: 1, to: files.sink)
                }
                return files.all
            }
            groups[group] = task
            return task
        }
        return try await task.value
    }
}

/// A sink that keeps what it is given.
private final class Files: Sendable {
    private let kept = Mutex<[String: [UInt8]]>([:])

    var all: [String: [UInt8]] { kept.withLock { $0 } }

    var sink: SiteSink {
        SiteSink { [self] path, _, bytes in
            let copy = bytes.copy()
            kept.withLock { $0[path] = copy }
        }
    }
}
