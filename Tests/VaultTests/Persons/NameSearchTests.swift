import Diagnostics
import SampleRecords
import SourceReading
import Testing
import Vault

@Suite("C14: names and contacts of nominated persons are found inside texts")
struct NameSearchTests {
    private static let register = [
        SamplePerson(
            "Ann Beth Example", "Елена Ивановна Примерова", "نورة المثالي", "欧阳示例", "Zoë O’Łąka",
            emails: ["ann.example@example.org"], telephones: ["+999 10 555 0101"]),
        SamplePerson(
            "Rose Law", "Ivan Mark", "Иван Законов", emails: ["r.law@example.org"], telephones: ["٠٩٩٩٥٥٥٠١٠٢"]),
    ]

    private func isWithheld(_ text: String) throws -> Bool {
        let archive = SampleArchive.answer(SampleText(text), .toEverything).with { $0.persons = Self.register }
        let cleared = try archive.cleared()
        let reasons = try cleared.reasons(for: Address.answer)
        #expect(reasons == nil || reasons == [.namesPerson])
        #expect(cleared.reports.map(\.kind) == (reasons == nil ? [] : ["names-a-nominated-person"]))
        return reasons != nil
    }

    @Test(
        "names in every spelling",
        arguments: [
            "Ask Ann Beth Example.", "ask ANN BETH EXAMPLE", "Example, Ann Beth", "Ann Example", "EXAMPLE Ann",
            "A. Example", "A.B. Example", "A. B. EXAMPLE", "Example A.B.", "Example, A.", "Ann B. Example",
            "Ms. A Example",
            "Ann\nBeth\nExample", "Ann **Beth** Example", "*Ann*_Example_", "Ann\u{A0}Example", "A\u{301}nn Éxämple",
            "Ａｎｎ Ｅｘａｍｐｌｅ", "Ann-Beth Example", "Zoe O'Łąka", "ZOË O’ŁĄKA", "Rose Law", "Law, Rose", "Ms. R. Law",
        ])
    func spellings(text: String) throws {
        #expect(try isWithheld(text))
    }

    @Test(
        "names in Russian, Arabic and Chinese",
        arguments: [
            "Елена Примерова", "ПРИМЕРОВА Елена Ивановна", "Е. И. Примерова", "Е.И.Примерова", "Примерова Е.И.",
            "Примерова Е. И.", "с Еленой Ивановной Примеровой", "Е. И. Примеровой", "ونورة المثالي", "لنورة المثالى",
            "السيدة نورة المثالي", "نُورَة المثالي", "نـورة المثالي", "إلى نورة المثالي",
            "联系欧阳示例女士", "欧阳 示例", "欧阳·示例", "**欧阳**示例",
        ])
    func scripts(text: String) throws {
        #expect(try isWithheld(text))
    }

    @Test("names of a script without spaces that begin with a Latin letter", arguments: ["问T恤女士", "Ｔ恤", "*t*恤"])
    func latinBeginning(text: String) throws {
        let archive = SampleArchive.answer(SampleText(text), .toEverything).with { $0.persons = [SamplePerson("T恤")] }
        #expect(try archive.cleared().reasons(for: Address.answer) == [.namesPerson])
    }

    @Test(
        "names that Markdown or a word processor hides",
        arguments: [
            "Ann\u{AD} Exam\u{AD}ple", "Ann Exa\u{200B}mple", "Ann\u{200B} Example", "Ann&nbsp;Example",
            "Ann Ex&#97;mple",
            "&#x41;nn Example", "Ann \\Example", "Ann <b>Example</b>", "Zo&euml; O&rsquo;Łąka",
            "Ann [Example](https://example.org/)",
        ])
    func hidden(text: String) throws {
        #expect(try isWithheld(text))
    }

    @Test(
        "names with a letter of another script, with a further name in between, written together, divided at a line's end",
        arguments: [
            "\u{410}nn Example", "Ann Ex\u{430}mple", "Ann Beth \u{395}xample", "Ann Maria Example", "Ann van Example",
            "Ann B. C. Example", "AnnExample", "exampleann", "Ann Exam-\nple", "Ann Beth Exam\u{2010}\n  ple",
            "Eлена Примерова", "Елена Петровна Примерова", "نورة أحمد المثالي", "ann.ex\u{430}mple@example.org",
        ])
    func disguised(text: String) throws {
        #expect(try isWithheld(text))
    }

    @Test(
        "e-mail addresses",
        arguments: [
            "ann.example@example.org", "Write to <Ann.Example@Example.ORG>.", "[write](mailto:ann.example@example.org)",
            "ann.example\\@example.org", "ann\\.example@example.org", "ann.example&#64;example.org",
            "[write](mailto:ann.example%40example.org)", "ａｎｎ.example@example.org", "ann.example@\u{200B}example.org",
        ])
    func emails(text: String) throws {
        #expect(try isWithheld(text))
    }

    @Test(
        "telephone numbers",
        arguments: [
            "+999 10 555 0101", "+999105550101", "00999 10 5550101", "(999) 10-555-0101", "999.10.555.0101",
            "+999 10 555\u{2011}0101", "+999 10 555–0101", "+999 10\u{202F}555\u{A0}0101", "+999 (0)10 555 01 01",
            "+999 10 555\n0101", "010 555 0101", "10 555 0101", "+٩٩٩ ١٠ ٥٥٥ ٠١٠١", "099 955 50 102",
            "tel. 1: +999 10 555 0101",
            "+999 \\(10\\) 555\\-0101",
        ])
    func telephones(text: String) throws {
        #expect(try isWithheld(text))
    }

    @Test(
        "ordinary words are no names",
        arguments: [
            "For example, the law applies.", "A law of 1999, and a rose.", "The law. A person who commits an offence.",
            "To mark a passage.", "Annexes and examples.", "The rose and the law", "закон и законы", "и законов",
            "Е. и. о.",
            "Закон и Законов не нарушает.", "Law No. 5550103 of 2001", "Article 10, 555 cases, 0101", "示例",
            "访问欧阳。示例如下", "المثالي", "2001 2002 2003 2004 2005", "Beth", "an annexamples", "example.org",
            "100% of cases & 5 < 6", "AT&T", "A\\*B", "Mark, if any", "Rosé Lawson", "Закону и законам",
            "ولا يسري القانون", "Ask Ann. The Example follows.", "Ann and Example", "Rose. Mark. Law.",
            "Ann spoke to Example",
            "Закон А. and B. Law",
        ])
    func noFalseAlarms(text: String) throws {
        #expect(try !isWithheld(text))
    }

    @Test(
        "everything that would be published with a text is searched",
        arguments: ["title", "reference", "provision", "url"])
    func otherFields(field: String) throws {
        let archive = SampleArchive.everyKind.with {
            $0.persons = Self.register
            $0.consents = [SampleConsent(SampleGrant(["party": "XAA"]))]
            switch field {
            case "title": $0.reviews[0].documents[0].titles = ["en": "Note by Ann Example"]
            case "reference": $0.reviews[0].responses[0].references = [SampleReference("Ann Example v. State")]
            case "provision": $0.reviews[0].responses[0].references = [SampleReference("Act", provision: "A. Example")]
            case _:
                let url = "https://example.org/?to=ann.example%40example.org"
                $0.reviews[0].responses[0].references = [SampleReference("Act", url: url)]
            }
        }
        let address = field == "title" ? "XAA/untoc/1/document/1/en" : Address.answer
        #expect(try archive.cleared().reasons(for: address) == [.namesPerson])
    }

    @Test("an initial that the register itself writes is no name: State B stays State B")
    func initialInRegister() throws {
        func isWithheld(_ text: String) throws -> Bool {
            let archive = SampleArchive.answer(SampleText(text), .toEverything).with {
                $0.persons = [SamplePerson("B. Beispiel")]
            }
            return try archive.cleared().reasons(for: Address.answer) != nil
        }
        #expect(try !isWithheld("The law of State B. State B. B is part of it."))
        for text in ["B. Beispiel", "Beispiel, B.", "b. beispiel"] { #expect(try isWithheld(text), "\(text)") }
    }

    @Test("a particle of a name names nobody")
    func particles() throws {
        let register = [SamplePerson("de la Cruz"), SamplePerson("Van der Beispiel")]
        func isWithheld(_ text: String) throws -> Bool {
            let archive = SampleArchive.answer(SampleText(text), .toEverything).with { $0.persons = register }
            return try archive.cleared().reasons(for: Address.answer) != nil
        }
        for text in ["La ley de la materia", "De la, la de", "van der Weg"] {
            #expect(try !isWithheld(text), "\(text)")
        }
        for text in ["Juan de la Cruz", "van der Beispiel", "Cruz, de la"] { #expect(try isWithheld(text), "\(text)") }
    }

    @Test("entries that are too short to be searched for are reported by clearance check, without being told")
    func shortEntries() throws {
        let archive = SampleArchive.answer(SampleText("Ng"), .toEverything).with {
            $0.persons = [SamplePerson("Ng", "欧", "Ann Example", telephones: ["555 01", "+999 10 555 0101"])]
        }
        let findings = try ConsistencyCheck.findings(in: archive.read()).filter { $0.kind == "register-not-searched" }
        #expect(findings.count == 2, "once for names and once for numbers: \(findings)")
        #expect(
            findings.allSatisfy { $0.found.contains("XAA") && !$0.found.contains("Ng") && !$0.found.contains("555") })
        #expect(try archive.cleared().published.count == 1)
    }

    @Test("a name in a withheld passage is cut with it")
    func inPassage() throws {
        let cutting = SampleConsent(SampleGrant(["instrument": "untoc"], mode: "with-passages-withheld"))
        let archive = SampleArchive.answer(SampleText("Ask ⟦Ann Example⟧."), cutting).with {
            $0.persons = Self.register
        }
        #expect(try archive.cleared().texts == ["Ask ⟦⟧."])
    }

    @Test("a report of a name tells the address, never the name")
    func report() throws {
        let archive = SampleArchive.answer(SampleText("Ask Ann Example."), .toEverything).with {
            $0.persons = Self.register
        }
        let report = try #require(try archive.cleared().reports.first)
        #expect("\(report)".contains(Address.answer))
        #expect(!"\(report)".contains("Example"))
    }

    @Test("a register with nobody in it finds nobody, and without a register nothing is read")
    func emptyRegister() throws {
        #expect(try SampleArchive.answer(SampleText("Ann Example"), .toEverything).cleared().published.count == 1)
        let files = SampleArchive().files.filter { $0.path != "persons.yaml" }
        #expect(throws: (any Error).self) { _ = Gate.clear(try Archive.read(files, reference: .sample), asAt: .sample) }
    }
}
