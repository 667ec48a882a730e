import Diagnostics
import Templates
import Testing

@Suite("Faults of syntax")
struct SyntaxFaultTests {
    @Test(
        "each is found at its place",
        arguments: [
            MarkedFault("unclosed-tag", in: "a ▸{{title"),
            MarkedFault("unclosed-tag", in: "é ▸{{title\n}} {{title}}"),
            MarkedFault("unclosed-tag", in: "▸{{title {{address}}"),
            MarkedFault("unclosed-tag", in: "▸{{{body}} {{title}}"),
            MarkedFault("unclosed-tag", in: "text ▸{{! comment"),
            MarkedFault("unsupported-tag", in: "▸{{&title}}"),
            MarkedFault("unsupported-tag", in: "▸{{=<% %>=}}"),
            MarkedFault("unsupported-tag", in: "▸{{*dynamic}}"),
            MarkedFault("invalid-name", in: "▸{{}}"),
            MarkedFault("invalid-name", in: "▸{{.}}"),
            MarkedFault("invalid-name", in: "▸{{#}}"),
            MarkedFault("invalid-name", "invalid-name", in: "▸{{a..b}} ▸{{a.}}"),
            MarkedFault("invalid-name", "invalid-name", in: "▸{{two words}} ▸{{tïtle}}"),
            MarkedFault("unclosed-section", in: "▸{{#isDraft}} yes"),
            MarkedFault("unclosed-section", "unclosed-section", in: "▸{{#isDraft}}\n  ▸{{^rows}} yes"),
            MarkedFault("unclosed-section", in: "{{#isDraft}} ▸{{#rows}} {{/isDraft}}"),
            MarkedFault("deep-nesting", in: String(repeating: "{{#a}}", count: 64) + "▸{{#a}}{{#a}}{{/b}}"),
            MarkedFault("mismatched-close", in: "{{#isDraft}} ▸{{/rows}} {{/isDraft}}"),
            MarkedFault("mismatched-close", in: "a\n\n  ▸{{/rows}}"),
            MarkedFault("content-in-layout-call", in: "{{< base}}\n  ▸words\n{{/base}}", ["base": ""]),
            MarkedFault(
                "content-in-layout-call", in: "{{< base}}{{$a}}{{/a}} ▸{{title}}{{/base}}", ["base": "{{$a}}{{/a}}"]),
            MarkedFault(
                "duplicate-block", in: "{{< base}}{{$a}}{{/a}}▸{{$a}}{{/a}}{{/base}}", ["base": "{{$a}}{{/a}}"]),
            MarkedFault(
                "unclosed-section", "invalid-name", "mismatched-close",
                in: "▸{{two words}} {{title}} ▸{{/x}}", ["other": "▸{{#x}}"]),
        ])
    func fault(_ fault: MarkedFault) {
        fault.check()
    }

    @Test("two templates of one name name both files")
    func duplicateTemplate() {
        let sources = ["a.html", "b.html"].map { TemplateSource(name: "page", path: $0, text: "") }
        let found = faults(in: sources)
        #expect(found.map(\.kind) == ["duplicate-template"])
        #expect(found.first?.path == "b.html")
        #expect(found.first?.expected?.contains("a.html") == true)
    }
}
