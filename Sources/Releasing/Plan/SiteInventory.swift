internal import Bytes
public import Mechanism
public import Site
public import SignedRelease
internal import Synchronization

extension ReleaseManifest {
    /// Renders the site once, keeps the size and the digest of every file and nothing of its bytes.
    ///
    /// - Throws: every finding of every page.
    public init(
        of site: SitePlan, number: Int, asAt: CalendarDate, baseAddress: String, isDemonstration: Bool, workers: Int
    ) async throws {
        let files = SiteInventory()
        try await site.render(workers: workers) { path, _, bytes in files.add(path, bytes.copy()) }
        self.init(
            number: number, asAt: asAt, baseAddress: baseAddress, isDemonstration: isDemonstration, files: files.all)
    }
}

private final class SiteInventory: Sendable {
    private let files = Mutex<[ReleaseManifest.File]>([])

    var all: [ReleaseManifest.File] { files.withLock { $0 } }

    func add(_ path: String, _ bytes: [UInt8]) {
        let file = ReleaseManifest.File(path: path, size: bytes.count, digest: Digest.sha256(of: bytes))
        files.withLock { $0.append(file) }
    }
}
