import Diagnostics
import SampleRecords
import Testing
import Vault

@Suite("C1: everything is confidential unless a rule releases it")
struct C01DefaultTests {
    @Test("without a consent nothing of any kind is published")
    func nothing() throws {
        let cleared = try SampleArchive.everyKind.cleared()
        #expect(cleared.published.isEmpty)
        #expect(cleared.items.isEmpty)
        #expect(cleared.decisions.count == SampleArchive.everyKind.items.count)
    }

    @Test("a lock alone releases nothing, nor does a consent to something else")
    func otherGrants() throws {
        let consents = [
            SampleSelector(["instrument": "tip"]), ["question": "6.2"], ["article": "6"], ["language": "fr"],
        ]
        for selector in consents {
            let archive = SampleArchive.answer(SampleText("No."), SampleConsent(SampleGrant(selector)))
            #expect(try archive.cleared().reasons(for: Address.answer) == [.noConsent], "\(selector.keys)")
        }
    }

    /// A change of the records that the software must not know.
    struct Unknown: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: String
        let change: @Sendable (inout SampleArchive) -> Void

        init(_ description: String, _ kind: String, _ change: @escaping @Sendable (inout SampleArchive) -> Void) {
            testDescription = description
            self.kind = kind
            self.change = change
        }
    }

    @Test(
        "anything unknown stops the run",
        arguments: [
            Unknown("language", "invalid-value") { $0.reviews[0].responses[0].texts[0].language = "de" },
            Unknown("origin", "invalid-value") { $0.reviews[0].responses[0].texts[0].origin = "summary" },
            Unknown("question", "unknown-question") { $0.reviews[0].responses[0].question = "99.1" },
            Unknown("answer", "invalid-value") { $0.reviews[0].responses[0].answer = "perhaps" },
            Unknown("stage", "invalid-value") { $0.reviews[0].stage = "asleep" },
            Unknown("instrument", "invalid-value") { $0.reviews[0].instrument = "uncac" },
            Unknown("party", "unknown-party") { $0.reviews[0].party = "XZZ" },
            Unknown("speaker", "unknown-party") { $0.reviews[0].dialogue[0].speaker = "XZZ" },
            Unknown("party of a profile", "unknown-party") { $0.profiles[0].party = "XZZ" },
            Unknown("second message of one number", "duplicate-number") { archive in
                var second = archive.reviews[0].dialogue[0]
                second.texts[0].language = "ru"
                archive.reviews[0].dialogue.append(second)
            },
            Unknown("second profile", "duplicate-profile") { $0.profiles.append(SampleProfile()) },
            Unknown("kind of message", "invalid-value") { $0.reviews[0].dialogue[0].kind = "rumour" },
            Unknown("kind of observation", "invalid-value") { $0.reviews[0].list?.observations[0].kind = "score" },
            Unknown("subject of a comment", "invalid-value") { $0.reviews[0].comments[0].subject = "dialogue" },
            Unknown("setting", "invalid-value") { $0.listOfObservations = "always" },
        ])
    func unknown(_ unknown: Unknown) {
        let failure = #expect(throws: DiagnosticFailure.self) {
            _ = Gate.clear(try SampleArchive.everyKind.with(unknown.change).read(), asAt: .sample)
        }
        let kinds = failure?.diagnostics.map(\.kind) ?? []
        #expect(kinds.contains(unknown.kind), "\(kinds)")
    }
}

extension SampleArchive {
    /// One item of every kind, all of them handed in and agreed upon as far as State A and State B go.
    static var everyKind: SampleArchive {
        var archive = SampleArchive()
        var review = SampleReview()
        let agreements = [SampleAgreement("XAA", "2025-01-01"), SampleAgreement("XBB", "2025-01-02")]
        review.responses = [SampleResponse("5.1", SampleText("Yes."))]
        review.dialogue = [
            SampleMessage(1, by: "XBB", SampleText("Why?")), SampleMessage(2, by: "XAA", SampleText("So.")),
        ]
        review.list = SampleList(agreements: agreements, SampleObservation(1, SampleText("Apply it.")))
        review.summary = SampleSummary(agreements: agreements, SampleText("In short."))
        review.comments = [SampleComment(on: "summary", SampleText("We agree."))]
        review.documents = [SampleDocument(1, SampleText("The act."))]
        review.notes = ["A finding."]
        archive.reviews = [review]
        archive.profiles = [SampleProfile(notes: [SampleText("A small State.")])]
        return archive
    }
}
