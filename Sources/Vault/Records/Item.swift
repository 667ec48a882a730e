internal import Diagnostics
internal import Mechanism

/// One text of a record, which may or may not be published.
struct Item: Sendable {
    let address: ItemAddress
    let origin: TextOrigin
    /// What it is and what belongs to it besides words.
    let role: Role
    /// Whether its author has handed it in; rule C7 keeps drafts back.
    let isDraft: Bool
    let content: SealedContent
    /// Where it stands, for messages.
    let path: String
    let position: SourcePosition

    enum Role: Sendable {
        case response(QuestionNumber, article: ArticleNumber?)
        case message(MessageKind, number: Int, speaker: PartyCode, article: ArticleNumber?)
        case observation(ObservationKind, number: Int, article: ArticleNumber, agreements: [Agreement])
        case summary(agreements: [Agreement])
        case comment(CommentSubject)
        /// With the name of the file that belongs to it.
        case document(number: Int, attachment: AttachmentName?)
        case contextNote
    }

    var party: PartyCode { address.party }

    /// The digest that consents are bound to (rule C9).
    var digest: TextDigest { content.digest(at: address, attribution: attribution) }

    /// What the public page says of the words besides the words themselves.
    private var attribution: [(name: String, value: String)] {
        let origin = (name: "origin", value: origin.rawValue)
        switch role {
        case .message(let kind, _, let speaker, let article):
            let fields = [origin, (name: "kind", value: kind.rawValue), (name: "speaker", value: speaker.description)]
            return fields + (article.map { [(name: "article", value: $0.description)] } ?? [])
        case .observation(let kind, _, let article, _):
            return [origin, (name: "kind", value: kind.rawValue), (name: "article", value: article.description)]
        case .response, .summary, .comment, .document, .contextNote: return [origin]
        }
    }

    /// The name of the file that belongs to it, or nil.
    var attachment: AttachmentName? {
        switch role {
        case .document(_, let attachment): attachment
        case .response, .message, .observation, .summary, .comment, .contextNote: nil
        }
    }

    /// Who speaks in a message or feedback, or nil.
    var speaker: PartyCode? {
        switch role {
        case .message(_, _, let speaker, _): speaker
        case .response, .observation, .summary, .comment, .document, .contextNote: nil
        }
    }

    /// The agreements to the summary or the list that the item is part of.
    var agreements: [Agreement] {
        switch role {
        case .observation(_, _, _, let agreements), .summary(let agreements): agreements
        case .response, .message, .comment, .document, .contextNote: []
        }
    }

    /// The article that the item is about, or nil.
    var article: ArticleNumber? {
        switch role {
        case .response(_, let article), .message(_, _, _, let article): article
        case .observation(_, _, let article, _): article
        case .summary, .comment, .document, .contextNote: nil
        }
    }
}

extension [Item] {
    /// In the order of their addresses, each of which is written once and not at every comparison.
    func inOrderOfAddresses() -> [Item] {
        let addresses = map(\.address.description)
        return indices.sorted { addresses[$0] < addresses[$1] }.map { self[$0] }
    }
}

/// What a record holds that is neither an item nor ever releasable, kept for checks on the confidential side.
struct ReviewFacts: Sendable {
    let party: PartyCode
    let scope: ReviewScope
    let languages: [Language]
    let stage: ReviewStage
    let steps: [Step]
    /// How many notes and preliminary findings the record holds: counted, never read (rule C7).
    let noteCount: Int
    let path: String

    struct Step: Sendable {
        let step: ReviewStep
        let date: CalendarDate
        let position: SourcePosition
    }
}

/// The office of a focal point: general information that is public (S4 ¶20, rule C13).
struct FocalPointOffice: Sendable {
    let party: PartyCode
    let ministry: [Language: String]
    let office: [Language: String]
    let path: String
    let position: SourcePosition
}
