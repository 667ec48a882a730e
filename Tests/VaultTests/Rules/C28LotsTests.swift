import Diagnostics
import Mechanism
import SampleRecords
import SourceReading
import Testing
import Vault

/// C28, with C5, C25 and C27: `clearance check` holds the records against the mechanism's own rules, and changes nothing.
@Suite("C28: the drawing of lots, and what else the records have to agree with")
struct C28LotsTests {
    /// Three demonstration parties that review each other in a ring, which breaks no rule but the number of reviewing States.
    private static func party(
        _ code: String, group: String = "african", reviewers: [String], consents: [String] = ["untoc"]
    ) -> String {
        let name = ["ar", "zh", "en", "fr", "ru", "es"].map { "\"\($0)\": \"\(code)\"" }.joined(separator: ",")
        let actions = consents.map { "{\"instrument\": \"\($0)\", \"signature\": null, \"consent\": \"2003-05-01\"}" }
        return """
            {"code": "\(code)", "name": {\(name)}, "regional_group": "\(group)", "review_group": 1,
            "treaty_actions": [\(actions.joined(separator: ","))], "reviewers": [\(reviewers.joined(separator: ","))]}
            """
    }

    private static func reviewer(_ code: String, _ instruments: String = "\"untoc\"", redraw: Int? = nil) -> String {
        let redraw = redraw.map { ", \"redraw\": \($0)" } ?? ""
        return "{\"party\": \"\(code)\", \"drawn\": \"2020-11-16\"\(redraw), \"instruments\": [\(instruments)]}"
    }

    private static func kinds(_ parties: [String], review: String? = nil) throws -> Set<String> {
        var files = [
            SourceFile(
                path: "parties.json",
                text: "{\"format\": \"demonstration-parties/1\", \"parties\": [\(parties.joined(separator: ","))]}"),
            SourceFile(path: "persons.yaml", text: "format: persons/1\npersons: []\n"),
        ]
        if let review { files.append(SourceFile(path: "reviews/XAA-untoc-1.json", text: review)) }
        let archive = try Archive.read(files, reference: .sample)
        return Set(ConsistencyCheck.findings(in: archive).map(\.kind))
    }

    private static let bystanders = ["XBB", "XCC", "XDD"].map { party($0, reviewers: []) }

    @Test("two reviewing States, one of the same regional group, party to the instrument: nothing to report")
    func inOrder() throws {
        let reviewed = Self.party("XAA", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC", redraw: 4)])
        #expect(try Self.kinds([reviewed] + Self.bystanders) == [])
    }

    @Test("one reviewing State is not enough")
    func tooFew() throws {
        let reviewed = Self.party("XAA", reviewers: [Self.reviewer("XBB")])
        #expect(try Self.kinds([reviewed] + Self.bystanders) == ["lots-reviewers"])
    }

    @Test("an additional reviewing State may be drawn for one instrument")
    func additional() throws {
        let all = Self.party(
            "XAA", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC"), Self.reviewer("XDD", "\"firearms\"")])
        let others = ["XBB", "XCC"].map { Self.party($0, reviewers: []) }
        let party = Self.party("XDD", reviewers: [], consents: ["untoc", "firearms"])
        #expect(try Self.kinds([all, party] + others) == [])
    }

    @Test("none of the same regional group")
    func regionalGroup() throws {
        let reviewed = Self.party(
            "XAA", group: "asia-pacific", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC")])
        #expect(try Self.kinds([reviewed] + Self.bystanders) == ["lots-regional-group"])
    }

    @Test("a reviewing State that is not party to the instrument")
    func notParty() throws {
        let reviewed = Self.party(
            "XAA", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC", "\"untoc\", \"som\"")])
        #expect(try Self.kinds([reviewed] + Self.bystanders) == ["lots-reviewer-not-party"])
    }

    @Test("mutual reviews")
    func mutual() throws {
        let first = Self.party("XAA", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC")])
        let second = Self.party("XBB", reviewers: [Self.reviewer("XAA"), Self.reviewer("XDD")])
        let others = ["XCC", "XDD"].map { Self.party($0, reviewers: []) }
        #expect(try Self.kinds([first, second] + others) == ["lots-mutual-review"])
    }

    @Test("more than four redraws, and more than three reviews carried")
    func limits() throws {
        let reviewed = Self.party("XAA", reviewers: [Self.reviewer("XBB", redraw: 5), Self.reviewer("XCC")])
        #expect(try Self.kinds([reviewed] + Self.bystanders) == ["lots-redraws"])
        let many = ["XEE", "XFF", "XGG", "XHH"].map {
            Self.party($0, reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC")])
        }
        #expect(try Self.kinds(many + Self.bystanders) == ["lots-reviews-carried"])
    }

    /// A record with one thing out of order.
    private static func review(
        languages: String = "\"en\"", steps: String = "", dialogue: String = "", agreements: String = ""
    ) -> String {
        """
        {"format": "review/1", "demonstration": true, "party": "XAA", "instrument": "untoc", "cluster": 1,
        "languages": [\(languages)], "stage": "feedback", "steps": [\(steps)], "responses": [],
        "dialogue": [\(dialogue)],
        "summary": {"status": "final", "agreements": [\(agreements)],
        "texts": [{"language": "en", "origin": "original", "text": "Words."}]}}
        """
    }

    private static func step(_ name: String, _ date: String) -> String {
        "{\"step\": \"\(name)\", \"date\": \"\(date)\"}"
    }

    @Test(
        "a record that does not agree with itself or with the lots",
        arguments: [
            (review(), []),
            (review(languages: ""), ["review-languages"]),
            (review(languages: "\"en\",\"fr\",\"es\",\"ru\""), ["review-languages"]),
            (
                review(
                    steps: step("feedback-submitted", "2022-01-01") + ","
                        + step("questionnaire-submitted", "2022-02-01")),
                ["review-step-order"]
            ),
            (
                review(
                    steps: step("questionnaire-submitted", "2022-02-01") + ","
                        + step("feedback-submitted", "2022-01-01")),
                ["review-step-dates"]
            ),
            (
                review(agreements: "{\"party\": \"XDD\", \"date\": \"2023-01-01\"}"),
                ["item-agreement", "agreement-not-bound"]
            ),
            (
                review(
                    dialogue: """
                        {"number": 1, "kind": "message", "speaker": "XDD", "status": "submitted",
                        "texts": [{"language": "en", "origin": "original", "text": "Words."}]}
                        """), ["item-speaker"]
            ),
        ])
    func records(review: String, expected: [String]) throws {
        let reviewed = Self.party("XAA", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC")])
        #expect(try Self.kinds([reviewed] + Self.bystanders, review: review) == Set(expected))
    }

    @Test("C27: a review of an instrument that the State is not recorded as a party to")
    func instrument() throws {
        let reviewed = Self.party(
            "XAA", reviewers: [Self.reviewer("XBB"), Self.reviewer("XCC")], consents: [])
        #expect(try Self.kinds([reviewed] + Self.bystanders, review: Self.review()) == ["review-party-to-instrument"])
    }
}
