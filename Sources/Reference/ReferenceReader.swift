public import Diagnostics
public import Foundation
internal import Mechanism
internal import SourceReading

/// The files of facts below `content/reference`, beside the folder of questionnaires.
public enum ReferenceFile: String, CaseIterable, Sendable {
    case parties = "parties.csv"
    case treatyActions = "treaty-actions.csv"
    case instruments = "instruments.json"
    case articles = "articles.csv"
    case clusters = "clusters.json"

    /// The path below the content folder.
    public var path: String { "\(ReferenceData.folder)/\(rawValue)" }
}

extension ReferenceData {
    /// The folder below the content folder in which the facts stand.
    public static let folder = "reference"

    /// The folder below the content folder in which the questionnaires stand.
    public static let questionnaireFolder = "\(folder)/questionnaires"

    /// Reads the facts from a content folder.
    ///
    /// - Throws: every finding of every file.
    public static func read(from content: URL) throws(DiagnosticFailure) -> ReferenceData {
        var findings: [Diagnostic] = []
        func collect<Value>(_ read: () throws(DiagnosticFailure) -> [Value]) -> [Value] {
            do {
                return try read()
            } catch {
                findings += error.diagnostics
                return []
            }
        }
        let actions = collect { () throws(DiagnosticFailure) in
            try rows(of: .treatyActions, in: content, naming: \.name, readTreatyAction)
        }
        let actionsByParty = Dictionary(grouping: actions, by: \.party).mapValues { $0.map(\.action) }
        let parties = collect { () throws(DiagnosticFailure) in
            try rows(of: .parties, in: content, naming: { "the party \($0.code)" }) {
                readParty(&$0, actions: actionsByParty)
            }
        }
        let instruments = collect { () throws(DiagnosticFailure) in
            try list(
                of: .instruments, in: content, naming: { "the instrument \($0.instrument.code)" }, readInstrument)
        }
        let articles = collect { () throws(DiagnosticFailure) in
            try rows(
                of: .articles, in: content, naming: { "article \($0.number) of \($0.instrument.code)" },
                readArticle)
        }
        let clusters = collect { () throws(DiagnosticFailure) in
            try list(of: .clusters, in: content, naming: { "the cluster \($0.number)" }, readCluster)
        }
        let questionnaires = collect { () throws(DiagnosticFailure) in try readQuestionnaires(in: content) }
        if !parties.isEmpty { findings += strangers(among: actions, parties) }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        return ReferenceData(
            parties: parties, instruments: instruments, articles: articles, clusters: clusters,
            questionnaires: questionnaires)
    }

    /// Reads a JSON file that is a list of facts.
    ///
    /// - Parameter naming: what a message calls a fact; no two may have one name.
    private static func list<Value>(
        of file: ReferenceFile, in content: URL, naming: (Value) -> String, _ read: (SourceNode, SourceReport) -> Value?
    ) throws(DiagnosticFailure) -> [Value] {
        let root = try SourceFile.read(file.path, in: content).parse(as: .json)
        return try facts(of: root, path: file.path, naming: naming, read)
    }

    /// Reads a CSV file with one fact a line.
    ///
    /// - Parameter naming: what a message calls a fact; no two may have one name.
    private static func rows<Value>(
        of file: ReferenceFile, in content: URL, naming: (Value) -> String, _ read: (inout ObjectReader) -> Value?
    ) throws(DiagnosticFailure) -> [Value] {
        let root = try SourceFile.read(file.path, in: content).parse(as: .csv)
        return try facts(of: root, path: file.path, naming: naming) { node, report in
            guard var object = ObjectReader(node, as: "a line", into: report) else { return nil }
            defer { object.finish() }
            return read(&object)
        }
    }

    private static func facts<Value>(
        of root: SourceNode, path: String, naming: (Value) -> String, _ read: (SourceNode, SourceReport) -> Value?
    ) throws(DiagnosticFailure) -> [Value] {
        let report = SourceReport(path: path)
        var names: Set<String> = []
        let values = (root.members(of: "the file", into: report) ?? []).compactMap { node -> Value? in
            guard let value = read(node, report) else { return nil }
            if !names.insert(naming(value)).inserted { reportSecond(naming(value), at: node.position, into: report) }
            return value
        }
        return try report.finish(values)
    }

    private static func reportSecond(_ name: String, at position: SourcePosition, into report: SourceReport) {
        report.report(
            "duplicate-entry", at: position, found: "\(name) for the second time", expected: "each of them once",
            remedy: "remove one of the two")
    }

    /// Reads all questionnaires, so that the findings of one don't hide those of the next.
    private static func readQuestionnaires(in content: URL) throws(DiagnosticFailure) -> [Questionnaire] {
        var findings: [Diagnostic] = []
        var questionnaires: [Questionnaire] = []
        let paths = try SourceFolder.files(in: questionnaireFolder, of: content, extensions: ["json"])
        if paths.isEmpty {
            findings.append(
                Diagnostic(
                    kind: "no-questionnaire", path: questionnaireFolder, found: "no questionnaire",
                    expected: "a file for each questionnaire, such as untoc-1.json",
                    remedy: "put them there: no response is published without its question"))
        }
        for path in paths {
            do {
                let questionnaire = try readQuestionnaire(path, in: content)
                let scope = questionnaire.scope
                if questionnaires.contains(where: { $0.scope == scope }) {
                    let report = SourceReport(path: path)
                    reportSecond(
                        "the questionnaire for \(scope.instrument.code), cluster \(scope.cluster),", at: .start,
                        into: report)
                    findings += report.diagnostics
                }
                questionnaires.append(questionnaire)
            } catch {
                findings += error.diagnostics
            }
        }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        return questionnaires
    }

    /// A line of `treaty-actions.csv`.
    private struct PlacedAction {
        let party: PartyCode
        let action: TreatyAction
        let position: SourcePosition

        var name: String { "the treaty action of \(party) on \(action.instrument.code)" }
    }

    /// The findings about treaty actions of what is no party here.
    private static func strangers(among actions: [PlacedAction], _ parties: [Party]) -> [Diagnostic] {
        let known = Set(parties.map(\.code))
        return actions.filter { !known.contains($0.party) }.map { action in
            Diagnostic(
                kind: "unknown-party", path: ReferenceFile.treatyActions.path, position: action.position,
                found: "\(action.name), which is no party here",
                expected: "a code of \(ReferenceFile.parties.rawValue)",
                remedy: "correct the code or add the party")
        }
    }

    private static func readParty(
        _ row: inout ObjectReader, actions: [PartyCode: [TreatyAction]]
    ) -> Party? {
        let code = row.required("code", PartyCode.self)
        _ = row.optional("iso2", String.self)
        _ = row.optional("m49", String.self)
        let kind = row.required("kind", PartyKind.self)
        let participation = row.required("participation", Participation.self)
        let regionalGroup = row.optional("regional_group", RegionalGroup.self)
        let reviewGroup = row.optional("review_group", ReviewGroup.self)
        let source = row.optional("review_group_source", String.self)
        let name = row.requiredMultilingual(prefix: "name_")
        guard let code, let kind, let participation, let name else { return nil }
        if code.isDemonstration {
            row.report.report(
                "demonstration-party", at: row.position, found: "a code for demonstrations among the parties",
                expected: "codes of ISO 3166, or EUE", remedy: "move the party to the demonstration records")
        }
        return Party(
            code: code, kind: kind, participation: participation, name: name, regionalGroup: regionalGroup,
            reviewGroup: reviewGroup, reviewGroupSource: source,
            treatyActions: (actions[code] ?? []).sorted { $0.instrument < $1.instrument }, reviewers: [])
    }

    private static func readTreatyAction(_ row: inout ObjectReader) -> PlacedAction? {
        let instrument = row.required("instrument", Instrument.self)
        let party = row.required("party", PartyCode.self)
        let signature = row.optional("signature", CalendarDate.self)
        let consent = row.optional("consent", CalendarDate.self)
        let form = row.optional("action", ConsentForm.self)
        let knownAsAt = row.optional("known_as_at", CalendarDate.self)
        let source = row.optional("source", String.self)
        guard let instrument, let party else { return nil }
        let action = TreatyAction(
            instrument: instrument, signature: signature, consent: consent, form: form, knownAsAt: knownAsAt,
            source: source)
        return PlacedAction(party: party, action: action, position: row.position)
    }

    private static func readArticle(_ row: inout ObjectReader) -> Article? {
        let instrument = row.required("instrument", Instrument.self)
        let number = row.required("article", ArticleNumber.self)
        let title = row.requiredMultilingual(prefix: "title_")
        let working = row.optional("working", String.self) ?? ""
        guard let instrument, let number, let title else { return nil }
        let languages = working.split(separator: " ").map { Language(rawValue: String($0)) }
        if languages.contains(nil) {
            row.report.report(
                "invalid-value", at: row.position, found: "a language in \"working\" that is not known here",
                expected: Language.expectation)
        }
        return Article(
            instrument: instrument, number: number, title: title, workingTranslations: Set(languages.compactMap(\.self))
        )
    }
}
