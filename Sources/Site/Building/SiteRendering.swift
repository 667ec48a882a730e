internal import Bytes
internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Synchronization
internal import Templates

extension SitePlan {
    /// Renders the whole site for a sink that gets every file as a whole.
    @discardableResult
    public func render(workers: Int, to take: @escaping SiteSink.WholeFiles) async throws -> RenderingTimes {
        try await render(workers: workers, to: SiteSink(take))
    }

    /// Renders the whole site.
    ///
    /// - Parameters:
    ///   - workers: how many pages are rendered at the same time. The bytes are the same whatever the number.
    ///   - sink: called from every worker.
    /// - Returns: what each part took.
    /// - Throws: every finding of every page as a `DiagnosticFailure`, or the first error of the sink.
    @discardableResult
    public func render(workers: Int, to sink: SiteSink) async throws -> RenderingTimes {
        let progress = RenderingProgress()
        try await withThrowingTaskGroup(of: Void.self) { group in
            // The tables take one worker a while; the others begin with the pages.
            group.addTask {
                let counted = CountedSink(sink)
                try renderCommonFiles(to: counted.sink)
                progress.times.withLock { $0.add(counted, as: "data and feeds") }
            }
            for _ in 0..<max(1, workers) {
                group.addTask { try renderPages(progress, to: sink) }
            }
            try await group.waitForAll()
        }
        let findings = progress.findings.withLock { $0 }
        guard findings.isEmpty else { throw DiagnosticFailure(findings.sortedByPlace()) }
        let counted = CountedSink(sink)
        try await renderSearch(workers: workers, to: counted.sink)
        var times = progress.times.withLock { $0 }
        times.add(counted, as: "search index")
        return times
    }

    /// The work of one worker: it takes page after page until none is left.
    private func renderPages(_ progress: RenderingProgress, to sink: SiteSink) throws {
        var texts = TextRenderer(model.content.strings)
        var buffer = ByteBuffer(capacity: 1 << 18)
        let checks = editions.map(StateListCheck.init)
        var times = RenderingTimes()
        defer { progress.times.withLock { $0.add(times) } }
        while let index = progress.next(of: pages.count) {
            do {
                let counted = CountedSink(sink)
                try render(pages[index], &texts, &buffer, checks, to: counted.sink)
                times.add(counted, as: pages[index].kind.rawValue)
            } catch let failure as DiagnosticFailure {
                progress.findings.withLock { $0 += failure.diagnostics }
            }
        }
    }

    /// Renders a page in all editions, or in those named, with its files for reference managers.
    func render(
        _ page: any Page, in editions: [Edition]? = nil, _ texts: inout TextRenderer, _ buffer: inout ByteBuffer,
        _ checks: [StateListCheck], to sink: SiteSink
    ) throws {
        let editions = editions ?? self.editions
        for (index, contents) in try page.contents(in: editions, &texts).enumerated() {
            let edition = editions[index]
            let file = page.address.file(in: edition.language)
            guard let template = edition.templates[page.kind] else {
                preconditionFailure("no template for \(page.kind.rawValue)")
            }
            buffer.removeAll()
            template.render(contents.view, into: &buffer)
            let findings = buffer.withBytes { checks[index].findings(on: file, $0) }
            guard findings.isEmpty else { throw DiagnosticFailure(findings) }
            try sink(file, "\(page.kind.rawValue) page \(page.address.path)", buffer)
            try renderBibliographies(contents.citations, of: page.address, in: edition, &buffer, to: sink)
        }
    }

    /// The citations of a page for reference managers, beside the page.
    private func renderBibliographies(
        _ citations: [TextCitation], of page: PageAddress, in edition: Edition, _ buffer: inout ByteBuffer,
        to sink: SiteSink
    ) throws {
        guard !citations.isEmpty else { return }
        var keys: Set<String> = []
        let distinct = citations.filter { keys.insert($0.key).inserted }
        for format in BibliographyFormat.allCases {
            buffer.removeAll()
            format.write(distinct, on: edition.text(.siteName), into: &buffer)
            try sink(format.file(of: page, in: edition.language), "citations of \(page.path)", buffer)
        }
    }

    /// The files that belong to no page.
    private func renderCommonFiles(to sink: SiteSink) throws {
        try renderSmallFiles(to: sink)
        try renderLargeFiles(to: sink)
    }

    /// The root, the style sheet and the scripts, and pages that only lead to others.
    func renderSmallFiles(to sink: SiteSink) throws {
        var buffer = ByteBuffer(capacity: 1 << 18)
        for isNotFound in [false, true] {
            guard let template = editions.first(where: { $0.language == .english })?.templates[.languageChoice] else {
                continue
            }
            buffer.removeAll()
            // A server shows the page for unknown addresses at any depth, so its links can't be relative.
            let root = isNotFound ? model.basePath : "./"
            template.render(LanguageChoicePage.view(of: editions, root: root, isNotFound: isNotFound), into: &buffer)
            try sink(isNotFound ? "404.html" : "index.html", "language choice page", buffer)
        }
        for asset in assets {
            buffer.removeAll()
            buffer.append(asset.bytes)
            try sink(asset.file, "asset", buffer)
        }
        try renderRedirects(&buffer, to: sink)
        buffer.removeAll()
        buffer.append("User-agent: *\nAllow: /\nSitemap: \(model.baseAddress)/\(Sitemap.file)\n")
        try sink("robots.txt", "robots file", buffer)
        buffer.removeAll()
        buffer.append(
            model.content.securityContact.text(at: model.baseAddress, isDemonstration: model.record.isDemonstration))
        try sink(SecurityContact.publishedFile, "security contact", buffer)
    }

    /// Feeds, data and sitemap.
    func renderLargeFiles(to sink: SiteSink) throws {
        var buffer = ByteBuffer(capacity: 1 << 18)
        for edition in editions {
            try Feed.writeAll(of: edition, into: &buffer) { file, bytes in try sink(file, "feed", bytes) }
        }
        try renderData(&buffer, to: sink)
        buffer.removeAll()
        Sitemap.write(pages.map(\.address).filter { $0 != .notFound }, of: model, into: &buffer)
        try sink(Sitemap.file, "sitemap", buffer)
    }
}

extension SiteModel {
    /// The path of the root of the site on its host, with a slash at both ends.
    var basePath: String {
        let afterScheme = baseAddress.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
        return afterScheme.isEmpty ? "/" : "/" + afterScheme.joined(separator: "/") + "/"
    }
}

extension SitePlan {
    /// Pages at the addresses that others have left.
    private func renderRedirects(_ buffer: inout ByteBuffer, to sink: SiteSink) throws {
        for redirect in redirects {
            for edition in editions {
                guard let template = edition.templates[.redirect] else { continue }
                buffer.removeAll()
                template.render(
                    RedirectPage.view(from: redirect.old, to: redirect.target, in: edition), into: &buffer)
                try sink(redirect.old.file(in: edition.language), "redirect from \(redirect.old.path)", buffer)
            }
        }
    }

}

/// What the workers share: which page is next, what was found wrong, and what it took.
private final class RenderingProgress: Sendable {
    let findings = Mutex<[Diagnostic]>([])
    let times = Mutex(RenderingTimes())
    private let cursor = Atomic<Int>(0)

    func next(of count: Int) -> Int? {
        let index = cursor.add(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }
}
