import Bytes
import Clearing
import Foundation
import Mechanism
import PublicRecord
import Reference
import SampleRecords
import Site
import SourceReading
import Synchronization
import TestSupport
import Testing
import Vault

@Suite("Property 2 on whole sites: what is withheld makes no difference to any page or file")
struct WholeSiteTests {
    @Test(
        "twins have sites of the same names and bytes",
        .enabled(if: Proofs.isOptimized, "a debug build is too slow: make proofs"),
        arguments: Proofs.seeds(5))
    func twins(seed: UInt64) async throws {
        var random = SplitMix(state: seed &+ 7_000)
        let archive = random.archive()
        let twin = random.twin(of: archive, asAt: "2026-06-15", changes: 60)
        let content = Repository.url("content")
        let reference = try ReferenceData.read(from: content).withFewParties
        let siteContent = try SiteContent.read(from: content)

        func site(of archive: SampleArchive) async throws -> [String: [UInt8]] {
            let record = PublicRecord(Gate.clear(try archive.read(reference), asAt: .sample), asAt: .sample)
            let model = SiteModel(
                reference: reference, record: record, content: siteContent, baseAddress: "https://review.example.org")
            return try await SitePlan(model, templates: Repository.url("templates")).files()
        }
        let first = try await site(of: archive)
        let second = try await site(of: twin)
        #expect(first.count > 300)
        #expect(Set(first.keys) == Set(second.keys), "seed \(seed)")
        let different = first.filter { second[$0.key] != $0.value }.keys.sorted()
        #expect(different.isEmpty, "seed \(seed)")
    }
}

extension SitePlan {
    /// Every file of the site, by its path.
    fileprivate func files() async throws -> [String: [UInt8]] {
        let files = Mutex<[String: [UInt8]]>([:])
        try await render(workers: 2) { path, _, buffer in
            let bytes = buffer.copy()
            files.withLock { $0[path] = bytes }
        }
        return files.withLock { $0 }
    }
}

extension ReferenceData {
    /// The same facts with five parties, which have pages like those of all others.
    fileprivate var withFewParties: ReferenceData {
        ReferenceData(
            parties: Array(parties.prefix(5)), instruments: instruments, articles: articles, clusters: clusters,
            questionnaires: questionnaires)
    }
}
