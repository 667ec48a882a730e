import Clearing
import Mechanism
import PublicRecord
import SampleRecords
import SourceReading
import TestSupport
import Testing
import Vault

@Suite("Property 3: one consent more or less changes the output where its text stands, and nowhere else")
struct PositiveControlTests {
    @Test("an exclusion takes out one text, and leaves every other as it was", arguments: batches(of: 6))
    func exclusion(seeds: Range<UInt64>) throws {
        for seed in seeds {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            let published = try Published(archive)
            let byConsent = published.addresses.filter { address in
                address.hasPrefix("XAA/") && published.rules[address]?.contains("C2") == true
            }
            guard !byConsent.isEmpty else { continue }
            let address = random.one(of: byConsent.sorted())
            var changed = archive
            changed.consents.append(
                SampleConsent("XAA-new", SampleGrant(except: [SampleSelector(["address": address])])))
            let after = try Published(changed)
            #expect(after.addresses == published.addresses.subtracting([address]), "seed \(seed), \(address)")
            #expect(after.wordsDiffer(from: published, by: 1), "seed \(seed), \(address)")
            let expected = Self.files(of: address, in: archive, besides: after.addresses)
            #expect(after.changedFiles(from: published) == expected, "seed \(seed), \(address)")
        }
    }

    @Test("a grant lets out one text, and leaves every other as it was", arguments: batches(of: 6))
    func grant(seeds: Range<UInt64>) throws {
        var added = 0
        for seed in seeds {
            var random = SplitMix(state: seed)
            let archive = random.archive()
            let published = try Published(archive)
            let candidates = archive.items.map(\.address).filter {
                $0.hasPrefix("XAA/") && published.reasons[$0] == [.noConsent]
            }
            guard !candidates.isEmpty else { continue }
            let address = random.one(of: candidates.sorted())
            var changed = archive
            changed.consents.append(
                SampleConsent(
                    "XAA-new", SampleGrant(SampleSelector(["address": address]), mode: "with-passages-withheld")))
            let after = try Published(changed)
            // A text that names somebody or has broken marks stays back even now.
            guard after.addresses != published.addresses else {
                #expect(after.files == published.files)
                continue
            }
            added += 1
            #expect(after.addresses == published.addresses.union([address]), "seed \(seed), \(address)")
            #expect(published.wordsDiffer(from: after, by: 1), "seed \(seed), \(address)")
            let expected = Self.files(of: address, in: archive, besides: published.addresses)
            #expect(after.changedFiles(from: published) == expected, "seed \(seed), \(address)")
        }
        #expect(added > 0)
    }

    /// The file that a text stands in, the manifest, which lists its digest, and the file that goes with the text, unless it goes
    /// with another published text as well.
    private static func files(
        of address: String, in archive: SampleArchive, besides others: Set<String>
    ) -> Set<String> {
        let parts = address.split(separator: "/")
        let attachment = archive.items.first { $0.address == address }?.text.attachment
        let isShared = archive.items.contains { others.contains($0.address) && $0.text.attachment == attachment }
        let attached = isShared ? [] : [attachment].compactMap(\.self).map { "attachments/\($0)" }
        return Set(attached).union([
            "manifest.json",
            parts[1] == "context-note" ? "profiles/\(parts[0]).json" : "reviews/\(parts[0])-\(parts[1])-1.json",
        ])
    }
}

/// What an archive publishes on 15 June 2026.
struct Published {
    let addresses: Set<String>
    let rules: [String: Set<String>]
    let reasons: [String: [WithholdingReason]]
    let words: [String: Int]
    let files: [String: [UInt8]]

    init(_ archive: SampleArchive) throws {
        let cleared = try archive.cleared()
        var rules: [String: Set<String>] = [:]
        var reasons: [String: [WithholdingReason]] = [:]
        for decision in cleared.decisions {
            switch decision.outcome {
            case .published(let release): rules[decision.address.description] = Set(release.basis.map(\.id))
            case .withheld(let found): reasons[decision.address.description] = found
            }
        }
        addresses = Set(rules.keys)
        self.rules = rules
        self.reasons = reasons
        words = Dictionary(cleared.items.map { ("\($0.value.text) \($0.value.release)", 1) }, uniquingKeysWith: +)
        files = Dictionary(
            uniqueKeysWithValues: PublicRecord(cleared, asAt: .sample).files().map { ($0.path, $0.bytes) })
    }

    /// Whether the texts, with their rules and days, are those of another but for some that are missing.
    func wordsDiffer(from other: Published, by count: Int) -> Bool {
        words.allSatisfy { $0.value <= other.words[$0.key] ?? 0 }
            && other.words.values.reduce(0, +) - words.values.reduce(0, +) == count
    }

    func changedFiles(from other: Published) -> Set<String> {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }
    }
}
