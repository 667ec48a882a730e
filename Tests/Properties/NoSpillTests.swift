import SampleRecords
import TestSupport
import Testing

@Suite("Property 6: a grant for one text, language or version never releases another")
struct NoSpillTests {
    @Test("an exact address releases its text alone", arguments: batches(of: 3))
    func address(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let archive = archive(seed)
            for item in archive.items {
                let released = try released(archive, by: ["address": item.address], boundTo: nil, speaker: item.speaker)
                #expect(released.isSubset(of: [item.address]), "seed \(seed)")
            }
        }
    }

    @Test("a lock that holds one text releases it alone, whatever the consent covers", arguments: batches(of: 3))
    func lock(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let archive = archive(seed)
            for item in archive.items {
                let released = try released(
                    archive, by: ["party": "XAA"], boundTo: [item.address], speaker: item.speaker)
                #expect(released.isSubset(of: [item.address]), "seed \(seed)")
            }
        }
    }

    @Test("a selector by language or version releases no other language or version", arguments: batches(of: 3))
    func keys(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let archive = archive(seed)
            let items = Dictionary(uniqueKeysWithValues: archive.items.map { ($0.address, $0) })
            for language in ["en", "fr", "es"] {
                let released = try released(archive, by: ["language": language], boundTo: nil, speaker: nil)
                #expect(
                    released.allSatisfy {
                        items[$0]?.text.language == language && items[$0]?.isMachineTranslation == false
                    })
            }
            for version in [1, 2] {
                let released = try released(archive, by: ["version": "\(version)"], boundTo: nil, speaker: nil)
                #expect(
                    released.allSatisfy { items[$0]?.version == version && items[$0]?.isMachineTranslation == false })
            }
        }
    }

    /// An archive without consents, and without what agreements alone would publish.
    private func archive(_ seed: UInt64) -> SampleArchive {
        var random = SplitMix(state: seed)
        var archive = random.archive()
        archive.consents = []
        for index in archive.reviews.indices {
            archive.reviews[index].summary?.agreements = []
            if archive.listOfObservations == "by-rule" { archive.reviews[index].list?.agreements = [] }
        }
        return archive
    }

    private func released(
        _ archive: SampleArchive, by keys: [String: String], boundTo only: Set<String>?, speaker: String?
    ) throws -> Set<String> {
        var archive = archive
        let grant = SampleGrant(SampleSelector(keys), mode: "with-passages-withheld")
        let party = keys["address"].map { String($0.prefix(3)) } ?? "XAA"
        var consents = [SampleConsent("own", of: party, grant)]
        if let speaker, speaker != party, party == "XAA" {
            let keys = keys["address"] == nil ? keys.merging(["party": "XAA"]) { $1 } : keys
            consents.append(.ofReviewer(speaker, SampleGrant(SampleSelector(keys), mode: "with-passages-withheld")))
        }
        archive.consents = consents.map {
            var consent = $0
            consent.binding.only = only
            return consent
        }
        return try Published(archive).addresses
    }
}
