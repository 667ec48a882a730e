import Diagnostics
import Mechanism
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("Property 7: a second opinion agrees with the gate on a whole small universe")
struct ExhaustiveTests {
    @Test(
        "one consent: every order of its days, what it includes and excludes, its lock and mode, and the marks in the text"
    )
    func oneConsent() throws {
        let consents = Case.days.flatMap { days in
            Case.grants.flatMap { grant in Case.bindings.map { Case(days: days, grant: grant, binding: $0) } }
        }
        #expect(consents.count == 9 * 9 * 8 * 3)
        try compare(["law", "law ⟦secret⟧", "law ⟧"].flatMap { text in consents.map { (text, [$0]) } })
    }

    @Test("two consents: every pair of standings, one of which may keep back what the other lets out")
    func twoConsents() throws {
        let pairs = Case.standings.flatMap { first in Case.standings.map { [first, $0] } }
        try compare(pairs.map { ("law", $0) } + pairs.map { ("law ⟦secret⟧", $0) })
    }

    @Test("two States: every pair of standings of the reviewed State and of the one that speaks")
    func twoStates() throws {
        let pairs = Case.standings.flatMap { first in Case.standings.map { [first, $0] } }
        try compare(pairs.map { ("law ⟦secret⟧", $0) }, speaker: "XBB")
    }

    @Test("agreements: every set of parties and days, for both settings, with and without consent")
    func agreements() throws {
        let days: [String?] = [nil, "2026-06-14", "2026-06-15", "2026-06-16"]
        for setting in ["by-consent", "by-rule"] {
            for consents in [[], [SampleConsent(SampleGrant(["party": "XAA"]))]] {
                for first in days {
                    for second in days {
                        for third in days {
                            let agreements = zip(["XAA", "XBB", "XCC"], [first, second, third]).compactMap {
                                party, day in
                                day.map { SampleAgreement(party, $0) }
                            }
                            var archive = SampleArchive()
                            var review = SampleReview()
                            let machine = SampleText("loi", language: "fr", origin: "machine-translation")
                            review.summary = SampleSummary(agreements: agreements, SampleText("law"), machine)
                            review.list = SampleList(
                                agreements: agreements, SampleObservation(1, SampleText("law"), machine))
                            archive.reviews = [review]
                            archive.listOfObservations = setting
                            archive.consents = consents
                            let view = PublicView(try archive.cleared())
                            #expect(view == PublicView(archive, asAt: "2026-06-15"))
                        }
                    }
                }
            }
        }
    }

    /// Makes a document or a message for each case, with consents that name nothing else, and compares the decisions.
    private func compare(_ cases: [(text: String, consents: [Case])], speaker: String? = nil) throws {
        // The second opinion looks at every pair of consents, so that many small archives are faster than a large one.
        for start in stride(from: 0, to: cases.count, by: 20) {
            var archive = SampleArchive()
            var review = SampleReview()
            for (index, (text, consents)) in cases[start..<min(start + 20, cases.count)].enumerated() {
                let address = "XAA/untoc/1/\(speaker == nil ? "document" : "dialogue")/\(index + 1)/en"
                if let speaker {
                    review.dialogue.append(SampleMessage(index + 1, by: speaker, SampleText(text)))
                } else {
                    review.documents.append(SampleDocument(index + 1, SampleText(text)))
                }
                for (number, consent) in consents.enumerated() {
                    let party = number > 0 ? speaker ?? "XAA" : "XAA"
                    archive.consents.append(consent.consent("C-\(index)-\(number)", of: party, to: address))
                }
            }
            archive.reviews = [review]
            #expect(archive.isReadable)
            let opinion = SecondOpinion(archive: archive, day: "2026-06-15")
            let expected = archive.items.filter { opinion.verdict(on: $0).isPublished }
            let cleared = try archive.cleared()
            let published = Set(cleared.decisions.filter(\.isPublished).map(\.address.description))
            let wrong = published.symmetricDifference(expected.map(\.address)).sorted()
            #expect(wrong.isEmpty, "\(wrong.prefix(3).map { archive.consents(naming: $0) })")
            #expect(cleared.items.map(\.value.text).sorted() == expected.map { opinion.verdict(on: $0).text }.sorted())
        }
    }

    /// A consent to a single text, in one of all the ways in which it can stand.
    struct Case {
        var days: (given: String, from: String, until: String?, withdrawn: String?)
        var grant: (includes: Bool, excludes: Bool, mode: String) = (true, false, "whole")
        var binding = "bound"

        static let days = {
            let around = ["2026-06-14", "2026-06-15", "2026-06-16"]
            let ends = around.map(Optional.some) + [nil]
            var days: [(given: String, from: String, until: String?, withdrawn: String?)] = []
            for given in around {
                for withdrawn in ends where withdrawn.map({ $0 >= given }) ?? true {
                    for from in around {
                        for until in ends where until.map({ $0 >= from }) ?? true {
                            days.append((given, from, until, withdrawn))
                        }
                    }
                }
            }
            return days
        }()
        static let grants = [true, false].flatMap { includes in
            [true, false].flatMap { excludes in
                ["whole", "with-passages-withheld"].map { (includes: includes, excludes: excludes, mode: $0) }
            }
        }
        static let bindings = ["bound", "unbound", "changed"]

        /// The ways to stand that matter for another consent.
        static let standings: [Case] = {
            let inForce = (given: "2026-01-05", from: "2026-01-05", until: String?.none, withdrawn: String?.none)
            var cases = [Case(days: inForce), Case(days: inForce, grant: (true, false, "with-passages-withheld"))]
            cases += bindings.dropFirst().map { Case(days: inForce, binding: $0) }
            for days in [
                inForce, (given: "2026-01-05", from: "2026-01-05", until: "2026-02-01", withdrawn: nil),
                (given: "2026-01-05", from: "2026-12-01", until: nil, withdrawn: nil),
                (given: "2026-12-01", from: "2026-12-01", until: nil, withdrawn: nil),
                (given: "2026-01-04", from: "2026-01-05", until: nil, withdrawn: "2026-01-04"),
                (given: "2026-01-04", from: "2026-01-05", until: nil, withdrawn: "2026-01-05"),
                (given: "2026-01-04", from: "2026-01-05", until: nil, withdrawn: "2026-06-15"),
                (given: "2026-01-04", from: "2026-01-05", until: nil, withdrawn: "2026-06-16"),
            ] {
                cases += [Case(days: days), Case(days: days, grant: (false, true, "whole"))]
                cases.append(Case(days: days, grant: (true, true, "whole")))
            }
            return cases
        }()

        func consent(_ id: String, of party: String, to address: String) -> SampleConsent {
            var consent = SampleConsent(
                id, of: party, as: party == "XAA" ? "state-under-review" : "reviewing-state", [])
            let selector = SampleSelector(["address": address])
            let other: SampleSelector = "XAA/context-note/en"
            (consent.given, consent.from, consent.until, consent.withdrawn) = days
            consent.grants = [
                SampleGrant(
                    grant.includes ? selector : other, except: grant.excludes ? [selector] : [], mode: grant.mode)
            ]
            consent.binding.only = binding == "unbound" ? [] : [address]
            if binding == "changed" { consent.binding.changed = [address] }
            return consent
        }
    }
}

extension SampleArchive {
    fileprivate func consents(naming address: String) -> [SampleConsent] {
        consents.filter { $0.binding.only?.contains(address) ?? false }
    }
}
