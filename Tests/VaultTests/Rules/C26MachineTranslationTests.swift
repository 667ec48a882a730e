import Mechanism
import SampleRecords
import Testing
import Vault

@Suite("C26: a machine translation needs a grant of its own and is labelled")
struct C26MachineTranslationTests {
    private let address = "XAA/untoc/1/response/5.1/fr-machine"

    private func cleared(_ selector: SampleSelector) throws -> ClearedArchive {
        let machine = SampleText("Oui.", language: "fr", origin: "machine-translation")
        return try SampleArchive.answer(machine, SampleConsent(SampleGrant(selector))).with {
            $0.reviews[0].responses[0].texts.append(SampleText("Si.", language: "es", origin: "translation"))
        }.cleared()
    }

    @Test(
        "no selector chooses it by the way",
        arguments: [
            ["instrument": "untoc"], ["question": "5.1"], ["language": "fr"], ["question": "5.1", "language": "fr"],
            ["origin": "translation"], ["origin": "original"],
        ] as [SampleSelector])
    func byTheWay(_ selector: SampleSelector) throws {
        #expect(try cleared(selector).reasons(for: address) == [.noConsent])
    }

    @Test("one that asks for it or names it does, and nothing else with it")
    func asked() throws {
        for selector: SampleSelector in [["origin": "machine-translation"], "XAA/untoc/1/response/5.1/fr-machine"] {
            let cleared = try cleared(selector)
            #expect(cleared.published == [address])
            #expect(cleared.items.map(\.value.origin) == [.machineTranslation])
            #expect(try cleared.basis(of: address).map(\.id) == ["C2", "C26"])
        }
    }

    @Test("a machine translation and a text of the State in one language are two items")
    func twoItems() throws {
        let archive = SampleArchive.answer(
            SampleText("Oui.", language: "fr", origin: "machine-translation"), .toEverything
        )
        .with { $0.reviews[0].responses[0].texts.append(SampleText("Oui !", language: "fr")) }
        #expect(try archive.cleared().published == ["XAA/untoc/1/response/5.1/fr"])
    }

    @Test("even of a summary or a list that is released by rule", arguments: ["summary", "observation/1"])
    func byRule(kind: String) throws {
        let machine = SampleText("En bref.", language: "fr", origin: "machine-translation")
        let archive = SampleArchive().with {
            var review = SampleReview()
            let agreements = SampleAgreement.all(on: "2024-05-01")
            review.summary = SampleSummary(agreements: agreements, machine, SampleText("In short."))
            review.list = SampleList(agreements: agreements, SampleObservation(1, machine, SampleText("Apply it.")))
            $0.reviews = [review]
            $0.listOfObservations = "by-rule"
        }
        let address = "XAA/untoc/1/\(kind)/fr-machine"
        #expect(try archive.cleared().published == [Address.observation, Address.summary])
        let asked = archive.with { $0.consents = [SampleConsent(SampleGrant(["origin": "machine-translation"]))] }
        #expect(try asked.cleared().published.contains(address))
    }
}
