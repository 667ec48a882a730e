import Bytes
import Diagnostics
import Templates
import Testing

@Suite("Rendering")
struct RenderingTests {
    @Test(
        "values",
        arguments: [
            ("", ""),
            ("plain", "plain"),
            ("{{title}}", "A &amp; B"),
            ("{{ title }}|{{{ body }}}", "A &amp; B|<p>body</p>"),
            ("<a href=\"{{frame.home}}\">", "<a href=\"/en/?a=1&amp;b=2\">"),
            ("{{frame.menu.label}}, {{frame.language}}", "Menu, en"),
            ("{{#frame}}{{language}} {{#menu}}{{label}} {{title}}{{/menu}}{{/frame}}", "en Menu A &amp; B"),
            ("{{strings.nav.states}}!", "States &amp; parties!"),
            ("a{{! nothing }}b{{!}}c", "abc"),
            ("}} } {", "}} } {"),
        ])
    func values(_ page: String, _ expected: String) throws {
        #expect(try render(page) == expected)
    }

    @Test(
        "sections",
        arguments: [
            ("{{#isDraft}}yes{{/isDraft}}{{^isDraft}}no{{/isDraft}}", "yes"),
            ("{{#rows}}[{{title}}]{{/rows}}{{^rows}}none{{/rows}}", "[one][two][three]"),
            (
                "{{#rows}}{{title}}:{{#tags}}{{name}}/{{title}} {{/tags}}{{^tags}}-{{/tags}};{{/rows}}",
                "one:-;two:a/two b/two ;three:c/three ;"
            ),
            ("{{#rows}}{{#isDraft}}{{title}}{{/isDraft}}{{/rows}}.", "onetwothree."),
            ("{{#rows}}{{/rows}}{{#rows}}x{{/rows}}", "xxx"),
            ("{{#rows}}{{#rows}}.{{/rows}}{{/rows}}", "........."),
            ("{{#note}}{{words}} {{title}}{{/note}}{{^note}}none{{/note}}", "hear A &amp; B"),
            ("{{#frame.menu.entries}}{{name}} {{frame.language}} {{/frame.menu.entries}}", "one en two en "),
            (
                "{{#frame}}{{#menu}}{{#entries}}{{name}}{{frame.menu.label}}{{/entries}}{{/menu}}{{/frame}}",
                "oneMenutwoMenu"
            ),
        ])
    func sections(_ page: String, _ expected: String) throws {
        let rows = [Sample.row("one"), Sample.row("two", ["a", "b"]), Sample.row("three", ["c"])]
        #expect(try render(page, [:], Sample.page(isDraft: true, rows: rows, note: "hear")) == expected)
    }

    @Test(
        "what isn't there",
        arguments: [
            ("{{#isDraft}}yes{{/isDraft}}{{^isDraft}}no{{/isDraft}}", "no"),
            ("{{#rows}}[{{title}}]{{/rows}}{{^rows}}none{{/rows}}!", "none!"),
            ("{{#note}}{{words}}{{/note}}{{^note}}none{{/note}}", "none"),
            ("a{{#rows}}b{{#tags}}c{{/tags}}d{{/rows}}e", "ae"),
        ])
    func nothing(_ page: String, _ expected: String) throws {
        #expect(try render(page) == expected)
    }

    @Test(
        "a tag that is alone on its line leaves no line",
        arguments: [
            ("a\n{{#isDraft}}\nb\n{{/isDraft}}\nc\n", "a\nc\n"),
            ("a\n  {{^isDraft}}  \n  b\n\t{{/isDraft}}\nc", "a\n  b\nc"),
            ("{{^isDraft}}\r\nb\r\n{{/isDraft}}\r\n", "b\r\n"),
            ("a\n{{! one\n two }}\nb", "a\nb"),
            ("a\n  {{> part}}\nb\n", "a\npart\nb\n"),
            ("a {{^isDraft}}\nb{{/isDraft}}\n", "a \nb\n"),
            ("{{^isDraft}}{{/isDraft}}\nx", "\nx"),
            ("  {{title}}\nx", "  A &amp; B\nx"),
        ])
    func standalone(_ page: String, _ expected: String) throws {
        #expect(try render(page, ["part": "part\n"]) == expected)
    }

    @Test("a buffer is appended to, and a template is used again")
    func append() throws {
        let library = try TemplateLibrary(sources: [
            TemplateSource(name: "page", path: "page", text: "<b>{{title}}</b>")
        ])
        let template = try library.compile("page", shape: Sample.page)
        var buffer = ByteBuffer()
        template.render(Sample.page(title: "1"), into: &buffer)
        template.render(Sample.page(title: "2"), into: &buffer)
        #expect(buffer.copy() == Array("<b>1</b><b>2</b>".utf8))
    }

    @Test("many threads render one view")
    func concurrent() async throws {
        let library = try TemplateLibrary(sources: [
            TemplateSource(
                name: "page", path: "page", text: "{{#rows}}{{title}}{{#tags}}{{name}}{{/tags}}{{/rows}}{{{body}}}")
        ])
        let template = try library.compile("page", shape: Sample.page)
        let view = Sample.page(rows: (0..<50).map { Sample.row("row \($0)", ["a", "b"]) })
        let pages = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var buffer = ByteBuffer()
                    for _ in 0..<100 {
                        buffer.removeAll()
                        template.render(view, into: &buffer)
                    }
                    return buffer.copy()
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pages.count == 1)
    }
}
