import Mechanism
import Site

/// The files of a small content folder.
enum ContentSample {
    /// The same words in six languages, as JSON.
    static func six(_ words: String) -> String {
        let members = Language.allCases.map { "\"\($0.code)\": \"\(words) (\($0.code))\"" }
        return "{\(members.joined(separator: ", "))}"
    }

    static let securityContact = """
        format: security-contact/1
        contact: [mailto:security@example.org]
        expires: 2030-12-31

        """

    static var figures: String { figures(figure: figure, table: table) }

    static func figures(figure: String, table: String) -> String {
        """
        {
          "as_at": "2024-02-29",
          "document": {"title": \(six("Status")), "date": "2024-03-18", "symbols": []},
          "figures": [
            \(figure)
          ],
          "tables": [
            \(table)
          ]
        }
        """
    }

    static let figure = """
        {"id": "officials-trained", "label": \(six("Officials")), "value": "3,236", "paragraph": "43"}
        """

    static let table = """
        {"id": "by-group", "title": \(six("Groups")), "columns": [\(six("Reviews")), \(six("Parties"))],
          "rows": [{"label": \(six("First")), "values": ["62", "130"]}], "paragraph": "7"}
        """

    static let lots = """
        {"groups": [
          {"number": 1, "start": "2020-12-01", "reviews": "62", "parties": "130", "source": "para. 7"},
          {"number": 2, "start": "2021-11-01", "reviews": "63", "parties": "131", "source": "para. 7"},
          {"number": 3, "start": "2022-11-01", "reviews": "64", "parties": "134", "source": "para. 7"}
        ],
        "redraw_meetings": "5", "rules": [{"text": \(six("Rule")), "source": "para. 6"}], "note": \(six("Note"))}
        """

    static let dialogues = """
        {"dialogues": [
          {"id": "2023-05-05-firearms", "date": "2023-05-05", "topic": \(six("Firearms")), "body": \(six("Group")),
            "totals": null, "observations": null, "summary_symbol": null, "source": "news"},
          {"id": "2022-05-06-firearms", "date": "2022-05-06", "topic": \(six("Firearms")), "body": \(six("Group")),
            "totals": \(six("90")), "observations": \(six("22")), "summary_symbol": "CTOC/COP/2022/CRP.3", "source": "news"}
        ],
        "series": [
          {"year": 2023, "text": \(six("Second")), "source": "para. 52"},
          {"year": 2022, "text": \(six("First")), "source": "para. 51"}
        ]}
        """

    static let documents = """
        [\(document("\"symbol\": \"CTOC/COP/2018/13\"", "\"url\": \"https://undocs.org/CTOC/COP/2018/13\"")),
         \(document("\"symbol\": null", "\"url\": null"))]
        """

    static func document(_ symbol: String, _ address: String) -> String {
        """
        {\(symbol), "title": \(six("Title")),
          "title_status": {"ar": "working", "zh": "working", "en": "official", "fr": "official", "ru": "working", "es": "working"},
          "date": "2018-11", "body": \(six("Conference")), "languages": ["en", "ru"], \(address), "source": "seen"}
        """
    }

    static let recommendations = """
        [{"text": \(six("Text")), "body": \(six("Conference")), "year": null, "status": "adopted", "source": "para. 57"}]
        """

    static let glossary = "[\(term("peer-review"))]"

    static func term(_ id: String) -> String {
        """
        {"id": "\(id)", "term": \(six("Term")), "definition": \(six("Definition")), "source": "para. 10"}
        """
    }

    static let regionalGroups =
        "["
        + RegionalGroup.allCases.map { "{\"code\": \"\($0.rawValue)\", \"name\": \(six("Group"))}" }
        .joined(separator: ", ") + "]"

    static let rules = rules(Rule.allCases.map { rule($0.id) })

    static func rules(_ members: [String]) -> String {
        "{\"format\": \"rule-statements/1\", \"rules\": [\n\(members.joined(separator: ",\n"))\n]}"
    }

    static func rule(_ id: String) -> String {
        "{\"id\": \"\(id)\", \"title\": \(six("Title \(id)")), \"statement\": \(six("Statement \(id)"))}"
    }

    static func page(title: String, order: Int = 10, more: String = "", body: String = "\nSome *words*.\n") -> String {
        """
        ---
        title: \(title)
        summary: What the page holds.
        order: \(order)
        section: mechanism
        \(more)sources:
          - Background paper, para. 1
        ---
        \(body)
        """
    }

    /// The phrases that the sample texts are written for.
    static let phrases = [since(party: "", date: ""), parties(0), Phrase("greeting")]

    static func since(party: String, date: String) -> Phrase {
        Phrase("published.since", ["party": party, "date": date])
    }

    static func parties(_ count: Int) -> Phrase { Phrase("parties", count: count) }

    static func strings(_ language: Language) -> String {
        let forms = counted[language, default: []].map { "parties.\($0.0): '\($0.1)'\n" }.joined()
        return """
            nav.states: States (\(language.code))
            greeting: Welcome
            published.since: "{date}: {party} (\(language.code))"
            \(forms)
            """
    }

    private static let counted: [Language: [(String, String)]] = [
        .arabic: [
            ("zero", "لا أطراف"), ("one", "طرف واحد"), ("two", "طرفان"), ("few", "{count} أطراف"),
            ("many", "{count} طرفا"), ("other", "{count} طرف"),
        ],
        .chinese: [("other", "{count}个缔约方")],
        .english: [("one", "one party"), ("other", "{count} parties")],
        .french: [("one", "{count} partie"), ("many", "{count} de parties"), ("other", "{count} parties")],
        .russian: [("one", "{count} сторона"), ("few", "{count} стороны"), ("many", "{count} сторон")],
        .spanish: [("one", "una parte"), ("other", "{count} partes")],
    ]
}
