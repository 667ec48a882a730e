import Diagnostics
import Mechanism
import Site
import Testing

@Suite("Texts of the interface")
struct LocalizationStringsTests {
    private func strings(_ language: Language) throws -> Strings {
        try #require(try ContentFolder().read().strings[language])
    }

    @Test("are filled in with the values of a phrase")
    func filling() throws {
        let strings = try strings(.english)
        #expect(strings.text(ContentSample.since(party: "{date}", date: "6 May 2024")) == "6 May 2024: {date} (en)")
    }

    @Test(
        "take the form that belongs to the number",
        arguments: [
            (Language.english, 1, "one party"), (.english, 0, "0 parties"), (.english, 3236, "3,236 parties"),
            (.arabic, 0, "لا أطراف"), (.arabic, 2, "طرفان"), (.arabic, 7, "7 أطراف"), (.arabic, 15, "15 طرفا"),
            (.arabic, 100, "100 طرف"), (.chinese, 1, "1个缔约方"), (.french, 0, "0 partie"),
            (.french, 1_000_000, "1\u{202F}000\u{202F}000 de parties"), (.russian, 21, "21 сторона"),
            (.russian, 3, "3 стороны"), (.russian, 11, "11 сторон"), (.spanish, 1_000_000, "1.000.000 partes"),
        ])
    func forms(_ language: Language, _ count: Int, _ expected: String) throws {
        #expect(try strings(language).text(ContentSample.parties(count)) == expected)
    }

    @Test("stop the program when a phrase was never declared, or lacks a value")
    func programmersErrors() async {
        await #expect(processExitsWith: .failure) {
            _ = try ContentFolder().read().strings[.english]?.text(Phrase("nav.nothing"))
        }
        await #expect(processExitsWith: .failure) {
            _ = try ContentFolder().read().strings[.english]?.text(Phrase("published.since", ["party": "Peru"]))
        }
    }

    @Test("for templates are those without places and forms; those of no phrase are the templates' own")
    func plainTexts() throws {
        let strings = try strings(.spanish)
        #expect(strings.plainTexts == ["nav.states": "States (es)", "greeting": "Welcome"])
        #expect(strings.keysForTemplates(besides: ContentSample.phrases) == ["nav.states"])
        #expect(strings.path == "strings/es.yaml")
        #expect(strings.language == .spanish)
    }

    @Test("are found wrong at their place", arguments: faults)
    func fault(_ fault: ContentFault) throws {
        try fault.check()
    }

    private static func changed(_ language: Language, _ old: String, _ new: String) -> String {
        ContentSample.strings(language).replacing(old, with: new)
    }

    private static let faults: [ContentFault] = [
        // Keys
        ContentFault("missing-text", in: "strings/ru.yaml", "▸" + changed(.russian, "nav.states: States (ru)\n", "")),
        ContentFault("missing-text", in: "strings/en.yaml", "▸" + changed(.english, "greeting: Welcome\n", "")),
        ContentFault("superfluous-text", in: "strings/ru.yaml", changed(.russian, "greeting", "new: ▸Word\ngreeting")),
        ContentFault(
            "missing-text", "superfluous-text", in: "strings/ru.yaml",
            "▸" + changed(.russian, "nav.states: ", "nav.state: ▸")),
        ContentFault("invalid-key", in: "strings/fr.yaml", changed(.french, "greeting", "▸Nav: Word\ngreeting")),
        // Places
        ContentFault("missing-placeholder", in: "strings/zh.yaml", changed(.chinese, "\"{date}: ", "▸\"")),
        ContentFault(
            "missing-placeholder", "unknown-placeholder", in: "strings/zh.yaml",
            changed(.chinese, "\"{date}: ", "▸▸\"{fecha}: ")),
        ContentFault("unknown-placeholder", in: "strings/es.yaml", changed(.spanish, "Welcome", "▸Welcome {party}")),
        ContentFault("unknown-placeholder", in: "strings/es.yaml", changed(.spanish, "States", "▸States {party}")),
        ContentFault("invalid-text", in: "strings/es.yaml", changed(.spanish, "Welcome", "▸Welcome }")),
        ContentFault("invalid-text", in: "strings/es.yaml", changed(.spanish, "Welcome", "▸Welcome {two words}")),
        // Forms
        ContentFault(
            "missing-text", in: "strings/ru.yaml", "▸" + changed(.russian, "parties.few: '{count} стороны'\n", "")),
        ContentFault(
            "superfluous-text", in: "strings/en.yaml",
            changed(.english, "parties.one", "parties.few: ▸some\nparties.one")),
        ContentFault(
            "missing-placeholder", in: "strings/ru.yaml", changed(.russian, "'{count} сторона'", "▸'одна сторона'")),
        ContentFault("unknown-placeholder", in: "strings/en.yaml", changed(.english, "'one party'", "▸'one {party}'")),
        // Texts
        ContentFault("invalid-text", in: "strings/en.yaml", changed(.english, "Welcome", "▸' Welcome'")),
        ContentFault("invalid-text", in: "strings/en.yaml", changed(.english, "Welcome", "▸''")),
        ContentFault("wrong-type", in: "strings/en.yaml", changed(.english, "Welcome", "▸[Welcome]")),
        ContentFault("wrong-type", in: "strings/en.yaml", "▸- Welcome"),
    ]

    @Test("of a language without a file are one finding, not one for each text")
    func missingFile() throws {
        let findings = try ContentFolder(["strings/fr.yaml": .none]).findings()
        #expect(findings.map(\.kind) == ["unreadable-file"])
    }

    @Test("stand in the files of the six languages only")
    func strangers() throws {
        let findings = try ContentFolder(["strings/de.yaml": "a: b"]).findings()
        #expect(findings.map(\.path) == ["strings/de.yaml"])
    }
}

@Suite("The phrases of the site")
struct LocalizationPhraseTests {
    @Test("are declared once each")
    func declaredOnce() {
        #expect(Set(Phrase.declared.map(\.key)).count == Phrase.declared.count)
    }

    @Test("ask for every founding document")
    func foundingDocuments() {
        for document in FoundingDocument.allCases { #expect(Phrase.declared.contains(.title(of: document))) }
    }
}
