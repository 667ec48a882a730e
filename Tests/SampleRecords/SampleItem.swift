/// One text of a sample with everything that decides on it, without any structure around it.
public struct SampleItem: Sendable, Hashable {
    public var party: String
    public var instrument: String?
    /// `response`, `dialogue` … as in addresses and selectors.
    public var kind: String
    /// What stands behind the kind in the address: a question, a number, a subject.
    public var detail: String?
    public var article: String?
    public var version = 1
    public var text: SampleText
    public var isDraft = false
    public var speaker: String?
    public var messageKind: String?
    public var observationKind: String?
    public var agreements: [SampleAgreement] = []
    public var answer: String?
    public var title: String?
    public var date: String?
    public var references: [SampleReference] = []

    /// Such as `XAA/untoc/1/response/5.1/v2/en`.
    public private(set) var address = ""

    public var isMachineTranslation: Bool { text.origin == "machine-translation" }

    /// The item with its address, which is asked for so often that it is made once.
    fileprivate var addressed: SampleItem {
        var copy = self
        let scope = instrument.map { [$0, "1"] } ?? []
        let parts = [party] + scope + [kind] + [detail].compactMap(\.self) + (version == 1 ? [] : ["v\(version)"])
        copy.address = parts.joined(separator: "/") + "/\(text.language)\(isMachineTranslation ? "-machine" : "")"
        return copy
    }
}

extension SampleArchive {
    /// Every text of the archive.
    public var items: [SampleItem] {
        profiles.flatMap { profile in
            profile.notes.map { SampleItem(party: profile.party, kind: "context-note", text: $0).addressed }
        } + reviews.flatMap(\.items)
    }
}

extension SampleReview {
    var items: [SampleItem] {
        func make(_ kind: String, _ detail: String?, _ texts: [SampleText], _ complete: (inout SampleItem) -> Void)
            -> [SampleItem]
        {
            texts.map { text in
                var item = SampleItem(party: party, instrument: instrument, kind: kind, detail: detail, text: text)
                complete(&item)
                return item.addressed
            }
        }
        var items: [SampleItem] = []
        for response in responses {
            items += make("response", response.question, response.texts) {
                $0.version = response.version
                $0.article = SampleReference.articles["\(instrument) \(response.question)"]
                $0.isDraft = response.isDraft
                $0.answer = response.answer
                $0.references = response.references
            }
        }
        for message in dialogue {
            items += make("dialogue", "\(message.number)", message.texts) {
                $0.article = message.article
                $0.isDraft = message.isDraft
                $0.speaker = message.speaker
                $0.messageKind = message.kind
            }
        }
        for observation in list?.observations ?? [] {
            items += make("observation", "\(observation.number)", observation.texts) {
                $0.article = observation.article
                $0.isDraft = list?.isDraft ?? true
                $0.observationKind = observation.kind
                $0.agreements = list?.agreements ?? []
            }
        }
        items += make("summary", nil, summary?.texts ?? []) {
            $0.isDraft = summary?.isDraft ?? true
            $0.agreements = summary?.agreements ?? []
        }
        for comment in comments { items += make("comment", comment.subject, comment.texts) { _ in } }
        for document in documents {
            items += make("document", "\(document.number)", document.texts) {
                $0.title = document.titles[$0.text.language]
                $0.date = document.date
            }
        }
        return items
    }
}

extension SampleReference {
    /// The articles that the questions of the sample questionnaires are about.
    public static let articles = [
        "untoc 5.1": "5", "untoc 5.1.a": "5", "untoc 6.1": "6", "untoc 6.2": "6", "tip 3.1": "3", "tip 5.1": "5",
    ]

    /// The questions of the sample questionnaires, by instrument.
    public static let questions = ["untoc": ["g.1", "5.1", "5.1.a", "6.1", "6.2"], "tip": ["3.1", "5.1"]]
}
