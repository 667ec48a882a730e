import SampleRecords
import TestSupport
import Testing

@Suite("Property 4: less consent never publishes more, more consent never less (C11)")
struct MonotonicityTests {
    @Test("an exclusion, a withdrawal or an earlier expiry never publishes more", arguments: batches(of: 6))
    func less(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            var archive = random.archive()
            var published = try Published(archive).addresses
            for _ in 0..<3 {
                random.restrict(&archive)
                guard archive.isReadable else { break }
                let after = try Published(archive).addresses
                #expect(
                    after.isSubset(of: published), "seed \(seed): \(after.subtracting(published))\n\(archive.shown)")
                published = after
            }
        }
    }

    @Test("a further consent, grant or lock never publishes less", arguments: batches(of: 6))
    func more(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            var archive = random.archive()
            var published = try Published(archive).addresses
            for number in 0..<3 {
                random.extend(&archive, number: number)
                let after = try Published(archive).addresses
                #expect(
                    after.isSuperset(of: published), "seed \(seed): \(published.subtracting(after))\n\(archive.shown)")
                published = after
            }
        }
    }
}

extension SplitMix {
    fileprivate mutating func restrict(_ archive: inout SampleArchive) {
        let index = Int.random(in: archive.consents.indices, using: &self)
        let consent = archive.consents[index]
        switch Int.random(in: 0..<4, using: &self) {
        case 0:
            let selector = selector(
                of: consent.party, isReviewer: consent.role == "reviewing-state",
                addresses: archive.items.map(\.address))
            archive.consents[index].grants[0].exclude.append(selector)
        // A withdrawal that is already there stays on its day: an earlier one would beat fewer grants.
        case 1: archive.consents[index].withdrawn = consent.withdrawn ?? max(consent.given, day())
        case 2: archive.consents[index].until = [consent.until ?? "9999-12-31", max(consent.from, day())].min()
        case _:
            archive.consents[index].binding.unbound.formUnion(archive.items.map(\.address).filter { _ in happens(30) })
        }
    }

    /// What widens a consent: but not one that is withdrawn, whose withdrawal would reach further.
    fileprivate mutating func extend(_ archive: inout SampleArchive, number: Int) {
        let addresses = archive.items.map(\.address)
        var further = consent(number: 50 + number, addresses: addresses)
        further.withdrawn = nil
        for index in further.grants.indices { further.grants[index].exclude = [] }
        further.grants.removeAll { $0.include.isEmpty }
        let index = Int.random(in: archive.consents.indices, using: &self)
        let consent = archive.consents[index]
        switch Int.random(in: 0..<4, using: &self) {
        case 0 where consent.withdrawn == nil && consent.party == further.party && consent.role == further.role:
            archive.consents[index].grants += further.grants
        case 1: archive.consents[index].binding = .init()
        case 2: archive.consents[index].until = nil
        case _: archive.consents.append(further)
        }
    }
}
