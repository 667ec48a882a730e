/// The lock of a summary or a list of observations of one review.
public struct SampleAgreementLock: Sendable, Hashable {
    public var party: String
    public var instrument: String
    /// `summary` or `list-of-observations`.
    public var document: String
    public var binding = SampleConsent.Binding()

    public init(_ document: String, party: String = "XAA", instrument: String = "untoc") {
        self.document = document
        self.party = party
        self.instrument = instrument
    }

    /// Where the lock stands among the records.
    public var path: String { "agreements/\(party)-\(instrument)-1-\(document).lock.json" }

    /// Whether a text belongs to the document.
    public func concerns(_ item: SampleItem) -> Bool {
        item.party == party && item.instrument == instrument
            && item.kind == (document == "summary" ? "summary" : "observation")
    }
}

extension SampleAgreementLock {
    /// The file, or nil when there is no text that it could be about: such a lock can't be read.
    func file(for items: [SampleItem]) -> String? {
        let own = items.filter(concerns)
        guard binding.exists, !own.isEmpty else { return nil }
        let texts = own.filter { !binding.unbound.contains($0.address) }.map {
            (
                $0.address,
                SampleJSON.text(binding.changed.contains($0.address) ? String(repeating: "0", count: 64) : $0.digest)
            )
        }
        return
            ([
                "format": "agreement-lock/1", "party": .text(party), "instrument": .text(instrument),
                "cluster": .number(1),
                "document": .text(document), "texts": .object(texts),
            ] as SampleJSON).file
    }
}
