import Clearing
import Foundation
import Mechanism
import PublicRecord
import SampleRecords
import SourceReading
import TestSupport
import Testing
import Vault

@Suite("Property 5: neither the order of records nor the clock makes a difference")
struct IndependenceTests {
    @Test("the same records in any order give the same decisions and bytes", arguments: batches(of: 8))
    func order(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            var shuffled = archive
            random.shuffle(&shuffled)
            let files = shuffled.files.shuffled(using: &random)
            let first = try archive.cleared()
            let second = Gate.clear(
                try Archive.read(files, attachments: shuffled.attachments, reference: .sample), asAt: .sample)
            #expect(first.decisions.map(\.outcome) == second.decisions.map(\.outcome), "seed \(seed)")
            #expect(
                PublicRecord(first, asAt: .sample).files() == PublicRecord(second, asAt: .sample).files(),
                "seed \(seed)")
        }
    }

    @Test(
        "the sources of the gate name no clock", arguments: ["Vault", "Clearing", "PublicRecord", "Mechanism"])
    func clock(module: String) throws {
        let folder = Repository.url("Sources/\(module)")
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        for path in paths where path.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            #expect(
                source.matches(of: /\bDate\(|\bDate\.now|Clock\b|\.now\b|\bgettimeofday|\btime\(/).isEmpty, "\(path)")
        }
    }
}
