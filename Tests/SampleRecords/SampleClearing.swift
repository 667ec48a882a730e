public import Diagnostics
public import Mechanism
public import Reference
public import SourceReading
public import Vault

extension SampleArchive {
    /// The archive as the program reads it.
    public func read(_ reference: ReferenceData = .sample) throws(DiagnosticFailure) -> Archive {
        try Archive.read(files, attachments: attachments, reference: reference)
    }

    /// What the gate makes of it.
    public func cleared(asAt day: CalendarDate = .sample) throws(DiagnosticFailure) -> ClearedArchive {
        Gate.clear(try read(), asAt: day)
    }

    /// What the gate makes of the files of an archive.
    public static func cleared(_ files: [SourceFile]) throws(DiagnosticFailure) -> ClearedArchive {
        Gate.clear(try Archive.read(files, reference: .sample), asAt: .sample)
    }
}

extension CalendarDate {
    /// The day on which the samples are decided, if a test says nothing else: 15 June 2026.
    public static let sample = CalendarDate(sample: "2026-06-15")

    /// A day of the samples.
    public init(sample description: String) {
        guard let day = CalendarDate(description) else { preconditionFailure("\(description) is no day") }
        self = day
    }
}

extension ReferenceData {
    /// Two small questionnaires. The parties are in the samples themselves.
    public static let sample = ReferenceData(
        parties: [], instruments: [], articles: [], clusters: [],
        questionnaires: SampleReference.questions.keys.sorted().map(Questionnaire.init(sampleFor:)))
}

extension Questionnaire {
    fileprivate init(sampleFor code: String) {
        guard let instrument = Instrument(rawValue: code), let cluster = ClusterNumber(1) else {
            preconditionFailure("\(code) is no instrument")
        }
        let wording = Multilingual(arabic: "?", chinese: "?", english: "?", french: "?", russian: "?", spanish: "?")
        let questions = (SampleReference.questions[code] ?? []).compactMap { number -> QuestionnaireSection? in
            guard let question = QuestionNumber(number) else { return nil }
            return QuestionnaireSection(
                article: SampleReference.articles["\(code) \(number)"].flatMap(ArticleNumber.init),
                questions: [Question(number: question, type: .freeText, text: wording, subquestions: [])])
        }
        self.init(scope: ReviewScope(instrument, cluster), isOwnWording: true, sections: questions)
    }
}
