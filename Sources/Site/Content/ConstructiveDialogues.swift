internal import Diagnostics
internal import Foundation
public import Mechanism
internal import SourceReading

/// The public record of the constructive dialogues with stakeholders (S4 ¶51-53, rule C15).
public struct ConstructiveDialogues: Sendable, Hashable {
    /// In the order of their dates, then of their identifiers.
    public let dialogues: [ConstructiveDialogue]
    /// In the order of their years.
    public let series: [Series]

    /// What is known of the dialogues of one year together.
    public struct Series: Sendable, Hashable {
        public let year: Int
        public let text: Multilingual
        public let source: String
    }
}

extension ConstructiveDialogues {
    static let file = "\(ContentFile.referenceFolder)/constructive-dialogues.json"

    static func read(from content: URL) throws(DiagnosticFailure) -> ConstructiveDialogues {
        try ContentFile.readObject(file, in: content, as: "the file") { object in
            var ids: Set<String> = []
            let dialogues = object.requiredObjects("dialogues", as: "a dialogue") { readDialogue(&$0, ids: &ids) }
            let series = object.requiredObjects("series", as: "a series", readSeries)
            guard let dialogues, let series else { return nil }
            return ConstructiveDialogues(
                dialogues: dialogues.sorted { ($0.date, $0.id) < ($1.date, $1.id) },
                series: series.sorted { $0.year < $1.year })
        }
    }

    private static func readDialogue(_ object: inout ObjectReader, ids: inout Set<String>) -> ConstructiveDialogue? {
        let id = object.requiredIdentifier("id", differentFrom: &ids)
        let date = object.required("date", CalendarDate.self)
        if let id, let date, !id.hasPrefix("\(date)-") {
            object.report.report(
                "invalid-value", at: object.position, found: "an identifier that doesn't begin with the date",
                expected: "\(date)-…")
        }
        let topic = object.requiredMultilingual("topic")
        let body = object.requiredMultilingual("body")
        let totals = object.optionalMultilingual("totals")
        let observations = object.optionalMultilingual("observations")
        let summarySymbol = object.optional("summary_symbol", DocumentSymbol.self)
        let source = object.required("source", String.self)
        guard let id, let date, let topic, let body, let source else { return nil }
        return ConstructiveDialogue(
            id: id, date: date, topic: topic, body: body, totals: totals, observations: observations,
            summarySymbol: summarySymbol, source: source)
    }

    private static func readSeries(_ object: inout ObjectReader) -> Series? {
        let year = object.requiredInteger("year")
        let text = object.requiredMultilingual("text")
        let source = object.required("source", String.self)
        guard let year, let text, let source else { return nil }
        return Series(year: year, text: text, source: source)
    }
}
