import Mechanism
import SampleRecords
import Vault

/// What the public would see of an archive, one line a text: by the second opinion, or by the gate.
struct PublicView: Hashable {
    let lines: [String]

    /// By the second opinion.
    init(_ archive: SampleArchive, asAt day: String) {
        let opinion = SecondOpinion(archive: archive, day: day)
        let published = archive.items.map { ($0, opinion.verdict(on: $0)) }.filter(\.1.isPublished)
        // What is published of a series is counted from 0, whatever the numbers in the record.
        let numbers = Dictionary(grouping: published.map(\.0), by: \.series).mapValues {
            Set($0.map(\.number)).sorted()
        }
        lines = published.map { item, verdict in
            let sequence = numbers[item.series]?.firstIndex(of: item.number) ?? 0
            return Self.line(
                item.party, item.instrument, item.kind, item.isCounted ? nil : item.detail,
                ["response", "dialogue", "observation"].contains(item.kind) ? item.article : nil, item.messageKind,
                item.speaker, item.observationKind, sequence.description, item.text.language,
                item.text.origin, item.answer, item.title, item.date,
                item.references.map { "\($0.title)/\($0.provision ?? "")/\($0.url ?? "")" }.joined(separator: ";"),
                item.text.attachment, verdict.text, verdict.since, verdict.rules.sorted().joined(separator: " "))
        }.sorted()
    }

    /// By the gate.
    init(_ cleared: ClearedArchive) {
        lines = cleared.items.map { item in
            let item = item.value
            let part = Part(item.part)
            return Self.line(
                item.party.description, item.scope?.instrument.code, part.kind, part.detail, part.article,
                part.messageKind, part.speaker, part.observationKind, part.sequence.description, item.language.code,
                item.origin.rawValue, item.answer?.rawValue, item.title, item.date?.description,
                item.references.map { "\($0.title)/\($0.provision ?? "")/\($0.url ?? "")" }.joined(separator: ";"),
                item.attachment?.name.description, item.text, item.release.since.description,
                item.release.basis.map(\.id).sorted().joined(separator: " "))
        }.sorted()
    }

    private static func line(_ fields: String?...) -> String { fields.map { $0 ?? "-" }.joined(separator: " | ") }
}

extension SampleItem {
    /// What is counted together: the messages of one review, the versions of one answer.
    var series: String { "\(party) \(instrument ?? "") \(kind) \(isCounted ? "" : detail ?? "")" }

    /// Whether its detail is a number of the record.
    var isCounted: Bool { ["dialogue", "observation", "document"].contains(kind) }

    var number: Int { isCounted ? detail.flatMap { Int($0) } ?? 0 : version }
}

/// The part of a released text as plain values.
private struct Part {
    var kind: String
    var detail: String?
    var article: String?
    var messageKind: String?
    var speaker: String?
    var observationKind: String?
    var sequence = 0

    init(_ part: ReleasedItem.Part) {
        switch part {
        case .response(let question, let article, let sequence):
            kind = "response"
            detail = question.description
            self.article = article?.description
            self.sequence = sequence
        case .message(let messageKind, let speaker, let article, let sequence):
            kind = "dialogue"
            self.messageKind = messageKind.rawValue
            self.speaker = speaker.description
            self.article = article?.description
            self.sequence = sequence
        case .observation(let observationKind, let article, let sequence):
            kind = "observation"
            self.observationKind = observationKind.rawValue
            self.article = article.description
            self.sequence = sequence
        case .document(let sequence):
            kind = "document"
            self.sequence = sequence
        case .summary: kind = "summary"
        case .comment(let subject):
            kind = "comment"
            detail = subject.rawValue
        case .contextNote: kind = "context-note"
        }
    }
}
