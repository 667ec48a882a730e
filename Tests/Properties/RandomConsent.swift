import SampleRecords
import TestSupport

extension SplitMix {
    /// A consent of any party that may give one, mostly in force.
    mutating func consent(number: Int, addresses: [String]) -> SampleConsent {
        let isReviewer = happens(35)
        let party = isReviewer ? one(of: ["XBB", "XCC"]) : one(of: ["XAA", "XAA", "XAA", "XBB"])
        let role = isReviewer ? "reviewing-state" : "state-under-review"
        var consent = SampleConsent("\(party)-\(number)", of: party, as: role, [])
        consent.given = happens(60) ? "2025-01-10" : day()
        consent.from = happens(60) ? consent.given : day()
        if happens(25) { consent.until = [consent.from, day()].max() }
        if happens(15) { consent.withdrawn = [consent.given, day()].max() }
        consent.grants = (0..<Int.random(in: 1...2, using: &self)).map { _ in
            grant(of: party, isReviewer: isReviewer, addresses: addresses)
        }
        consent.binding.exists = happens(95)
        consent.binding.unbound = Set(addresses.filter { _ in happens(3) })
        consent.binding.changed = Set(addresses.filter { _ in happens(3) })
        return consent
    }

    private mutating func grant(of party: String, isReviewer: Bool, addresses: [String]) -> SampleGrant {
        var grant = SampleGrant(mode: happens(50) ? "whole" : "with-passages-withheld")
        let includes = Int.random(in: 0...4, using: &self)
        grant.include = (0..<includes).map { _ in selector(of: party, isReviewer: isReviewer, addresses: addresses) }
        if happens(10) || includes == 0 {
            grant.exclude = [selector(of: party, isReviewer: isReviewer, addresses: addresses)]
        }
        return grant
    }

    mutating func selector(of party: String, isReviewer: Bool, addresses: [String]) -> SampleSelector {
        // A State under review speaks of its own record, State B and State C of that of State A.
        let reviewed = isReviewer ? "XAA" : party
        let own = addresses.filter { $0.hasPrefix(reviewed + "/") }
        if happens(30), !own.isEmpty { return SampleSelector(["address": one(of: own)]) }
        var keys: [String: String] = isReviewer ? ["party": reviewed] : [:]
        let instrument = one(of: ["untoc", "untoc", "tip"])
        let choices: [(String, [String])] = [
            ("instrument", [instrument]), ("cluster", ["1", "2"]),
            ("document", ["response", "dialogue", "observation", "summary", "comment", "document", "context-note"]),
            ("article", ["5", "6"]), ("question", ["5.1"]), ("message", ["1", "2", "3", "4"]),
            ("observation", ["1", "2", "3"]), ("attachment", ["1", "2"]), ("language", ["en", "fr"]),
            ("version", ["1", "2"]), ("origin", ["original", "translation", "machine-translation"]),
        ]
        for _ in 0...(happens(70) ? 0 : 1) {
            let (key, values) = happens(55) ? choices[0] : one(of: choices)
            keys[key] = one(of: values)
        }
        // There is a questionnaire for the first cluster alone.
        if keys["question"] != nil { keys["cluster"] = nil }
        return SampleSelector(keys)
    }
}
