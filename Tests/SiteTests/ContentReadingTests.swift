import Diagnostics
import Mechanism
import Site
import Testing

@Suite("Reading the facts of the content folder")
struct ContentReadingTests {
    @Test("a complete folder is read whole")
    func completeFolder() throws {
        let content = try ContentFolder().read()
        #expect(content.figures.figures.map(\.value) == ["3,236"])
        #expect(content.figures.asAt == CalendarDate("2024-02-29"))
        #expect(content.figures.tables.first?.rows.map(\.values) == [["62", "130"]])
        #expect(content.figures.tables.first?.columns.map { $0[.russian] } == ["Reviews (ru)", "Parties (ru)"])
        #expect(content.lots.groups.map(\.number) == ReviewGroup.allCases)
        #expect(content.lots.redrawMeetings == "5")
        #expect(content.recommendations.map(\.status) == [.adopted])
        #expect(content.glossary.map(\.id) == ["peer-review"])
        #expect(content.regionalGroupNames.count == 5)
        #expect(content.ruleStatements.count == Rule.allCases.count)
        #expect(content.ruleStatements[.draftsNever]?.title[.french] == "Title C7 (fr)")
    }

    @Test("dialogues and series are in the order of time")
    func dialoguesInOrder() throws {
        let dialogues = try ContentFolder().read().dialogues
        #expect(dialogues.dialogues.map(\.id) == ["2022-05-06-firearms", "2023-05-05-firearms"])
        #expect(dialogues.dialogues.map { $0.totals?[.english] } == ["90 (en)", nil])
        #expect(dialogues.series.map(\.year) == [2022, 2023])
    }

    @Test("a document has an address only by its symbol, and says whose translations its titles are")
    func documents() throws {
        let documents = try ContentFolder().read().documents
        #expect(documents.map { $0.symbol?.description } == ["CTOC/COP/2018/13", nil])
        #expect(documents.map(\.address) == ["https://undocs.org/CTOC/COP/2018/13", nil])
        #expect(documents.first?.workingTranslations == [.arabic, .chinese, .russian, .spanish])
        #expect(documents.first?.languages == [.english, .russian])
        #expect(documents.first?.date == PartialDate("2018-11"))
    }

    @Test(
        "a file that nothing reads is told, wherever it stands",
        arguments: [
            "redirects.tsv", "page/en/history.md", "reference/glosary.json", "reference/questionaires/untoc-1.json",
            "rules/rules-2.json", "rules/fr/rules.json", "schemas/party.json", "strings/de.yaml", "pages/de/history.md",
            "pages/en/history.txt",
        ])
    func stranger(path: String) throws {
        let findings = try ContentFolder([path: "{}\n"]).findings()
        #expect(findings.map(\.kind) == ["unknown-file"])
        #expect(findings.allSatisfy { path.hasPrefix($0.path ?? "-") })
    }

    @Test(
        "a note for people and a hidden file may stand there", arguments: ["README.md", "reference/.glossary.json.swp"])
    func companion(path: String) throws {
        #expect(try ContentFolder([path: "{}\n"]).findings().isEmpty)
    }

    @Test("what is wrong is found at its place", arguments: faults)
    func fault(_ fault: ContentFault) throws {
        try fault.check()
    }

    private static let faults: [ContentFault] = [
        ContentFault(
            "duplicate-entry", in: "reference/status-figures.json",
            ContentSample.figures(
                figure: ContentSample.figure + ",\n"
                    + ContentSample.figure.replacing("\"officials", with: "▸\"officials"), table: ContentSample.table)),
        ContentFault(
            "wrong-type", in: "reference/status-figures.json",
            ContentSample.figures(
                figure: ContentSample.figure.replacing("\"3,236\"", with: "▸3236"), table: ContentSample.table)),
        ContentFault(
            "wrong-count", in: "reference/status-figures.json",
            ContentSample.figures(
                figure: ContentSample.figure,
                table: ContentSample.table.replacing("{\"label\"", with: "▸{\"label\"").replacing(", \"130\"", with: "")
            )),
        ContentFault(
            "missing-key", in: "reference/status-figures.json",
            ContentSample.figures(
                figure: ContentSample.figure,
                table: ContentSample.table.replacing("{\"ar\": \"Parties (ar)\", ", with: "▸{"))),
        ContentFault(
            "wrong-count", in: "reference/drawing-of-lots.json",
            "▸" + ContentSample.lots.replacing("\"number\": 3", with: "\"number\": 2")),
        ContentFault(
            "invalid-value", in: "reference/constructive-dialogues.json",
            ContentSample.dialogues.replacing("{\"id\": \"2023-05-05", with: "▸{\"id\": \"2023-05-06")),
        ContentFault(
            "invalid-value", in: "reference/constructive-dialogues.json",
            ContentSample.dialogues.replacing("\"2023-05-05-firearms\"", with: "▸\"2023-05-05 Firearms\"")),
        ContentFault(
            "invalid-value", in: "reference/documents.json",
            "[▸\(ContentSample.document("\"symbol\": null", "\"url\": \"https://undocs.org/A/1\""))]"),
        ContentFault(
            "invalid-value", in: "reference/documents.json",
            "[▸\(ContentSample.document("\"symbol\": \"A/1\"", "\"url\": \"https://example.org/A/1\""))]"),
        ContentFault(
            "duplicate-entry", in: "reference/documents.json",
            "[\(ContentSample.document("\"symbol\": \"A/1\"", "\"url\": null")), ▸\(ContentSample.document("\"symbol\": \"A/1\"", "\"url\": null"))]"
        ),
        ContentFault(
            "invalid-value", in: "reference/documents.json",
            ContentSample.documents.replacing("\"2018-11\"", with: "▸\"2018-13\"", maxReplacements: 1)),
        ContentFault(
            "invalid-value", in: "reference/recommendations.json",
            ContentSample.recommendations.replacing("\"adopted\"", with: "▸\"agreed\"")),
        ContentFault(
            "unknown-key", in: "reference/recommendations.json",
            ContentSample.recommendations.replacing("\"status\"", with: "▸\"state\": 1, \"status\"")),
        ContentFault(
            "duplicate-entry", in: "reference/glossary.json",
            "[\(ContentSample.term("peer")), \(ContentSample.term("peer").replacing("\"peer\"", with: "▸\"peer\""))]"),
        ContentFault(
            "wrong-count", in: "reference/regional-groups.json",
            "▸" + ContentSample.regionalGroups.replacing("eastern-european", with: "african")),
        ContentFault(
            "missing-rule", in: "rules/rules.json",
            "▸" + ContentSample.rules(Rule.allCases.dropLast().map { ContentSample.rule($0.id) })),
        ContentFault(
            "duplicate-entry", in: "rules/rules.json",
            ContentSample.rules(Rule.allCases.map { ContentSample.rule($0.id) } + ["▸" + ContentSample.rule("C4")])),
        ContentFault(
            "invalid-value", in: "rules/rules.json",
            ContentSample.rules(
                Rule.allCases.map { ContentSample.rule($0.id) } + [
                    ContentSample.rule("C31").replacing("\"C31\"", with: "▸\"C31\"")
                ])),
    ]

    @Test("all files are read before a fault stops the run")
    func findingsOfAllFiles() throws {
        let folder = ContentFolder([
            "reference/glossary.json": "[",
            "reference/documents.json": .none,
            "rules/rules.json": "{}",
            "pages/ru/history.md": "no front matter",
            "strings/es.yaml": "a: [",
        ])
        #expect(
            try Set(folder.findings().compactMap(\.path))
                == [
                    "reference/glossary.json", "reference/documents.json", "rules/rules.json", "pages/ru/history.md",
                    "strings/es.yaml",
                ]
        )
    }
}

@Suite("Dates that are known in part")
struct ContentPartialDateTests {
    @Test("are written as they are read", arguments: ["2024-03-18", "2024-03", "2024"])
    func roundTrip(_ text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(
        "are refused when there is no such day",
        arguments: ["", "24", "2024-13", "2023-02-29", "2024-3", "2024-03-18T"])
    func refused(_ text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test("are in the order of time")
    func order() {
        let texts = ["2024-03-18", "2023-12-31", "2024", "2024-03"]
        #expect(
            texts.compactMap(PartialDate.init).sorted().map(\.description)
                == ["2023-12-31", "2024", "2024-03", "2024-03-18"])
    }
}
