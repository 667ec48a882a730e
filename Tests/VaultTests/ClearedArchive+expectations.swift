import Diagnostics
import Mechanism
import SampleRecords
import Testing
import Vault

extension ClearedArchive {
    /// The addresses of what is published, in their order.
    var published: [String] { decisions.filter(\.isPublished).map(\.address.description) }

    /// The published texts, in public order.
    var texts: [String] { items.map(\.value.text) }

    func decision(on address: String) throws -> ItemDecision {
        try #require(decisions.first { $0.address.description == address }, "no item \(address)")
    }

    /// The kinds of reason for which an item is withheld, or nil if it is published.
    func reasons(for address: String) throws -> [WithholdingReason]? {
        switch try decision(on: address).outcome {
        case .published: nil
        case .withheld(let reasons): reasons
        }
    }

    /// The rules on which an item is published, or nothing if it is withheld.
    func basis(of address: String) throws -> [Rule] {
        switch try decision(on: address).outcome {
        case .published(let release): release.basis
        case .withheld: []
        }
    }

    /// The reports as `kind path`.
    var reportedKinds: [String] { reports.map { "\($0.kind) \($0.path ?? "")" } }
}

/// The addresses of the samples that most tests use.
enum Address {
    static let answer = "XAA/untoc/1/response/5.1/en"
    static let feedback = "XAA/untoc/1/dialogue/1/en"
    static let summary = "XAA/untoc/1/summary/en"
    static let observation = "XAA/untoc/1/observation/1/en"
}

extension SampleArchive {
    /// An archive with one answer of State A, and the given consents.
    static func answer(_ text: SampleText = SampleText("Article 5 is law."), _ consents: SampleConsent...)
        -> SampleArchive
    {
        var archive = SampleArchive()
        var review = SampleReview()
        review.responses = [SampleResponse("5.1", text)]
        archive.reviews = [review]
        archive.consents = consents
        return archive
    }

    /// An archive with one written feedback of State B in the review of State A, and the given consents.
    static func feedback(_ text: SampleText = SampleText("How is it applied?"), _ consents: SampleConsent...)
        -> SampleArchive
    {
        var archive = SampleArchive()
        var review = SampleReview()
        review.dialogue = [SampleMessage(1, by: "XBB", text)]
        archive.reviews = [review]
        archive.consents = consents
        return archive
    }
}

extension SampleConsent {
    /// The consent of State A to everything for the Convention.
    static let toEverything = SampleConsent(SampleGrant(["instrument": "untoc"]))
    /// The consent of State B to its words in the review of State A.
    static let ofReviewerB = ofReviewer("XBB", SampleGrant(["party": "XAA"]))

    /// The same with some of it changed.
    func with(_ change: (inout SampleConsent) -> Void) -> SampleConsent {
        var copy = self
        change(&copy)
        return copy
    }
}

extension SampleArchive {
    func with(_ change: (inout SampleArchive) -> Void) -> SampleArchive {
        var copy = self
        change(&copy)
        return copy
    }
}
