internal import SourceReading

/// What a row of a table is about: the part of a record that it fills.
enum RowKind: String, CaseIterable, SourceValue {
    case office
    case contextNote = "context-note"
    case review
    case step
    case response
    case reference
    case message
    case listOfObservations = "list-of-observations"
    case observation
    case summary
    case agreement
    case comment
    case document
    case note
    case person

    /// A field of a record that a row fills.
    struct Field: Equatable {
        let name: String
        let form: Form
    }

    enum Form {
        case text
        case number
        /// Several texts in one cell.
        case list
    }

    /// What tells one thing from another: rows that have the same are about the same thing.
    var key: [Field] {
        switch self {
        case .office, .contextNote: [Self.party]
        case .person: []
        case .review, .listOfObservations, .summary, .note: Self.reviewKey
        case .step: Self.reviewKey + [Self.text("step"), Self.text("date")]
        case .response, .reference: Self.reviewKey + [Self.text("question"), Self.number("version")]
        case .message, .observation, .document: Self.reviewKey + [Self.number("number")]
        case .agreement: Self.reviewKey + [Self.text("on"), Self.text("by")]
        case .comment: Self.reviewKey + [Self.text("on")]
        }
    }

    /// What else it has.
    var fields: [Field] {
        switch self {
        case .office, .contextNote, .step, .comment: []
        case .review: [Self.text("stage"), Self.list("languages")]
        case .response: ["status", "submitted", "answer"].map(Self.text)
        case .reference: ["title", "provision", "url"].map(Self.text)
        case .message: ["kind", "speaker", "article", "date", "status"].map(Self.text)
        case .observation: ["article", "kind"].map(Self.text)
        case .listOfObservations, .summary: [Self.text("status")]
        case .agreement, .document: [Self.text("date")]
        case .note: [Self.text("text")]
        case .person:
            ["party", "role"].map(Self.text) + ["names", "emails", "telephones"].map(Self.list)
        }
    }

    /// What it has once in each language.
    var textFields: [Field] {
        switch self {
        case .office: ["ministry", "office"].map(Self.text)
        case .contextNote, .response, .message, .observation, .summary, .comment: ["origin", "text"].map(Self.text)
        case .document: ["origin", "text", "title", "attachment"].map(Self.text)
        case .review, .step, .reference, .listOfObservations, .agreement, .note, .person: []
        }
    }

    /// Keys that a mapping has to fill: all but those that have a value when nothing is given.
    var requiredKeys: [Field] { key.filter { $0.name != "version" } }

    private static let party = text("party")
    private static let reviewKey = [party, text("instrument"), number("cluster")]
    private static func text(_ name: String) -> Field { Field(name: name, form: .text) }
    private static func number(_ name: String) -> Field { Field(name: name, form: .number) }
    private static func list(_ name: String) -> Field { Field(name: name, form: .list) }
}
