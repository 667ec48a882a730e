import Foundation
import LeakScan
import Testing

/// What is legitimately public is no leak, and nothing else is excused by being near to it.
@Suite("What is public is no leak")
struct ExcuseTests {
    static let secret =
        "The district court of the northern province acquitted both brothers because the interception had been ordered by a judge "
        + "without competence, and the prosecution has asked for a review of the decision."
    static let known =
        "Article twelve of the Act on the freezing of assets was amended so that a court may order the freezing of property before "
        + "charges are brought, on the application of the financial intelligence unit."

    @Test("a text of the records is one, unless the public record or public input has it")
    func texts() throws {
        let records = ["reviews/a.json": Scene.review(Self.known, Self.secret)]
        let closed = try Scene(records)
        #expect(closed.findings("<p>\(Self.secret)</p>").map(\.summary) == ["text reviews/a.json:3"])
        #expect(closed.findings("<p>\(Self.known)</p>").map(\.summary) == ["text reviews/a.json:2"])
        let open = try Scene(records, published: ["reviews/a.json": Scene.review(Self.known)])
        #expect(open.findings("<p>\(Self.known)</p>").isEmpty)
        #expect(open.findings("<p>\(Self.secret)</p>").map(\.letters) == [Self.secret.count { $0.isLetter }])
        let quoted = try Scene(records, content: ["pages/en/law.md": "# Law\n\n" + Self.known])
        #expect(quoted.findings("<p>\(Self.known)</p>").isEmpty)
    }

    @Test("letters that are public but for forty others are told; those that follow by chance are not")
    func neighbours() throws {
        let records = ["reviews/a.json": Scene.review(Self.known + " " + Self.secret)]
        let scene = try Scene(records, published: ["reviews/a.json": Scene.review(Self.known)])
        #expect(scene.findings("<p>\(Self.known)</p> The di").isEmpty)
        #expect(
            scene.findings("<p>\(Self.known) \(Self.secret.prefix(16))</p>").map(\.summary) == ["text reviews/a.json:2"]
        )
    }

    @Test("what is public is so in every disguise, and what isn't in none")
    func disguises() throws {
        let records = [
            "reviews/a.json": Scene.review(Self.known, Self.secret),
            "persons.yaml": "persons: [{emails: [press.office@example.org]}, {emails: [o.mbalenko@example.org]}]",
        ]
        let scene = try Scene(
            records, published: ["reviews/a.json": Scene.review(Self.known)],
            content: ["site.yaml": "contact: press.office@example.org"])
        for text in [Self.known, "press.office@example.org"] {
            #expect(scene.findings("<p>\(String(text.reversed()))</p>").isEmpty)
        }
        let hidden = String("o.mbalenko@example.org".reversed())
        let finding = try #require(scene.findings("<p>write to <bdo dir=rtl>\(hidden)</bdo></p>").first)
        #expect(finding.summary == "email persons.yaml:1")
        #expect(finding.chain == ["reversed"])
        let turned = scene.findings("<p>\(String(Self.secret.reversed()))</p>")
        #expect(turned.map(\.summary) == ["text reviews/a.json:3"])
        #expect(scene.findings("<a href='znvygb:b.zonyraxb@rknzcyr.bet'>").map(\.chain) == [["ROT13"]])
    }

    @Test("two public texts side by side on a page are not the secret in which both stand")
    func junctions() throws {
        let first = "active and passive bribery of officials"
        let second = "liability of legal persons for it"
        let records = [
            "reviews/a.json": Scene.review(
                "In 2024. \(first). \(second). Nothing else is known about the whole matter.")
        ]
        let published = [
            "reviews/b.json": Scene.review("We punish \(first) as before.", "There is \(second) in our law.")
        ]
        let scene = try Scene(records, published: published)
        #expect(scene.findings("<ul><li>\(first)</li><li>\(second)</li></ul>").isEmpty)
        #expect(scene.findings("code,year,text\nXAA,2024,\(first)\nXAB,2023,x").isEmpty)
        #expect(scene.findings("{\"a\": \"x\\n\(first)\",\"b\":\"\(second)\"}").isEmpty)
        #expect(scene.findings("<p>In 2024. \(first). \(second).</p>").count == 1, "in one sentence they are")
        #expect(scene.findings("<p><i>\(first)</i> \(second)</p>").isEmpty)
        #expect(scene.findings("<p>a&amp;\(first) a%20\(second)</p>").isEmpty)
    }

    @Test("headings that are put together from labels are none; a sentence made of other words is")
    func labels() throws {
        let words =
            "Summary of the review of State A, Convention, cluster one: criminalization and jurisdiction, in brief"
        let strings =
            "title: \"{document} of the review of {state}\"\nstate: State A\nsummary: Summary\nconvention: Convention\n"
            + "cluster: \"cluster one: \"\nname: criminalization and jurisdiction\n"
        let scene = try Scene(["reviews/a.json": Scene.review(words)], content: ["strings/en.yaml": strings])
        #expect(
            scene.findings(
                "<h1>Summary of the review of State A, Convention, cluster one: criminalization and jurisdiction</h1>"
            ).isEmpty)
        #expect(scene.findings("<p>State A, Convention, cluster one, and in brief: nothing</p>").isEmpty)
        let bare = try Scene(["reviews/a.json": Scene.review(words)])
        #expect(bare.findings("<h1>\(words)</h1>").count == 1)
    }

    @Test("a person of the register is found in the public record, and excused by public input alone")
    func persons() throws {
        let register =
            "persons:\n  - names: [Ouredia Mbalenko]\n    emails: [o.mbalenko@example.org]\n    telephones: [+999 10 555 0101]\n"
        let published = ["reviews/a.json": Scene.review("Ouredia Mbalenko wrote this, o.mbalenko@example.org")]
        let scene = try Scene(["persons.yaml": register], published: published)
        #expect(
            scene.findings("<p>Ouredia Mbalenko, o.mbalenko@example.org</p>").map(\.summary)
                == ["name persons.yaml:2", "email persons.yaml:3"])
        let named = try Scene(["persons.yaml": register], content: ["pages/en/team.md": "Write to Ouredia Mbalenko."])
        #expect(named.findings("Ouredia Mbalenko, o.mbalenko@example.org").map(\.summary) == ["email persons.yaml:3"])
    }

    @Test("codes and names of files are excused by the public record")
    func codes() throws {
        let records = ["consents/c1.yaml": "reference: NV/2031/0417\n", "reviews/XAA-untoc-1.json": Scene.review("x")]
        let open = try Scene(
            records, published: ["reviews/XAA-untoc-1.json": Scene.review("By NV/2031/0417.")])
        #expect(open.findings("XAA-untoc-1.json, NV/2031/0417").isEmpty)
        let closed = try Scene(records)
        #expect(
            closed.findings("XAA-untoc-1.json, nv-2031-0417").map(\.summary) == [
                "file name reviews/XAA-untoc-1.json:1", "reference consents/c1.yaml:1",
            ])
        for form in [
            "NV 2031 0417", "NV–2031–0417", "NV/\u{AD}2031/\u{200B}0417", "ＮＶ／２０３１／０４１７", "NV//2031//0417",
            "NV/2031/\n0417",
            "NV\u{A0}2031\u{A0}0417",
        ] { #expect(closed.findings(form).map(\.summary) == ["reference consents/c1.yaml:1"], "\(form)") }
        #expect(
            closed.findings("NV,2031/04-17 NV 20310417 NV/2031/0417-11 NV/2031/04170").isEmpty,
            "other signs, or more of them")
    }

    @Test("a name is found in parts that are near to one another, in Russian in any case, and one part alone is none")
    func partsOfNames() throws {
        let scene = try Scene([
            "persons.yaml":
                "persons:\n  - names: [Ouredia Mbalenko, Велислава Торжанова, Odile Narva]\n    emails: [x@example.org]\n"
        ])
        for form in [
            "{\"givenName\":\"Ouredia\",\"familyName\":\"Mbalenko\"}",
            "<a data-first=\"Ouredia\" data-last=\"Mbalenko\">",
            "MBALENKO, Ms. Ouredia", "First name: Ouredia<br>Last name: Mbalenko", "Ouredia<sup>1</sup> Mbalenko",
            "по словам Велиславы Торжановой", "Торжановой, г-же Велиславе,", "NARVA, Odile",
        ] { #expect(scene.findings(form).map(\.summary) == ["name persons.yaml:2"], "\(form)") }
        let far = String(repeating: "and so on ", count: 12)
        for form in ["Ouredia", "Mbalenko and others", "Mbalenkos, Ouredians", "Ouredia \(far) Mbalenko", "Торжанова"] {
            #expect(scene.findings(form).isEmpty, "\(form)")
        }
    }

    @Test("an address is one with words for its signs")
    func addressesInWords() throws {
        let scene = try Scene(["persons.yaml": "persons:\n  - names: [Vw Ya]\n    emails: [vw.ya@example.org]\n"])
        for form in [
            "vw.ya@example.org", "vw.ya (at) example.org", "vw [dot] ya [at] example [dot] org", "VW.YA@EXAMPLE.ORG",
        ] {
            #expect(scene.findings(form).map(\.summary) == ["email persons.yaml:3"], "\(form)")
        }
    }

    @Test("the numbers of a list are no telephone number, and a telephone number is one however it is written")
    func telephones() throws {
        let persons = "persons:\n  - names: [Vw Ya]\n    telephones: [\"+999 41 555 0123\"]\n"
        let scene = try Scene(["persons.yaml": persons])
        for list in ["[9,99,415,550,123]", "[[99941,5],[550123]]", "[12,41555,0123,7]"] {
            #expect(scene.findings(list, in: "search/en/positions-1.json").isEmpty, "\(list)")
        }
        for number in [
            "+999 41 555 0123", "(999) 41-555-01-23", "999.41.555.01.23", "[4,\"99941\",\"5550123\"]",
            "+999, 41, 555, 0123",
            "99941<b>5550123</b>", "41 555 0123", "041 555 0123", "0415550123", "041/5550123",
        ] { #expect(scene.findings(number).count == 1, "\(number)") }
    }

    @Test(
        "the end of one text and the beginning of the next in its script are not the passage that was cut between them")
    func translationsBetween() throws {
        let before = String(
            repeating: "وتتولى النيابة العامة التحقيق والادعاء في القضايا التي ترتكبها الجماعات. ", count: 5)
        let passage = "وتشمل الجزاءات المصادرة والحل ونشر الحكم."
        let records = ["reviews/a.json": Scene.review("\(before)⟦\(passage)⟧", "\(passage) ويجوز الطعن.")]
        let published = ["reviews/a.json": Scene.review("\(before)⟦⟧", "\(passage) ويجوز الطعن.")]
        let scene = try Scene(records, published: published)
        let translation = String(repeating: Self.known, count: 12)
        #expect(scene.findings("\(before)⟦⟧ \(translation) \(passage) ويجوز الطعن.").isEmpty)
        #expect(scene.findings("\(before) \(passage) \(translation)").map(\.summary) == ["passage reviews/a.json:2"])
        #expect(
            scene.findings("\(before) <b title=\"cut\">\(passage)</b>").map(\.summary) == ["passage reviews/a.json:2"])
    }

    @Test("a passage that was cut is found where it was not cut, though its words are public elsewhere")
    func passages() throws {
        let passage = "the informant was heard in the embassy of State B on three evenings"
        let uncut = "\(Self.known) ⟦\(passage)⟧ \(Self.secret)"
        let plain = "\(Self.known) \(passage) \(Self.secret)"
        let other = "In another case \(passage), as was reported by all newspapers of that time and place."
        let published = ["reviews/a.json": Scene.review(plain), "reviews/b.json": Scene.review(other)]
        let scene = try Scene(["reviews/a.json": Scene.review(uncut)], published: published)
        #expect(scene.findings("<p>\(plain)</p>").map(\.summary) == ["passage reviews/a.json:2"])
        #expect(scene.findings("<p>\(other)</p>").isEmpty)
        #expect(scene.findings("<p>\(Self.known) [cut] \(Self.secret)</p>").isEmpty)
        let unpublished = try Scene(["reviews/a.json": Scene.review(uncut)])
        #expect(
            unpublished.findings("<p>\(passage)</p>").map(\.summary)
                == ["passage reviews/a.json:2", "text reviews/a.json:2"])
        let short = try Scene(["reviews/a.json": Scene.review("We say that ⟦Mr Tamborelli was the informant⟧.")])
        #expect(
            short.findings("<td>Mr Tamborelli was the informant</td>").map(\.summary) == ["passage reviews/a.json:2"])
    }

    @Test(
        "a passage is found with its own surroundings, though the same words were cut out of the same sentences elsewhere"
    )
    func samePassages() throws {
        let passage = "the informant was heard in the embassy of State B on three evenings"
        let other = "In another case \(passage), as was reported by all newspapers of that time and place."
        func answer(_ number: Int) -> (uncut: String, plain: String) {
            let (before, after) = (
                "The chamber number \(number) sat. \(Self.known) ", " \(Self.secret) It rose at \(number)."
            )
            return ("\(before)⟦\(passage)⟧\(after)", before + passage + after)
        }
        let answers = (1...9).map(answer)
        let scene = try Scene(
            ["reviews/a.json": Scene.review(contentsOf: answers.map(\.uncut))],
            published: ["reviews/a.json": Scene.review(contentsOf: answers.map(\.plain) + [other])])
        for (index, answer) in answers.enumerated() {
            #expect(scene.findings("<p>\(answer.plain)</p>").map(\.summary) == ["passage reviews/a.json:\(index + 2)"])
        }
    }

    @Test("a long passage is found as a whole, though it needs decoding at one place only", arguments: [10, 40, 2000])
    func longPassages(sentences: Int) throws {
        func part(_ name: String, _ count: Int) -> String {
            (1...count).map { "The \(name) of number \($0) was heard at length. " }.joined()
        }
        let passage = part("informant", sentences / 2) + "\n\n" + part("minister", sentences / 2)
        let (before, after) = (part("court", 15), part("chamber", 15))
        let plain = before + passage + after
        let scene = try Scene(
            ["reviews/a.json": Scene.review("\(before)⟦\(passage)⟧\(after)")],
            published: ["reviews/a.json": Scene.review(plain), "reviews/b.json": Scene.review(passage)])
        for page in [Scene.review(plain), Data(plain.utf8).base64EncodedString()] {
            #expect(scene.findings(page).map(\.summary) == ["passage reviews/a.json:2"])
        }
        #expect(scene.findings(Scene.review(passage, before + after)).isEmpty)
    }

    @Test("a text is read as it is written and as it is shown")
    func shown() throws {
        let text =
            "1. The ministry keeps [a list of all cases](https://example.org/very/long/address/of/all/those/cases) since the reform\n"
            + "2. It is not kept for the courts of first instance at all"
        let scene = try Scene(["reviews/a.json": Scene.review(text)])
        #expect(
            scene.findings("<p>keeps <a href=\"x\">a list of all cases</a> since the reform It is not kept</p>").count
                == 1)
        #expect(scene.findings("(https://example.org/very/long/address/of/all/those/cases)").count == 1)
        let open = try Scene(["reviews/a.json": Scene.review(text)], published: ["a.json": Scene.review(text)])
        #expect(
            open.findings(
                "<ol><li>keeps <a href=\"x\">a list of all cases</a> since the reform</li><li>It is not kept for</li></ol>"
            ).isEmpty)
    }

    @Test("files that are no structured data are known byte for byte and by their words")
    func attachments() throws {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47] + (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let files = [
            "records/annex.png": picture, "records/annex.txt": Array(Self.secret.utf8),
            "records/broken.json": Array("{\(Self.known)".utf8),
            "records/README.md": Array("Notes that nobody keeps secret, about the records and how they are kept.".utf8),
            "records/empty.txt": [],
        ]
        let scene = try Scene(files: files)
        #expect(scene.findings(picture).map(\.summary) == ["attachment annex.png:1"])
        #expect(
            scene.findings(picture + [1]).map(\.summary) == ["attachment annex.png:1"], "not the same, and most of it")
        #expect(scene.findings("<p>\(Self.secret)</p>").map(\.summary) == ["attachment annex.txt:1"])
        #expect(scene.findings("<p>\(Self.known)</p>").map(\.summary) == ["attachment broken.json:1"])
        #expect(scene.findings("Notes that nobody keeps secret, about the records and how they are kept.").isEmpty)
        let open = try Scene(files: files.merging(["content/annex.png": picture]) { $1 })
        #expect(open.findings(picture).isEmpty)
    }
}
