import Diagnostics
import Mechanism
import SampleRecords
import SourceReading
import TestSupport
import Testing
import Vault

@Suite("Property 7: a second opinion agrees with the gate")
struct SecondOpinionTests {
    @Test(
        "on random archives: what is published, in which words, on which rules, since when", arguments: batches(of: 20))
    func randomArchives(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            for day in ["2026-06-15", random.day()] {
                guard try !agrees(archive, asAt: day) else { continue }
                let smallest = archive.shrunk { ((try? agrees($0, asAt: day)) ?? true) == false }
                let opinion = PublicView(smallest, asAt: day)
                let gate = PublicView(try smallest.cleared(asAt: .init(sample: day)))
                Issue.record(
                    "seed \(seed), as at \(day)\nsecond opinion: \(opinion.lines)\ngate: \(gate.lines)\n\(smallest.shown)"
                )
                return
            }
        }
    }

    private func agrees(_ archive: SampleArchive, asAt day: String) throws -> Bool {
        let cleared = try archive.cleared(asAt: .init(sample: day))
        let opinion = SecondOpinion(archive: archive, day: day)
        let published = Set(archive.items.filter { opinion.verdict(on: $0).isPublished }.map(\.address))
        return Set(cleared.decisions.filter(\.isPublished).map(\.address.description)) == published
            && PublicView(cleared) == PublicView(archive, asAt: day)
    }

    @Test("the random archives are worth trying: they publish much, withhold much, and for every reason")
    func worth() throws {
        var reasons: Set<WithholdingReason> = []
        var published = 0
        var withheld = 0
        for seed in 0..<UInt64(80) {
            var random = SplitMix(state: seed)
            for decision in try random.archive().cleared().decisions {
                switch decision.outcome {
                case .published: published += 1
                case .withheld(let found):
                    withheld += 1
                    reasons.formUnion(found)
                }
            }
        }
        // Every random text can be shown.
        #expect(reasons == Set(WithholdingReason.allCases).subtracting([.cannotBeShown]))
        #expect(published * 6 > withheld && withheld * 6 > published, "\(published) and \(withheld)")
    }
}

/// The seeds of a property in batches, so that a test run stays readable at any size.
func batches(of count: Int) -> [Range<UInt64>] {
    let all = Proofs.seeds(count * 10)
    return stride(from: all.lowerBound, to: all.upperBound, by: count).map { $0..<($0 + UInt64(count)) }
}
