import Clearing
import Mechanism
import PublicRecord
import SampleRecords
import SourceReading
import TestSupport
import Testing
import Vault

@Suite("Property 2: what is withheld makes no difference (C17)")
struct NoninterferenceTests {
    @Test(
        "twins that differ in everything withheld have public records of the same names and bytes",
        arguments: batches(of: 8))
    func twins(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            let day = random.happens(70) ? "2026-06-15" : random.day()
            guard try difference(archive, asAt: day, seed: seed) != nil else { continue }
            let smallest = archive.shrunk { ((try? difference($0, asAt: day, seed: seed)) ?? nil) != nil }
            let twin = try difference(smallest, asAt: day, seed: seed)?.shown ?? ""
            Issue.record("seed \(seed), as at \(day)\n\(smallest.shown)\n=== and its twin\n\(twin)")
            return
        }
    }

    /// A twin with another public record, if there is one. Twins with few changes are looked at as well, so that a
    /// counterexample can become small.
    private func difference(_ archive: SampleArchive, asAt day: String, seed: UInt64) throws -> SampleArchive? {
        let files = try files(archive, asAt: day)
        for changes in [3, 30] {
            var random = SplitMix(state: ~seed)
            let twin = random.twin(of: archive, asAt: day, changes: changes)
            if try self.files(twin, asAt: day) != files { return twin }
        }
        return nil
    }

    private func files(_ archive: SampleArchive, asAt day: String) throws -> [PublicRecord.File] {
        let day = CalendarDate(sample: day)
        return PublicRecord(try archive.cleared(asAt: day), asAt: day).files()
    }

    @Test("twins are worth comparing: nearly all differ, and in every part")
    func worth() {
        var different = 0
        var differences: Set<String> = []
        for seed in 0..<UInt64(60) {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            let twin = random.twin(of: archive, asAt: "2026-06-15")
            if twin != archive { different += 1 }
            if twin.reviews != archive.reviews { differences.insert("reviews") }
            if twin.consents != archive.consents { differences.insert("consents") }
            if twin.persons != archive.persons { differences.insert("persons") }
            if twin.profiles != archive.profiles { differences.insert("profiles") }
            if twin.attachments != archive.attachments { differences.insert("files") }
            if Set(twin.items.map(\.address)) != Set(archive.items.map(\.address)) { differences.insert("addresses") }
            if twin.items.count > archive.items.count { differences.insert("more texts") }
            if twin.items.count < archive.items.count { differences.insert("fewer texts") }
        }
        #expect(different > 55)
        #expect(differences.count == 8, "\(differences)")
    }
}
