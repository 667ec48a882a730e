public import Mechanism
public import PublicRecord
public import Vault
internal import Workers

extension PublicRecord {
    /// Puts cleared values together to the public record. Nothing else can come in: a `Cleared` value is made by the gate alone.
    public init(_ cleared: ClearedArchive, asAt day: CalendarDate) {
        let items = cleared.items.map(\.value)
        let reviewed = items.filter { $0.scope != nil }
        let byReview = Array(Dictionary(grouping: reviewed) { ReviewKey(party: $0.party, scope: $0.scope) })
        let offices = Dictionary(cleared.offices.map { ($0.value.party, $0.value) }) { first, _ in first }
        let notes = Dictionary(grouping: items.filter { $0.part == .contextNote }, by: \.party)
        let profiles = Set(offices.keys).union(notes.keys).map { party in
            PublishedProfile(
                party: party, ministry: offices[party]?.ministry ?? [:], office: offices[party]?.office ?? [:],
                contextNote: (notes[party] ?? []).map(PublishedText.init))
        }
        self.init(
            asAt: day, settings: ["list-of-observations": cleared.settings.listOfObservations.rawValue],
            demonstrationParties: cleared.demonstrationParties, profiles: profiles,
            reviews: Workers.all.results(of: byReview.count) { number in
                let (key, items) = byReview[number]
                return key.scope.map { PublishedReview(of: key.party, $0, items: items) }
            }.compactMap(\.self))
    }
}

private struct ReviewKey: Hashable {
    let party: PartyCode
    let scope: ReviewScope?
}

extension PublishedText {
    /// The public form of a text that the gate has let out.
    public init(_ item: ReleasedItem) {
        self.init(
            language: item.language, origin: item.origin, answer: item.answer, title: item.title, date: item.date,
            references: item.references, text: item.text,
            attachment: item.attachment.map { PublishedAttachment(name: $0.name, bytes: $0.bytes) },
            basis: item.release.basis, since: item.release.since)
    }
}

extension PublishedReview {
    /// - Parameter items: of this review, in public order: the renditions of one thing stand together.
    init(of party: PartyCode, _ scope: ReviewScope, items: [ReleasedItem]) {
        var responses: [PublishedResponse] = []
        var dialogue: [PublishedMessage] = []
        var observations: [PublishedObservation] = []
        var summary: [PublishedText] = []
        var comments: [CommentSubject: [PublishedText]] = [:]
        var documents: [[PublishedText]] = []
        for group in items.grouped(by: \.part) {
            let texts = group.map(PublishedText.init)
            guard let part = group.first?.part else { continue }
            switch part {
            case .response(let question, let article, _):
                if let last = responses.last, last.question == question {
                    responses[responses.count - 1] = PublishedResponse(
                        question: question, article: article, versions: last.versions + [texts])
                } else {
                    responses.append(PublishedResponse(question: question, article: article, versions: [texts]))
                }
            case .message(let kind, let speaker, let article, _):
                dialogue.append(PublishedMessage(kind: kind, speaker: speaker, article: article, texts: texts))
            case .observation(let kind, let article, _):
                observations.append(PublishedObservation(kind: kind, article: article, texts: texts))
            case .summary: summary = texts
            case .comment(let subject): comments[subject] = texts
            case .document: documents.append(texts)
            case .contextNote: continue
            }
        }
        self.init(
            party: party, scope: scope, responses: responses, dialogue: dialogue, observations: observations,
            summary: summary, comments: comments, documents: documents)
    }
}

extension [ReleasedItem] {
    /// Neighbours that have the same value.
    fileprivate func grouped<Value: Equatable>(by value: KeyPath<ReleasedItem, Value>) -> [[ReleasedItem]] {
        var groups: [[ReleasedItem]] = []
        for item in self {
            if let last = groups.last?.last, last[keyPath: value] == item[keyPath: value] {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
        }
        return groups
    }
}
