internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import SourceReading

extension ReferenceData {
    static func readInstrument(_ node: SourceNode, into report: SourceReport) -> InstrumentFacts? {
        guard var object = ObjectReader(node, as: "an instrument", into: report) else { return nil }
        defer { object.finish() }
        let instrument = object.required("code", Instrument.self)
        _ = object.requiredInteger("order")
        let name = object.requiredMultilingual("name")
        let title = object.requiredMultilingual("title")
        _ = object.node("title_status")
        _ = object.node("name_status")
        let adopted = object.required("adopted", CalendarDate.self)
        let entryIntoForce = object.required("entry_into_force", CalendarDate.self)
        let resolution = object.required("adopting_resolution", String.self)
        let record = object.required("depositary_record", String.self)
        let count = object.requiredInteger("articles")
        let series = object.required("treaty_series", String.self)
        _ = object.node("source")
        guard let instrument, let name, let title, let adopted, let entryIntoForce, let resolution, let record,
            let count,
            let series
        else { return nil }
        return InstrumentFacts(
            instrument: instrument, name: name, title: title, adopted: adopted, entryIntoForce: entryIntoForce,
            adoptingResolution: resolution, depositaryRecord: record, articleCount: count, treatySeries: series)
    }

    static func readCluster(_ node: SourceNode, into report: SourceReport) -> ThematicCluster? {
        guard var object = ObjectReader(node, as: "a cluster", into: report) else { return nil }
        defer { object.finish() }
        let number = object.requiredCluster("number")
        let phase = object.optionalInteger("order")
        let title = object.requiredMultilingual("title")
        _ = object.node("title_status")
        let source = object.required("source", String.self)
        _ = object.node("articles_status")
        var articles: [Instrument: [ArticleNumber]] = [:]
        if let node = object.node("articles"), var lists = ObjectReader(node, as: "\"articles\"", into: report) {
            for instrument in Instrument.allCases {
                let numbers = lists.list(instrument.code, of: ArticleNumber.self)
                if !numbers.isEmpty { articles[instrument] = numbers }
            }
            lists.finish()
        }
        guard let number, let title, let source else { return nil }
        return ThematicCluster(number: number, phase: phase, title: title, articles: articles, source: source)
    }

    static func readQuestionnaire(_ path: String, in content: URL) throws(DiagnosticFailure) -> Questionnaire {
        let root = try SourceFile.read(path, in: content).parse(as: .json)
        let report = SourceReport(path: path)
        return try report.finish(readQuestionnaire(root, into: report))
    }

    private static func readQuestionnaire(_ root: SourceNode, into report: SourceReport) -> Questionnaire? {
        guard var object = ObjectReader(root, as: "a questionnaire", into: report) else { return nil }
        defer { object.finish() }
        object.requireFormat("questionnaire/1")
        let instrument = object.required("instrument", Instrument.self)
        let cluster = object.requiredCluster("cluster")
        let wording = object.required("wording", Wording.self)
        var numbers: Set<QuestionNumber> = []
        let sections = object.list("sections") { node -> QuestionnaireSection? in
            guard var section = ObjectReader(node, as: "a section", into: report) else { return nil }
            let article = section.optional("article", ArticleNumber.self)
            let questions = section.list("questions") {
                readQuestion($0, into: report, &numbers, allowsSubquestions: true)
            }
            section.finish()
            return QuestionnaireSection(article: article, questions: questions)
        }
        guard let instrument, let cluster, let wording else { return nil }
        return Questionnaire(scope: ReviewScope(instrument, cluster), isOwnWording: wording == .own, sections: sections)
    }

    private static func readQuestion(
        _ node: SourceNode, into report: SourceReport, _ numbers: inout Set<QuestionNumber>, allowsSubquestions: Bool
    ) -> Question? {
        guard var object = ObjectReader(node, as: "a question", into: report) else { return nil }
        defer { object.finish() }
        let number = object.required("id", QuestionNumber.self)
        let type = object.required("type", QuestionType.self)
        let text = object.requiredMultilingual("text")
        if let number, !numbers.insert(number).inserted {
            report.report(
                "duplicate-question", at: node.position, found: "the question \(number) for the second time",
                expected: "each number once", remedy: "number one of the two anew")
        }
        let subquestions =
            allowsSubquestions
            ? object.list("questions") { readQuestion($0, into: report, &numbers, allowsSubquestions: false) } : []
        guard let number, let type, let text else { return nil }
        return Question(number: number, type: type, text: text, subquestions: subquestions)
    }
}

/// Whose words the questions of a questionnaire are in.
private enum Wording: String, CaseIterable, SourceValue {
    case official
    case own
}
