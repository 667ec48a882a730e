import Diagnostics
import Mechanism
import SourceReading
import Testing

@Suite("Reading objects")
struct ObjectReaderTests {
    /// A record with one member of every kind that a reader can ask for.
    private struct Record: Equatable {
        var party: PartyCode?
        var date: CalendarDate?
        var number: Int?
        var mark: Bool?
        var languages: [Language]
        var cluster: ClusterNumber?
        var name: Multilingual?

        static func read(_ text: String, as format: SourceFile.Format) throws(DiagnosticFailure) -> Record {
            let report = SourceReport(path: "file")
            guard var object = ObjectReader(try parse(text, as: format), as: "a record", into: report) else {
                return try report.finish(nil)
            }
            object.requireFormat("record/1")
            let record = Record(
                party: object.required("party"), date: object.optional("date"),
                number: object.requiredInteger("number"),
                mark: object.optionalFlag("mark"), languages: object.list("languages", of: Language.self),
                cluster: object.requiredCluster("cluster"), name: object.optionalMultilingual("name"))
            object.finish()
            return try report.finish(record)
        }
    }

    private static let names = #"{"ar": "أ", "zh": "甲", "en": "A", "fr": "À", "ru": "А", "es": "Á"}"#

    @Test("a whole record is read from JSON")
    func json() throws {
        let record = try Record.read(
            #"{"format": "record/1", "party": "XAA", "date": "2026-11-20", "number": 7, "mark": true, "languages": ["en", "fr"],"#
                + #" "cluster": 4, "name": \#(Self.names)}"#, as: .json)
        #expect(record.party == PartyCode("XAA"))
        #expect(record.date == CalendarDate("2026-11-20"))
        #expect(record.number == 7)
        #expect(record.mark == true)
        #expect(record.languages == [.english, .french])
        #expect(record.cluster == ClusterNumber(4))
        #expect(record.name?.french == "À")
    }

    @Test("an object whose keys are names is read in the order of the file, and knows no unknown key")
    func names() throws {
        let report = SourceReport(path: "file")
        let node = try parse(#"{"b": "2026-01-02", "a": "2026-01-01", "c": null, "d": "never"}"#, as: .json)
        var object = try #require(ObjectReader(node, as: "a list", into: report))
        var read: [String] = []
        object.forEach(CalendarDate.self) { read.append("\($0) \($1?.description ?? "-")") }
        object.finish()
        #expect(read == ["b 2026-01-02", "a 2026-01-01", "c -", "d -"])
        #expect(report.diagnostics.map(\.kind) == ["missing-key", "invalid-value"])
        #expect(report.diagnostics.map(\.found).first == "a list has no \"c\"")
    }

    @Test(
        "what is not given may be absent, null, empty or a tilde",
        arguments: [
            (#"{"format": "record/1", "party": "XAA", "number": 7, "cluster": 4}"#, SourceFile.Format.json),
            (
                #"{"format": "record/1", "party": "XAA", "number": 7, "cluster": 4, "date": null, "mark": null, "languages": null,"#
                    + #" "name": null}"#, .json
            ),
            ("format: record/1\nparty: XAA\nnumber: 7\ncluster: 4\ndate:\nmark: ~\nlanguages: null\n", .yaml),
        ])
    func absent(text: String, format: SourceFile.Format) throws {
        let record = try Record.read(text, as: format)
        #expect(record == Record(party: PartyCode("XAA"), number: 7, languages: [], cluster: ClusterNumber(4)))
    }

    @Test(
        "everything wrong is found at once, each at its place",
        arguments: [
            MarkedFault("missing-key", "missing-key", "missing-key", "missing-key", in: "▸▸▸▸{}"),
            MarkedFault(
                "unknown-format", "invalid-value", "invalid-value", "wrong-type", "wrong-type", "invalid-value",
                "wrong-type",
                "invalid-value", "unknown-key",
                in: """
                    {"format": ▸"record/2",
                     "party": ▸"xaa", "date": ▸"2026-02-30",
                     "number": ▸"7", "mark": ▸"yes",
                     "languages": ["en", ▸"de", ▸5], "cluster": ▸100, ▸"étrange": 1}
                    """),
            MarkedFault(
                "wrong-type", "wrong-type", "wrong-type", "wrong-type", "wrong-type", "wrong-type", "unknown-key",
                "unknown-key",
                in: """
                    {"format": "record/1", "party": ▸5, "date": ▸[], "number": ▸7.5, "mark": ▸1, "languages": ▸"en",
                     "cluster": ▸"4", ▸"numbers": 1, ▸"Party": 2}
                    """),
            MarkedFault(
                "missing-key", "wrong-type", "unknown-format",
                in: #"▸{"party": null, "number": ▸1e2, "cluster": 1, "format": ▸1}"#),
            MarkedFault("wrong-type", in: "▸[]"),
            MarkedFault("wrong-type", in: "\n ▸\"text\""),
        ])
    func faults(fault: MarkedFault) {
        fault.check { text throws(DiagnosticFailure) in _ = try Record.read(text, as: .json) }
    }

    @Test(
        "six languages have to be there, with words in each, and no seventh",
        arguments: [
            MarkedFault(
                "missing-key", "unknown-key",
                in: #"▸{"ar": "a", "zh": "a", "en": "a", "fr": "a", "ru": "a", ▸"de": "a"}"#),
            MarkedFault(
                "empty-text", "empty-text", "wrong-type",
                in: #"{"ar": ▸"", "zh": "a", "en": ▸" \n ", "fr": "a", "ru": "a", "es": ▸5}"#),
            MarkedFault("wrong-type", in: #"▸"a""#),
        ])
    func multilingual(fault: MarkedFault) {
        fault.check { text throws(DiagnosticFailure) in
            // The text is the value of the key, so that the places are those of the test.
            let report = SourceReport(path: "file")
            let node = try parse(text, as: .json)
            let entry = SourceNode.Entry(key: "name", position: node.position, value: node)
            if var object = ObjectReader(SourceNode(.mapping([entry]), at: node.position), as: "a record", into: report)
            {
                _ = object.requiredMultilingual("name")
            }
            try report.finish(())
        }
    }

    @Test("an unknown key is told what there is, each key once")
    func unknownKey() {
        let found = findings { () throws(DiagnosticFailure) in
            let report = SourceReport(path: "file")
            if var object = ObjectReader(try parse(#"{"titel": 1}"#, as: .json), as: "a response", into: report) {
                _ = object.node("title")
                _ = object.node("title")
                _ = object.optionalInteger("number")
                object.finish()
            }
            try report.finish(())
        }
        #expect(found.map(\.found) == [#"a response has an unknown key "titel""#])
        #expect(found.map(\.expected) == ["one of title, number"])
    }

    @Test("messages never repeat the words of a value")
    func noWords() {
        let secret = "vwycanary"
        let found = findings { () throws(DiagnosticFailure) in
            _ = try Record.read(
                #"{"format": "\#(secret)", "party": "\#(secret)", "date": "\#(secret)", "number": "\#(secret)","#
                    + #" "mark": "\#(secret)", "languages": ["\#(secret)"], "cluster": "\#(secret)", "name": "\#(secret)"}"#,
                as: .json)
        }
        #expect(found.count == 8)
        for format in DiagnosticFormat.allCases {
            #expect(found.allSatisfy { !$0.rendered(as: format).contains(secret) })
        }
    }
}
