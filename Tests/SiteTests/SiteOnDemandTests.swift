import Testing
import TestSupport

@testable import Site

@Suite("A site on demand")
struct SiteOnDemandTests {
    @Test("every file has the bytes that the build writes, and nothing else is there")
    func sameBytes() async throws {
        let whole = try await RenderedSite.small.value
        let site = SiteOnDemand(try SitePlan(SiteFixture.model(), templates: Repository.url("templates")))
        for (path, bytes) in whole.files {
            #expect(try await site.file(at: path) == bytes, "\(path)")
        }
        for path in [
            "", "en", "en/", "en/nothing.html", "../secret", "search/nothing.json", "data/../en/index.html",
            "de/index.html",
        ] {
            #expect(try await site.file(at: path) == nil, "\(path)")
        }
    }
}
