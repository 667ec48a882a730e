import Foundation
import LeakScan
import TestSupport
import Testing

/// A site is often looked at in one archive, whose packed bytes hold by chance whatever a file may hold.
@Suite("Archives of many files")
struct ArchiveTests {
    @Test(
        "one file in it is found, and the others are no finds",
        arguments: ["zip_of_pages", "zip_of_pages_as_they_are", "packed_tar_of_pages"])
    func archives(maker: String) throws {
        let bytes = try DecodingTests.made(maker)
        let scene = try Scene(DecodingTests.records)
        #expect(scene.findings(bytes).map(\.summary) == ["text reviews/a.json:2"])
        let others = try Scene(["reviews/b.json": Scene.review(ExcuseTests.secret)])
        #expect(others.findings(bytes).map(\.words) == [])
    }
}
