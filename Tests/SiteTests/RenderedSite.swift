import Bytes
import Foundation
import Mechanism
import PublicRecord
import Reference
import Synchronization
import TestSupport

@testable import Site

/// Every file of a site as it was rendered, by path.
struct RenderedSite: Sendable {
    let files: [String: [UInt8]]

    /// - Parameter workers: how many pages are rendered at the same time.
    init(_ plan: SitePlan, workers: Int = 2) async throws {
        let store = Mutex<[String: [UInt8]]>([:])
        try await plan.render(workers: workers) { path, _, bytes in
            let copy = bytes.copy()
            store.withLock { $0[path] = copy }
        }
        files = store.withLock { $0 }
    }

    /// The pages in all languages, in the order of their paths.
    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

    func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

    /// A small site of which every kind of page has something to show.
    static let small = Task {
        try await RenderedSite(SitePlan(SiteFixture.model(), templates: Repository.url("templates")))
    }

    /// The site of the whole content of the repository, with the reviews of the small one.
    static let whole = Task {
        try await RenderedSite(SitePlan(SiteFixture.wholeModel(), templates: Repository.url("templates")))
    }
}
