import Markup
import TestSupport
import Testing

struct HeadingTests {
    @Test(arguments: [
        ("State’s Response", "states-response"), ("5.1 — Article 5", "5-1-article-5"), ("Élève ÀÖ", "élève-àö"),
        ("Российская Федерация", "российская-федерация"), ("التعاون الدولي", "التعاون-الدولي"), ("国际合作（一）", "国际合作-一"),
        ("مُدَّة", "مُدَّة"), ("!!!", "section"), ("`code` *em* [link](https://a.example)", "code-em-link"),
        ("⟦⟧ a", "a"), ("fn-1", "section-fn-1"), ("fnref 1", "section-fnref-1"), ("İI", "i̇i"), ("٣ Ⅳ", "٣-ⅳ"),
    ])
    func identifiersKeepTheLettersOfEveryScript(_ words: String, id: String) throws {
        #expect(try fragment("# \(words)\n").headings.map(\.id) == [id])
    }

    @Test func identifiersAreUnique() throws {
        let text = "# a\n\n# a\n\n# a-2\n\n# A\n\n# a\n"
        #expect(try fragment(text).headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "a-4"])
        #expect(htmlFaults(try html(text)) == [])
    }

    @Test(arguments: [
        (0, "# a\n## b\n### c\n#### d\n##### e\n###### f\n", [2, 3, 4, 5, 6, 6]),
        (2, "# a\n## b\n### c\n# d\n", [4, 5, 6, 4]),
        (0, "### a\n###### b\n###### c\n### d\n# e\n## f\n", [2, 3, 3, 2, 2, 3]),
        (-5, "# a\n## b\n", [2, 2]), (9, "# a\n", [6]), (0, "a\n===\n\nb\n---\n", [2, 3]),
    ])
    func levelsHaveNoGaps(shift: Int, text: String, levels: [Int]) throws {
        var options = stateText
        options.headingShift = shift
        #expect(try fragment(text, options).headings.map(\.level) == levels)
    }

    @Test func aHeadingHasItsPrefixTextAndLine() throws {
        var options = stateText
        options.identifierPrefix = "q-"
        let fragment = try fragment("text\n\n# *A* `b` ⟦⟧\n", options)
        #expect(fragment.headings == [Heading(level: 2, id: "q-a-b", text: "A b withheld", line: 3, plainOffset: 5)])
        let output = String(decoding: fragment.html, as: UTF8.self)
        #expect(
            output.contains("<h2 id=\"q-a-b\"><em>A</em> <code>b</code> <span class=\"withheld\">withheld</span></h2>"))
    }

    @Test func aHeadingWithoutWordsIsLeftOut() throws {
        #expect(try html("#\n\ntext\n\n##  ##\n") == "<p>text</p>\n")
    }

    @Test func aVeryLongHeadingHasAShorterIdentifier() throws {
        let words = try fragment("# " + String(repeating: "word ", count: 100)).headings[0].id
        let one = try fragment("# " + String(repeating: "字", count: 1_000)).headings[0].id
        #expect(words.count <= 100 && words.hasSuffix("word"))
        #expect(one.count == 160)
    }
}
