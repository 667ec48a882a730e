public import Mechanism

/// A text as the public may see it, with what belongs to it and without anything that its record numbered or dated.
///
/// Its words stand in one shared place, so that handing it on costs the same however much belongs to it.
public struct ReleasedItem: Sendable, Hashable {
    public let part: Part
    private let words: Words
    /// The place of the text in the confidential record, for putting the public ones in order.
    private let place: RecordPlace

    public var party: PartyCode { words.parts.party }
    /// nil for a context note.
    public var scope: ReviewScope? { words.parts.scope }
    public var language: Language { words.parts.language }
    public var origin: TextOrigin { words.parts.origin }
    public var answer: AnswerValue? { words.parts.answer }
    public var title: String? { words.parts.title }
    /// The date that an additional document bears.
    public var date: CalendarDate? { words.parts.date }
    public var references: [LegalReference] { words.parts.references }
    /// Markdown; every withheld passage is one empty pair of brackets, ⟦⟧ (rule C12).
    public var text: String { words.parts.text }
    /// The file that belongs to an additional document.
    public var attachment: ReleasedAttachment? { words.parts.attachment }
    public var release: Release { words.parts.release }

    /// What does not depend on what else is published.
    private final class Words: Sendable, Hashable {
        let parts: Parts

        struct Parts: Sendable, Hashable {
            let party: PartyCode
            let scope: ReviewScope?
            let language: Language
            let origin: TextOrigin
            let answer: AnswerValue?
            let title: String?
            let date: CalendarDate?
            let references: [LegalReference]
            let text: String
            let attachment: ReleasedAttachment?
            let release: Release
        }

        init(_ parts: Parts) { self.parts = parts }

        static func == (left: Words, right: Words) -> Bool { left === right || left.parts == right.parts }

        func hash(into hasher: inout Hasher) { hasher.combine(parts) }
    }

    /// What the text is. The sequence joins the renditions of one message, observation or document and puts them in order;
    /// it counts what is published only, so it leaves no gaps (rule C17).
    public enum Part: Sendable, Hashable {
        case response(QuestionNumber, article: ArticleNumber?, sequence: Int)
        case message(MessageKind, speaker: PartyCode, article: ArticleNumber?, sequence: Int)
        case observation(ObservationKind, article: ArticleNumber, sequence: Int)
        case summary
        case comment(CommentSubject)
        case document(sequence: Int)
        case contextNote
    }

    init(_ item: Item, _ content: ItemContent, _ release: Release) {
        words = Words(
            Words.Parts(
                party: item.party, scope: item.address.part.scope, language: item.address.rendition.language,
                origin: item.origin, answer: content.answer, title: content.title, date: content.date,
                references: content.references, text: content.text,
                attachment: content.attachment.flatMap(ReleasedAttachment.init), release: release))
        place = RecordPlace(item)
        part =
            switch item.role {
            case .response(let question, let article): .response(question, article: article, sequence: 0)
            case .message(let kind, _, let speaker, let article):
                .message(kind, speaker: speaker, article: article, sequence: 0)
            case .observation(let kind, _, let article, _): .observation(kind, article: article, sequence: 0)
            case .summary: .summary
            case .comment(let subject): .comment(subject)
            case .document: .document(sequence: 0)
            case .contextNote: .contextNote
            }
    }

    private init(_ other: ReleasedItem, sequence: Int) {
        words = other.words
        place = RecordPlace()
        part =
            switch other.part {
            case .response(let question, let article, _): .response(question, article: article, sequence: sequence)
            case .message(let kind, let speaker, let article, _):
                .message(kind, speaker: speaker, article: article, sequence: sequence)
            case .observation(let kind, let article, _): .observation(kind, article: article, sequence: sequence)
            case .document: .document(sequence: sequence)
            case .summary, .comment, .contextNote: other.part
            }
    }

    static func inPublicOrder(_ items: [ReleasedItem]) -> [ReleasedItem] {
        let sorted = items.sorted { $0.place < $1.place }
        var result: [ReleasedItem] = []
        var sequence = 0
        for (index, item) in sorted.enumerated() {
            if index > 0, sorted[index - 1].place.unit != item.place.unit {
                sequence = sorted[index - 1].place.series == item.place.series ? sequence + 1 : 0
            }
            result.append(ReleasedItem(item, sequence: sequence))
        }
        return result
    }
}

extension [ReleasedItem] {
    /// In the order of the records, with sequences that count what is there.
    func inPublicOrder() -> [ReleasedItem] { ReleasedItem.inPublicOrder(self) }
}

/// Where a text stands in the confidential record. It never leaves this file: sequences take its place.
private struct RecordPlace: Hashable, Comparable {
    /// What is counted together: the messages of one review, the versions of one answer.
    var series: String { unit.series }
    /// What belongs together: the renditions of one message.
    let unit: Unit
    private let rendition: Rendition?

    struct Unit: Hashable {
        let series: String
        let number: Int
    }

    init() {
        unit = Unit(series: "", number: 0)
        rendition = nil
    }

    init(_ item: Item) {
        let part = item.address.part
        let series: String
        let number: Int
        switch item.role {
        case .response:
            series = part.description
            number = item.address.version
        case .message(_, let counted, _, _), .observation(_, let counted, _, _), .document(let counted, _):
            series = part.description.split(separator: "/").dropLast().joined(separator: "/")
            number = counted
        case .summary, .comment, .contextNote:
            series = part.description
            number = 0
        }
        unit = Unit(series: series, number: number)
        rendition = item.address.rendition
    }

    static func < (left: Self, right: Self) -> Bool {
        if left.series != right.series { return left.series < right.series }
        if left.unit.number != right.unit.number { return left.unit.number < right.unit.number }
        guard let leftRendition = left.rendition, let rightRendition = right.rendition else { return false }
        return leftRendition < rightRendition
    }
}

/// A file as the public may see it. Its name is the digest of its bytes, so it tells them apart.
public struct ReleasedAttachment: Sendable, Hashable {
    public let name: AttachmentName
    public let bytes: [UInt8]

    /// - Returns: nil for a file that is not there; the gate has kept its text back then.
    init?(_ attachment: ItemAttachment) {
        guard let bytes = attachment.bytes else { return nil }
        name = attachment.name
        self.bytes = bytes
    }

    public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The office of a focal point, without any person (rule C13).
public struct ReleasedOffice: Sendable, Hashable {
    public let party: PartyCode
    public let ministry: [Language: String]
    public let office: [Language: String]

    init(_ office: FocalPointOffice) {
        party = office.party
        ministry = office.ministry
        self.office = office.office
    }
}
