internal import Diagnostics
internal import Foundation
internal import Importing
internal import Reference
internal import SampleRecords
internal import SourceReading
internal import Synchronization
internal import Tables
internal import TestSupport

extension FuzzReader {
    /// A table of an export, from its bytes to the records that would be written: every row is accounted for.
    static let importedTable = FuzzReader(
        "import", pieces: Pieces.records + ["\"\"", "\r", ";", "XAA", "Convention", "English", "31/12/2024"], trials: 60
    ) {
        [
            "state,treaty,cluster,question,version,status,handed_in,answer,lang,source,body\n"
                + "XAA,Convention,1,5.1,1,submitted,20/11/2024,Yes,English,O,\"Yes, *since* \"\"2003\"\".\"\n"
                + "XAA,Convention,1,5.1,1,submitted,20/11/2024,Yes,French,T,Oui.\n",
            "\u{FEFF}state,treaty,cluster,question,version,status,handed_in,answer,lang,source,body\r\n"
                + "XBB,TIP Protocol,1,5.1,1,draft,,,Arabic,O,\"a\r\nb\"\r\n",
        ].map { Array($0.utf8) }
    } outcome: { bytes in
        try place.withLock { place in
            try Data(bytes).write(to: place.answers)
            let report: ImportReport
            do throws(DiagnosticFailure) {
                let plan = try ImportPlan(
                    try TableSource.open(place.export), by: try ImportMapping.read(mapping), into: place.records,
                    reference: .sample)
                report = ImportReport(plan, isWritten: false)
            } catch {
                return try refusal(error, path: "answers.csv", bytes)
            }
            let rows = try JSONDecoder().decode(CountedReport.self, from: Data(try report.json().utf8)).rows
            guard rows.read == rows.taken + rows.unchanged + rows.notTaken else {
                throw BrokenPromise("\(rows.read) rows, of which some were lost")
            }
            return [report.text, try report.json()]
        }
    }

    /// The mapping of an import.
    static let importMapping = FuzzReader("mapping", pieces: Pieces.records, trials: 300) {
        [Array(mapping.text.utf8)] + (try files(of: "Tests/Tools", ending: "export-mapping.yaml"))
    } outcome: { bytes in
        do throws(DiagnosticFailure) {
            let file = try SourceFile(path: "input", bytes: bytes)
            _ = try ImportMapping.read(file)
            return ["a mapping"]
        } catch {
            return try refusal(error, path: "input", bytes)
        }
    }

    private struct CountedReport: Decodable {
        let rows: Rows

        struct Rows: Decodable {
            let read: Int
            let taken: Int
            let unchanged: Int
            let notTaken: Int
        }
    }

    private static let mapping = SourceFile(
        path: "mapping.yaml",
        text: """
            format: import-mapping/1
            code-lists:
              treaties: {Convention: untoc, TIP Protocol: tip}
              languages: {Arabic: ar, Chinese: zh, English: en, French: fr, Russian: ru, Spanish: es}
            tables:
              - table: answers
                rows: response
                columns:
                  party: state
                  instrument: {column: treaty, codes: treaties}
                  cluster: cluster
                  question: question
                  version: version
                  status: status
                  submitted: {column: handed_in, date: dd/mm/yyyy}
                  answer: {column: answer, codes: {"Yes": "yes", "Yes, in part": in-part, "No": "no"}}
                texts:
                  - {language: {column: lang, codes: languages}, origin: {column: source, codes: {O: original, T: translation}}, text: body}

            """)

    /// The folders of an import, which one input after another uses.
    private static let place = Mutex(ImportPlace())

    private struct ImportPlace {
        let folder: TemporaryFolder
        var export: String { folder.url.appending(path: "export").path }
        var answers: URL { folder.url.appending(path: "export/answers.csv") }
        var records: URL { folder.url.appending(path: "records") }

        init() {
            let parties = SampleArchive().files.filter { $0.path == "parties.json" }.map { Array($0.text.utf8) }
            do {
                folder = try TemporaryFolder([
                    "export/answers.csv": [], "records/parties.json": parties.flatMap(\.self),
                ])
            } catch { fatalError("no temporary folder: \(error)") }
        }
    }
}
