import Diagnostics
import Foundation
import Reference
import TestSupport
import Testing

/// The smallest content folder that can be read; a test replaces files of it by broken ones.
///
/// A sign `▸` stands at each place where a fault is expected, so that no test has to count lines.
struct ContentTree: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// `kind path:line:column` of each fault in order of characters; the path is the name of the file below `reference`.
    let expected: [String]
    private let files: [String: String]

    /// - Parameters:
    ///   - kinds: the kinds of the faults at the signs, in the order of the signs.
    ///   - whole: faults of a file as a whole, as `kind path`.
    ///   - broken: files that replace those of the whole tree, or nil to leave one out.
    init(
        _ description: String, kinds: [String] = [], whole: [String] = [],
        replacing broken: KeyValuePairs<String, String?> = [:]
    ) {
        var files = Self.whole
        var places: [String] = []
        for (name, text) in broken {
            let text = text.map(MarkedText.init)
            files[name] = text?.plain
            places += (text?.positions ?? []).map { "\(name):\($0.line):\($0.column)" }
        }
        self.files = files
        testDescription = description
        precondition(kinds.count == places.count, "\(description): a kind for each sign")
        expected = (whole + zip(kinds, places).map { "\($0) \($1)" }).sorted()
    }

    func read() throws -> ReferenceData {
        let bytes = files.map { ("reference/" + $0.key, Array($0.value.utf8)) }
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: bytes))
        return try ReferenceData.read(from: folder.url)
    }

    static func names(_ name: String) -> String {
        #"{"ar": "\#(name)", "zh": "\#(name)", "en": "\#(name)", "fr": "\#(name)", "ru": "\#(name)", "es": "\#(name)"}"#
    }

    static let partiesHeader =
        "code,iso2,m49,kind,participation,regional_group,review_group,review_group_source,"
        + "name_ar,name_zh,name_en,name_fr,name_ru,name_es\n"
    static let actionsHeader = "instrument,party,signature,consent,action,known_as_at,source\n"
    static let articlesHeader = "instrument,article,title_ar,title_zh,title_en,title_fr,title_ru,title_es,working\n"

    private static let whole: [String: String] = [
        "parties.csv": partiesHeader + """
            EUE,,,regional-economic-integration-organization,party,,,,a,a,European Union,a,a,a
            AAA,AA,004,state,party,african,1,"Paper, para. 6",a,a,"Aland, Republic of",a,a,a

            """,
        "treaty-actions.csv": actionsHeader + """
            tip,AAA,2000-12-13,,,,
            untoc,AAA,2000-12-13,2003-05-01,ratification,2014-01-27,Treaty Collection

            """,
        "articles.csv": articlesHeader + "untoc,1,a,a,Purpose,a,a,a,ar zh\nuntoc,2,a,a,Terms,a,a,a,\n",
        "instruments.json": """
        [{"code": "untoc", "order": 1, "name": \(names("Convention")), "title": \(names("The Convention")),
          "title_status": {"en": "official"}, "adopted": "2000-11-15", "entry_into_force": "2003-09-29",
          "adopting_resolution": "55/25", "depositary_record": "https://treaties.un.org/", "articles": 2,
          "treaty_series": "vol. 2225"}]
        """,
        "clusters.json": """
        [\(cluster(number: 2, order: nil)), \(cluster(number: 4, order: 2)), \(cluster(number: 1, order: 1))]
        """,
        "questionnaires/untoc-1.json": questionnaire(
            sections: #"{"article": "1", "questions": [\#(question("1.1"))]}"#),
    ]

    static func cluster(number: Int, order: Int?) -> String {
        """
        {"number": \(number), "order": \(order.map(String.init) ?? "null"), "title": \(names("Cluster")),
         "title_status": {}, "articles": {"untoc": ["1", "2"]}, "articles_status": {}, "source": "Paper, para. 25"}
        """
    }

    static func question(_ number: String, _ subquestions: String = "") -> String {
        #"{"id": "\#(number)", "type": "free-text", "text": \#(names("Why?")), "questions": [\#(subquestions)]}"#
    }

    static func questionnaire(sections: String) -> String {
        """
        {"format": "questionnaire/1", "instrument": "untoc", "cluster": 1, "wording": "own", "sections": [
        \(sections)
        ]}
        """
    }
}

/// A text with a sign `▸` at each place where something is expected.
private struct MarkedText {
    let plain: String
    let positions: [SourcePosition]

    init(_ text: String) {
        let parts = text.split(separator: "▸", omittingEmptySubsequences: false)
        plain = parts.joined()
        positions = (1..<parts.count).map { count in
            let lines = parts[..<count].joined().split(separator: "\n", omittingEmptySubsequences: false)
            return SourcePosition(line: lines.count, column: (lines.last?.utf8.count ?? 0) + 1)
        }
    }
}
