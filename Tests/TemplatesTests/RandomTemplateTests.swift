import Bytes
import Diagnostics
import Templates
import TestSupport
import Testing

@Suite("Random templates")
struct RandomTemplateTests {
    @Test("are refused with places inside of them, or rendered alike twice", arguments: 0..<300)
    func random(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var page = ""
        for _ in 0..<Int.random(in: 1..<14, using: &random) { page += pieces.randomElement(using: &random) ?? "" }
        let texts = [page, "<b>{{$a}}{{title}}{{/a}}</b>{{#rows}}{{$b}}{{/b}}{{/rows}}", "({{title}})"]
        let sources = zip(["page", "base", "part"], texts).map { TemplateSource(name: $0, path: $0, text: $1) }
        let view = Sample.page(
            isDraft: seed.isMultiple(of: 2), rows: [Sample.row("r", ["t"]), Sample.row("s")], note: "n")
        do throws(DiagnosticFailure) {
            let template = try TemplateLibrary(sources: sources)
                .compile("page", shape: Sample.page, strings: Sample.strings)
            var first = ByteBuffer()
            var second = ByteBuffer(capacity: 1)
            template.render(view, into: &first)
            template.render(view, into: &second)
            #expect(first.copy() == second.copy())
        } catch {
            #expect(!error.diagnostics.isEmpty)
            for diagnostic in error.diagnostics {
                let text = texts[["page", "base", "part"].firstIndex(of: diagnostic.path) ?? 0]
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let position = try #require(diagnostic.position)
                #expect(position.line <= lines.count)
                #expect(position.column <= lines[position.line - 1].utf8.count + 1)
            }
        }
    }
}

private let pieces = [
    "{{title}}", "{{{body}}}", "{{#rows}}", "{{/rows}}", "{{^rows}}", "{{#note}}", "{{/note}}", "{{words}}",
    "{{#tags}}",
    "{{/tags}}", "{{name}}", "{{frame.menu.label}}", "{{#frame.menu.entries}}{{name}}{{/frame.menu.entries}}",
    "{{> part}}", "{{< base}}{{$a}}", "{{/a}}{{/base}}", "{{< base}}{{$b}}{{title}}{{/b}}{{/base}}", "{{strings.yes}}",
    "{{#isDraft}}x{{/isDraft}}", "{{#rows}}{{title}}{{#tags}}{{name}}{{/tags}}{{/rows}}", "text", "\n", "  ", "<p>",
    "</p>",
    "<a href=\"{{address}}\">", "<p class=\"", "\">", "{{", "}}", "é", "{{! c }}", "<!--", "-->",
]
