import SampleRecords
import TestSupport

extension SplitMix {
    /// Gives messages, observations and documents other numbers in the same order, in records and consents alike.
    mutating func renumber(_ archive: inout SampleArchive) {
        var numbers: [Int] = []
        var next = 0
        for _ in 0...60 {
            next += Int.random(in: 1...40, using: &self)
            numbers.append(next)
        }
        func renumbered(_ number: Int) -> Int { number < numbers.count ? numbers[number] : number + 10_000 }
        func renumbered(_ address: String) -> String {
            var parts = address.split(separator: "/").map(String.init)
            guard parts.count >= 5, ["dialogue", "observation", "document"].contains(parts[3]),
                let number = Int(parts[4])
            else { return address }
            parts[4] = "\(renumbered(number))"
            return parts.joined(separator: "/")
        }
        func renumbered(_ selector: SampleSelector) -> SampleSelector {
            var selector = selector
            for key in ["message", "observation", "attachment"] {
                selector.keys[key] = selector.keys[key].flatMap { Int($0) }.map { "\(renumbered($0))" }
            }
            selector.keys["address"] = selector.keys["address"].map { renumbered($0) }
            return selector
        }
        for review in archive.reviews.indices {
            for index in archive.reviews[review].dialogue.indices {
                archive.reviews[review].dialogue[index].number = renumbered(
                    archive.reviews[review].dialogue[index].number)
            }
            for index in archive.reviews[review].documents.indices {
                archive.reviews[review].documents[index].number = renumbered(
                    archive.reviews[review].documents[index].number)
            }
            let observations = archive.reviews[review].list?.observations ?? []
            archive.reviews[review].list?.observations = observations.map {
                var observation = $0
                observation.number = renumbered($0.number)
                return observation
            }
        }
        for index in archive.agreementLocks.indices {
            archive.agreementLocks[index].binding.unbound = Set(
                archive.agreementLocks[index].binding.unbound.map { renumbered($0) })
            archive.agreementLocks[index].binding.changed = Set(
                archive.agreementLocks[index].binding.changed.map { renumbered($0) })
        }
        for index in archive.consents.indices {
            archive.consents[index].binding.unbound = Set(
                archive.consents[index].binding.unbound.map { renumbered($0) })
            archive.consents[index].binding.changed = Set(
                archive.consents[index].binding.changed.map { renumbered($0) })
            for grant in archive.consents[index].grants.indices {
                let old = archive.consents[index].grants[grant]
                archive.consents[index].grants[grant].include = old.include.map { renumbered($0) }
                archive.consents[index].grants[grant].exclude = old.exclude.map { renumbered($0) }
            }
        }
    }
}
