import Diagnostics
import Templates
import Testing

@Suite("Places in the page's HTML")
struct ContextFaultTests {
    @Test(
        "code and style have no place in a page",
        arguments: [
            MarkedFault("inline-code", in: "<script>▸alert(1)</script>"),
            MarkedFault("inline-code", in: "<SCRIPT src=\"/a.js\">\n  ▸x < y</SCRIPT> {{title}}"),
            MarkedFault("inline-code", in: "<script>▸<!-- x --></script>"),
            MarkedFault("inline-code", in: "<style>▸p { color: red }</style>"),
            MarkedFault("misplaced-value", in: "<script>▸{{title}}</script>"),
            MarkedFault("misplaced-value", in: "<style> ▸{{title}}</style>"),
            MarkedFault("forbidden-attribute", in: "<p ▸style=\"color: red\">"),
            MarkedFault("forbidden-attribute", in: "<p class=\"a\" ▸STYLE='x'>"),
            MarkedFault("forbidden-attribute", in: "<a href=\"/\" ▸onclick=\"x()\">"),
            MarkedFault("forbidden-attribute", in: "<body ▸onload>"),
            MarkedFault("forbidden-attribute", in: "<iframe ▸srcdoc=\"x\"></iframe>"),
            MarkedFault("forbidden-attribute", in: "<p {{#isDraft}}▸style=\"a\"{{/isDraft}}>"),
        ])
    func code(_ fault: MarkedFault) {
        fault.check()
    }

    @Test(
        "values stand in content and in quoted attributes",
        arguments: [
            MarkedFault("unquoted-value", in: "<p class=▸{{title}}>"),
            MarkedFault("unquoted-value", in: "<p class=a▸{{title}} id=\"b\">"),
            MarkedFault("misplaced-value", in: "<p ▸{{title}}>"),
            MarkedFault("misplaced-value", in: "<p class=\"a\"▸{{title}}>"),
            MarkedFault("misplaced-value", in: "<p data-▸{{title}}=\"a\">"),
            MarkedFault("misplaced-value", in: "<▸{{title}}>"),
            MarkedFault("misplaced-value", in: "<h▸{{title}}>"),
            MarkedFault("misplaced-value", in: "</h▸{{strings.yes}}>"),
            MarkedFault("misplaced-value", in: "<!-- ▸{{title}} -->"),
            MarkedFault("misplaced-value", in: "<!DOCTYPE ▸{{title}}>"),
            MarkedFault("misplaced-markup", in: "<p title=\"▸{{{body}}}\">"),
            MarkedFault("misplaced-markup", in: "<title>▸{{{body}}}</title>"),
            MarkedFault("misplaced-markup", in: "<textarea>▸{{{body}}}</textarea>"),
            MarkedFault("text-as-address", in: "<a href=\"▸{{title}}\">"),
            MarkedFault("text-as-address", in: "<a href='/x/▸{{title}}'>"),
            MarkedFault("text-as-address", in: "<img SRC=\"▸{{title}}\" alt=\"\">"),
            MarkedFault("text-as-address", in: "<a href=\"▸{{strings.yes}}\">"),
            MarkedFault("text-as-address", in: "<form action = \"▸{{title}}\">"),
        ])
    func values(_ fault: MarkedFault) {
        fault.check()
    }

    @Test(
        "sections and pages are whole",
        arguments: [
            MarkedFault("unbalanced-section", in: "▸{{#isDraft}}<p class=\"{{/isDraft}}\">"),
            MarkedFault("unbalanced-section", in: "<p ▸{{#isDraft}}>{{/isDraft}}>"),
            MarkedFault("unbalanced-section", in: "<p class=▸{{#isDraft}}\"a\"{{/isDraft}}>"),
            MarkedFault("unbalanced-section", in: "▸{{#rows}}<!-- {{/rows}}"),
            MarkedFault("unbalanced-section", in: "<title>▸{{#rows}}</title>{{/rows}}</title>"),
            MarkedFault("glued-attribute", in: "<p{{#isDraft}}▸hidden{{/isDraft}}>"),
            MarkedFault("glued-attribute", in: "<p {{#isDraft}}a{{/isDraft}}{{^isDraft}}▸b{{/isDraft}}>"),
            MarkedFault("glued-attribute", in: "<p class=\"a\"▸id=\"b\">"),
            MarkedFault("unfinished-page", in: "<p class=\"a▸"),
            MarkedFault("unfinished-page", in: "<!-- a\n▸"),
            MarkedFault("unfinished-page", in: "<script>▸"),
            MarkedFault("unfinished-page", in: "{{> part}}▸", ["part": "<p "]),
        ])
    func wholeness(_ fault: MarkedFault) {
        fault.check()
    }

    @Test(
        "what is right is let through",
        arguments: [
            "<script src=\"/a.js\" defer></script><script src='{{address}}'>\n</script>",
            "<title>{{title}} - {{strings.yes}}</title><p>{{title}}</p>",
            "<textarea>a < b {{title}} </text></textarea>{{{body}}}",
            "<a href=\"{{address}}\" title='{{title}}'>{{address}}</a>",
            "<a href=\"{{address}}#top\">a</a><a href=/></a>",
            "<option{{#isDraft}} selected{{/isDraft}}>a</option>",
            "<option {{#isDraft}}selected{{/isDraft}}>a</option>",
            "<li{{#isDraft}} class=\"a\"{{/isDraft}}{{^isDraft}} id=\"b\"{{/isDraft}}>a</li>",
            "<p class=\"a{{#isDraft}} b{{/isDraft}}{{#rows}} {{title}}{{/rows}}\">a</p>",
            "<!DOCTYPE html><!-- a > b -- <p style=\"x\"> --><br/><hr />",
            "a < b, 1 <2 {{title}} <3 && x=\"{{title}}\" style=\"\" onclick=a",
            "<p data-on=\"x\" data-style=\"y\">{{title}}</p>",
            "{{#rows}}<div class=\"{{title}}\">{{#tags}}<b>{{name}}</b>{{/tags}}</div>{{/rows}}",
            "<img src=\"/a.png\" alt=\"{{title}}\"/><svg viewBox=\"0 0 1 1\"><title>{{title}}</title></svg>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed><title>{{title}}</title><link href=\"{{address}}\"/></feed>",
            "{{> open}}class=\"a\">{{title}}</p>",
        ])
    func allowed(_ page: String) {
        let sources = [("page", page), ("open", "<p ")].map { TemplateSource(name: $0.0, path: $0.0, text: $0.1) }
        #expect(faults(in: sources).map { $0.rendered(as: .text) } == [])
    }
}
