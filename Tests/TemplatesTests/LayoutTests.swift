import Diagnostics
import Templates
import Testing

@Suite("Layouts and partials")
struct LayoutTests {
    private let files: KeyValuePairs = [
        "base": "<title>{{$title}}untitled{{/title}}</title>\n<main>\n{{$main}}\n{{/main}}\n</main>\n",
        "wide":
            "{{< base}}\n{{$title}}wide{{/title}}\n{{$main}}\n<div>{{$inner}}nothing{{/inner}}</div>\n{{/main}}\n{{/base}}\n",
        "card": "<i>{{$title}}card{{/title}}</i>",
        "part": "({{title}})",
    ]

    @Test(
        "blocks replace defaults",
        arguments: [
            ("{{< base}}\n{{/base}}\n", "<title>untitled</title>\n<main>\n</main>\n"),
            (
                "{{< base}}\n{{$main}}\n<p>{{title}}</p>\n{{/main}}\n{{/base}}\n",
                "<title>untitled</title>\n<main>\n<p>A &amp; B</p>\n</main>\n"
            ),
            (
                "{{! a page }}\n{{< base}}{{$title}}{{title}}{{/title}} {{! x }} {{$main}}{{> part}}{{/main}}{{/base}}",
                "<title>A &amp; B</title>\n<main>\n(A &amp; B)</main>\n"
            ),
            ("{{< wide}}{{/wide}}", "<title>wide</title>\n<main>\n<div>nothing</div>\n</main>\n"),
            ("{{< wide}}{{$inner}}x{{/inner}}{{/wide}}", "<title>wide</title>\n<main>\n<div>x</div>\n</main>\n"),
            (
                "{{< wide}}{{$title}}page{{/title}}{{/wide}}",
                "<title>page</title>\n<main>\n<div>nothing</div>\n</main>\n"
            ),
            ("{{< card}}{{$title}}a{{/title}}{{/card}}{{< card}}{{/card}}", "<i>a</i><i>card</i>"),
            ("{{#rows}}{{< card}}{{$title}}{{title}}{{/title}}{{/card}}{{/rows}}", "<i>one</i><i>two</i>"),
        ])
    func blocks(_ page: String, _ expected: String) throws {
        let view = Sample.page(rows: [Sample.row("one"), Sample.row("two")])
        #expect(try render(page, files, view) == expected)
    }

    @Test("a layout called inside of a block has its own blocks")
    func component() throws {
        let page = """
            {{< base}}{{$title}}page{{/title}}{{$main}}
            {{< card}}{{$title}}inner {{< card}}{{/card}}{{/title}}{{/card}}
            {{/main}}{{/base}}
            """
        let expected = "<title>page</title>\n<main>\n\n<i>inner <i>card</i></i>\n</main>\n"
        #expect(try render(page, files) == expected)
    }

    @Test("partials see the names of the place where they stand")
    func partialScope() throws {
        let view = Sample.page(rows: [Sample.row("one"), Sample.row("two")])
        #expect(try render("{{> part}}{{#rows}}{{> part}}{{/rows}}", files, view) == "(A &amp; B)(one)(two)")
    }

    @Test("a template tells which others and which constants it is made of")
    func uses() throws {
        let library = try TemplateLibrary(sources: [
            TemplateSource(name: "page", path: "page", text: "{{> part}}{{strings.yes}}{{strings.yes}}"),
            TemplateSource(name: "part", path: "part", text: "{{title}}"),
            TemplateSource(name: "other", path: "other", text: "{{anything.at.all}}"),
        ])
        let template = try library.compile("page", shape: Sample.page, strings: Sample.strings)
        #expect(template.usedStrings == ["yes"])
        #expect(template.usedTemplates == ["page", "part"])
        #expect(Sample.strings.unusedKeys(by: [template]) == ["nav.states"])
        #expect(library.names == ["page", "part", "other"])
    }
}
