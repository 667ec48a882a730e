import SampleRecords
import SourceReading

extension SampleArchive {
    /// The archives that are smaller by one record, consent, grant, selector or detail.
    var smallerByOne: [SampleArchive] {
        var smaller: [SampleArchive] = []
        func without<Value>(_ list: WritableKeyPath<SampleArchive, [Value]>) {
            for index in self[keyPath: list].indices {
                var copy = self
                copy[keyPath: list].remove(at: index)
                smaller.append(copy.withoutStrays)
            }
        }
        func with(_ change: (inout SampleArchive) -> Void) {
            var copy = self
            change(&copy)
            if copy != self { smaller.append(copy.withoutStrays) }
        }
        without(\.reviews)
        without(\.consents)
        without(\.agreementLocks)
        without(\.profiles)
        without(\.persons)
        for review in reviews.indices {
            without(\.reviews[review].responses)
            without(\.reviews[review].dialogue)
            without(\.reviews[review].comments)
            without(\.reviews[review].documents)
            with { $0.reviews[review].list = nil }
            with { $0.reviews[review].summary = nil }
            with { $0.reviews[review].notes = [] }
            for index in reviews[review].responses.indices { without(\.reviews[review].responses[index].texts) }
            for index in reviews[review].dialogue.indices { without(\.reviews[review].dialogue[index].texts) }
            for index in reviews[review].documents.indices { without(\.reviews[review].documents[index].texts) }
        }
        for consent in consents.indices {
            without(\.consents[consent].grants)
            with { $0.consents[consent].until = nil }
            with { $0.consents[consent].withdrawn = nil }
            with { $0.consents[consent].binding = .init() }
            for grant in consents[consent].grants.indices where consents[consent].grants[grant].selectorCount > 1 {
                without(\.consents[consent].grants[grant].include)
                without(\.consents[consent].grants[grant].exclude)
            }
        }
        return smaller
    }

    /// The smallest archive that can be found from this one for which something still fails.
    func shrunk(while fails: (SampleArchive) -> Bool) -> SampleArchive {
        var smallest = self
        while let smaller = smallest.smallerByOne.first(where: fails) { smallest = smaller }
        return smallest
    }
}

extension SampleGrant {
    fileprivate var selectorCount: Int { include.count + exclude.count }
}

extension SampleArchive {
    /// The archive as a reader of a failed test wants to see it: its files, without the usual parties.
    var shown: String {
        files.filter { $0.path != "parties.json" }.map { "\($0.path)\n\($0.text)" }.joined()
            + attachments.sorted { $0.key < $1.key }.map {
                "attachments/\($0.key): \(String(decoding: $0.value, as: UTF8.self))\n"
            }
            .joined()
    }
}
