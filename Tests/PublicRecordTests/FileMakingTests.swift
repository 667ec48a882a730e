import Mechanism
import PublicRecord
import Synchronization
import Testing
import Workers

@Suite("The files of a public record")
struct FileMakingTests {
    private struct DiskIsFull: Error, Equatable {}

    private static let record: PublicRecord = {
        guard let day = CalendarDate("2026-11-20") else { preconditionFailure("no day") }
        let profiles = ["XAA", "XAB", "XAC", "XAD"].compactMap { PartyCode($0) }.map { party in
            PublishedProfile(party: party, ministry: [.english: "Ministry of \(party)"], office: [:], contextNote: [])
        }
        return PublicRecord(asAt: day, settings: [:], demonstrationParties: [], profiles: profiles, reviews: [])
    }()

    @Test("several workers make the files that one makes, and the manifest last", arguments: [1, 2, 5])
    func sameFiles(workers: Int) {
        let made = Mutex<[PublicRecord.File]>([])
        Self.record.forEachFile(by: Workers(workers)) { file in made.withLock { $0.append(file) } }
        let files = made.withLock { $0 }
        #expect(files.count == Self.record.fileCount)
        #expect(files.last?.path == "manifest.json")
        #expect(Set(files) == Set(Self.record.files()))
        #expect(files.map(\.path).sorted() == Self.record.paths)
    }

    @Test("nothing is taken after a failure", arguments: [1, 2, 5]) func failure(workers: Int) {
        let taken = Mutex(0)
        #expect(throws: DiskIsFull()) {
            try Self.record.forEachFile(by: Workers(workers)) { _ throws(DiskIsFull) in
                let count = taken.withLock { taken in
                    taken += 1
                    return taken
                }
                if count == 2 { throw DiskIsFull() }
            }
        }
        #expect(taken.withLock { $0 } == 2)
    }
}
