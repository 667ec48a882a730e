import Clearing
import Foundation
import Mechanism
import PublicRecord
import SampleRecords
import SourceReading
import Synchronization
import TestSupport
import Testing
import Vault
import Workers

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

    @Test("any number of workers gives the same decisions, reports and bytes", arguments: batches(of: 8))
    func workers(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            let alone = Gate.clear(try archive.read(), asAt: .sample, workers: Workers(1))
            let files = PublicRecord(alone, asAt: .sample).files()
            for count in [2, 5] {
                let together = Gate.clear(try archive.read(), asAt: .sample, workers: Workers(count))
                #expect(alone.decisions == together.decisions, "seed \(seed)")
                #expect(alone.publications == together.publications, "seed \(seed)")
                #expect(alone.reports == together.reports, "seed \(seed)")
                #expect(files == PublicRecord(together, asAt: .sample).files(), "seed \(seed)")
                let made = Mutex<[PublicRecord.File]>([])
                PublicRecord(together, asAt: .sample).forEachFile(by: Workers(count)) { file in
                    made.withLock { $0.append(file) }
                }
                #expect(made.withLock { $0.sorted { $0.path < $1.path } } == files.sorted { $0.path < $1.path })
            }
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
