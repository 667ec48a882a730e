import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C12: a State may cut passages out of a text")
struct C12PassageTests {
    private let cutting = SampleConsent(SampleGrant(["instrument": "untoc"], mode: "with-passages-withheld"))

    @Test(
        "every passage becomes one constant mark",
        arguments: [
            ("⟦All⟧", "⟦⟧"), ("a ⟦b⟧ c", "a ⟦⟧ c"), ("⟦one⟧ and ⟦two⟧", "⟦⟧ and ⟦⟧"), ("a⟦⟧b", "a⟦⟧b"),
            ("a ⟦b⟧⟦c⟧ d", "a ⟦⟧ d"), ("⟦b⟧⟦⟧⟦c⟧⟦d⟧", "⟦⟧"), ("⟦b⟧ ⟦c⟧", "⟦⟧ ⟦⟧"),
            ("a ⟦b\n\n# c\n\n- d⟧ e", "a ⟦⟧ e"), ("| ⟦1⟧ | 2 |", "| ⟦⟧ | 2 |"), ("⟦😀é中م⟧.", "⟦⟧."),
            ("⟦\u{301}secret⟧ b", "⟦⟧ b"), ("a ⟦b\u{FE0F}⟧ c", "a ⟦⟧ c"),
            ("a ⟦\u{200D}secret⟧\u{301} c", "a ⟦⟧\u{301} c"),
        ])
    func cuts(text: String, expected: String) throws {
        let cleared = try SampleArchive.answer(SampleText(text), cutting).cleared()
        #expect(cleared.texts.map { Array($0.unicodeScalars) } == [Array(expected.unicodeScalars)])
        #expect(try cleared.basis(of: Address.answer).map(\.id) == ["C2", "C12"])
        guard case .published(let release) = try cleared.decision(on: Address.answer).outcome else { return }
        #expect(release.mode == .withPassagesWithheld)
    }

    @Test(
        "broken, nested and lookalike marks are refused and reported",
        arguments: ["a ⟦b", "a b⟧", "⟧b⟦", "⟦a ⟦b⟧ c⟧", "⟦a⟧ b⟧", "a ⟦b\u{27E7}\u{27E6}", "〚secret〛", "⟦a⟧ 〚b〛"])
    func refused(text: String) throws {
        let cleared = try SampleArchive.answer(SampleText(text), cutting).cleared()
        #expect(try cleared.reasons(for: Address.answer) == [.passageMarks])
        #expect(cleared.reportedKinds == ["passage-marks-unclear reviews/XAA-untoc-1.json"])
    }

    @Test("a cut text is public only since a grant let it out with its passages withheld")
    func since() throws {
        let whole = SampleConsent.toEverything.with { $0.from = "2025-02-01" }
        let later = cutting.with {
            $0.id = "XAA-2025-02"
            $0.given = "2025-06-01"
            $0.from = "2025-06-01"
        }
        func since(_ text: String) throws -> String? {
            let cleared = try SampleArchive.answer(SampleText(text), whole, later).cleared()
            return cleared.items.first?.value.release.since.description
        }
        #expect(try since("a ⟦b⟧ c") == "2025-06-01")
        #expect(try since("a b c") == "2025-02-01")
    }

    @Test("a text that is cut in one language and stands whole in another is reported")
    func oneLanguage() throws {
        func kinds(_ french: String) throws -> [String] {
            var archive = SampleArchive.answer(SampleText("a ⟦b⟧ c"), cutting)
            archive.reviews[0].responses[0].texts.append(SampleText(french, language: "fr", origin: "translation"))
            return try archive.cleared().reportedKinds
        }
        #expect(try kinds("a b c") == ["passages-withheld-in-one-language reviews/XAA-untoc-1.json"])
        #expect(try kinds("a ⟦b⟧ c").isEmpty)
    }

    @Test("a whole text needs no cuts, and a grant of either mode publishes it")
    func whole() throws {
        for consent in [SampleConsent.toEverything, cutting] {
            let cleared = try SampleArchive.answer(SampleText("Yes [and] no."), consent).cleared()
            #expect(cleared.texts == ["Yes [and] no."])
            #expect(try cleared.basis(of: Address.answer).map(\.id) == ["C2"])
        }
    }

    @Test("a text with marks is not published whole")
    func markedWhole() throws {
        let cleared = try SampleArchive.answer(SampleText("a ⟦b⟧ c"), .toEverything).cleared()
        #expect(try cleared.reasons(for: Address.answer) == [.passageMarks])
    }

    @Test("a cutting grant beside a whole one is enough, and its passages stay cut")
    func bothModes() throws {
        let second = cutting.with { $0.id = "XAA-2025-02" }
        let archive = SampleArchive.answer(SampleText("a ⟦b⟧ c"), .toEverything, second)
        #expect(try archive.cleared().texts == ["a ⟦⟧ c"])
        let expired = SampleArchive.answer(
            SampleText("a ⟦b⟧ c"), .toEverything, second.with { $0.until = "2025-12-31" })
        #expect(try expired.cleared().published.isEmpty, "only a grant that releases counts")
    }

    @Test("in a joint consent the mode of either State is enough", arguments: [true, false])
    func joint(first: Bool) throws {
        let reviewed = first ? cutting : .toEverything
        let reviewing =
            first ? SampleConsent.ofReviewerB : .ofReviewerB.with { $0.grants[0].mode = "with-passages-withheld" }
        #expect(try SampleArchive.feedback(SampleText("a ⟦b⟧ c"), reviewed, reviewing).cleared().texts == ["a ⟦⟧ c"])
    }

    @Test("marks have no place in titles and references", arguments: ["title", "reference"])
    func elsewhere(place: String) throws {
        let archive = SampleArchive.everyKind.with {
            $0.consents = [SampleConsent(SampleGrant(["party": "XAA"], mode: "with-passages-withheld"))]
            if place == "title" { $0.reviews[0].documents[0].titles = ["en": "The ⟦secret⟧ act"] }
            if place == "reference" { $0.reviews[0].responses[0].references = [SampleReference("⟦Secret⟧ act")] }
        }
        let address = place == "title" ? "XAA/untoc/1/document/1/en" : Address.answer
        #expect(try archive.cleared().reasons(for: address) == [.passageMarks])
    }
}
