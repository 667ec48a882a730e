internal import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// What is known of the drawing of lots, in which the groups and the reviewing States were chosen (S4 ¶6-8, rule C28).
///
/// The numbers are the secretariat's, as printed.
public struct DrawingOfLots: Sendable, Hashable {
    /// In the order of their numbers.
    public let groups: [Group]
    /// How many meetings were held for redraws.
    public let redrawMeetings: String
    public let rules: [LotRule]
    public let note: Multilingual

    /// One of the three groups and what began with it.
    public struct Group: Sendable, Hashable {
        public let number: ReviewGroup
        public let start: CalendarDate
        public let reviews: String
        public let parties: String
        public let source: String
    }

    /// One of the rules for the drawing.
    public struct LotRule: Sendable, Hashable {
        public let text: Multilingual
        public let source: String
    }
}

extension DrawingOfLots {
    static let file = "\(ContentFile.referenceFolder)/drawing-of-lots.json"

    static func read(from content: URL) throws(DiagnosticFailure) -> DrawingOfLots {
        try ContentFile.readObject(file, in: content, as: "the file", read)
    }

    private static func read(_ object: inout ObjectReader) -> DrawingOfLots? {
        let groups = object.requiredObjects("groups", as: "a group", readGroup)
        if let groups, groups.map(\.number) != ReviewGroup.allCases {
            object.report.report(
                "wrong-count", at: object.position, found: "other groups than the three",
                expected: "the groups 1, 2 and 3 in this order")
        }
        let redrawMeetings = object.required("redraw_meetings", String.self)
        let rules = object.requiredObjects("rules", as: "a rule") { rule -> LotRule? in
            let text = rule.requiredMultilingual("text")
            let source = rule.required("source", String.self)
            return text.flatMap { text in source.map { LotRule(text: text, source: $0) } }
        }
        let note = object.requiredMultilingual("note")
        guard let groups, let redrawMeetings, let rules, let note else { return nil }
        return DrawingOfLots(groups: groups, redrawMeetings: redrawMeetings, rules: rules, note: note)
    }

    private static func readGroup(_ object: inout ObjectReader) -> Group? {
        let number = object.requiredInteger("number")
        let start = object.required("start", CalendarDate.self)
        let reviews = object.required("reviews", String.self)
        let parties = object.required("parties", String.self)
        let source = object.required("source", String.self)
        guard let number, let start, let reviews, let parties, let source else { return nil }
        guard let group = ReviewGroup(rawValue: number) else {
            object.report.report(
                "invalid-value", at: object.position, found: "a group of number \(number)",
                expected: ReviewGroup.expectation)
            return nil
        }
        return Group(number: group, start: start, reviews: reviews, parties: parties, source: source)
    }
}
