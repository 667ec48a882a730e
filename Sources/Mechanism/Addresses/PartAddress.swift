/// Names one publishable part of the record of a party: a response, a message, an observation …
///
/// In one readable line: `XAA/untoc/1/response/5.1`, `XAA/untoc/1/dialogue/3`, `XAA/untoc/1/summary`,
/// `XAA/untoc/1/comment/summary`, `XAA/untoc/1/document/1`, `XAA/context-note`.
public struct PartAddress: Sendable, Hashable {
    public let party: PartyCode
    public let part: Part

    public enum Part: Sendable, Hashable {
        /// The State's note on its context, which belongs to no single review.
        case contextNote
        case review(ReviewScope, ReviewPart)
    }

    public init(_ party: PartyCode, _ part: Part) {
        self.party = party
        self.part = part
    }

    /// What the part is.
    public var kind: DocumentKind {
        switch part {
        case .contextNote: .contextNote
        case .review(_, let part): part.kind
        }
    }

    /// The instrument and cluster, or nil for a part that belongs to no single review.
    public var scope: ReviewScope? {
        switch part {
        case .contextNote: nil
        case .review(let scope, _): scope
        }
    }
}

/// One part of the record of one review. Numbers count from 1 within the record and are confidential.
public enum ReviewPart: Sendable, Hashable {
    case response(QuestionNumber)
    case dialogue(Int)
    case observation(Int)
    case summary
    case comment(CommentSubject)
    case document(Int)

    public var kind: DocumentKind {
        switch self {
        case .response: .response
        case .dialogue: .dialogue
        case .observation: .observation
        case .summary: .summary
        case .comment: .comment
        case .document: .document
        }
    }
}

/// The kinds of document in the record of a party.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case response
    case dialogue
    case observation
    case summary
    case comment
    case document
    case contextNote = "context-note"
}

extension PartAddress: LosslessStringConvertible {
    public init?(_ description: String) {
        let segments = description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let address = Self.read(segments), address.segmentCount == segments.count else { return nil }
        self = address
    }

    public var description: String {
        switch part {
        case .contextNote: return "\(party)/\(DocumentKind.contextNote.rawValue)"
        case .review(let scope, let part):
            let start = "\(party)/\(scope.instrument.code)/\(scope.cluster)/\(part.kind.rawValue)"
            switch part {
            case .response(let question): return "\(start)/\(question)"
            case .dialogue(let number), .observation(let number), .document(let number): return "\(start)/\(number)"
            case .comment(let subject): return "\(start)/\(subject.rawValue)"
            case .summary: return start
            }
        }
    }

    /// Reads an address from the beginning of a list of segments, and leaves the rest to the caller.
    static func read(_ segments: [String]) -> PartAddress? {
        guard segments.count >= 2, let party = PartyCode(segments[0]) else { return nil }
        if segments[1] == DocumentKind.contextNote.rawValue { return PartAddress(party, .contextNote) }
        guard segments.count >= 4, let instrument = Instrument(rawValue: segments[1]),
            let cluster = ClusterNumber(segments[2]), let kind = DocumentKind(rawValue: segments[3]),
            let part = reviewPart(kind, detail: segments.dropFirst(4).first)
        else { return nil }
        return PartAddress(party, .review(ReviewScope(instrument, cluster), part))
    }

    /// How many segments the address has.
    var segmentCount: Int {
        switch part {
        case .contextNote: 2
        case .review(_, .summary): 4
        case .review(_, .response), .review(_, .dialogue), .review(_, .observation), .review(_, .comment),
            .review(_, .document):
            5
        }
    }

    private static func reviewPart(_ kind: DocumentKind, detail: String?) -> ReviewPart? {
        switch kind {
        case .response: detail.flatMap(QuestionNumber.init).map(ReviewPart.response)
        case .dialogue: detail.flatMap(recordNumber).map(ReviewPart.dialogue)
        case .observation: detail.flatMap(recordNumber).map(ReviewPart.observation)
        case .document: detail.flatMap(recordNumber).map(ReviewPart.document)
        case .comment: detail.flatMap(CommentSubject.init).map(ReviewPart.comment)
        case .summary: .summary
        case .contextNote: nil
        }
    }

    private static func recordNumber(_ characters: String) -> Int? {
        guard let number = Int(characters), number >= 1, String(number) == characters else { return nil }
        return number
    }
}
