import Diagnostics
import Templates
import Testing

@Suite("Faults of names and of their use")
struct NameFaultTests {
    @Test(
        "an unknown name is found at its place",
        arguments: [
            MarkedFault("unknown-name", in: "<p>▸{{titel}}</p>"),
            MarkedFault("unknown-name", in: "▸{{{bodi}}}"),
            MarkedFault("unknown-name", "unknown-name", in: "▸{{nope}}\n\t▸{{never}}"),
            MarkedFault("unknown-name", in: "▸{{#nope}}{{anything}}{{#at}}{{all}}{{/at}}{{/nope}}"),
            MarkedFault("unknown-name", in: "▸{{^nope}}{{title}}{{/nope}}"),
            MarkedFault("unknown-name", in: "{{#rows}}{{title}}{{/rows}} {{#note}}{{words}}{{/note}} ▸{{words}}"),
            MarkedFault("unknown-name", in: "▸{{frame.nope}} {{frame.language}}"),
            MarkedFault("unknown-name", in: "▸{{frame.menu.nope}}"),
            MarkedFault("unknown-name", in: "{{> part}}{{> part}}", ["part": "{{title}} ▸{{nope}}"]),
            MarkedFault("unknown-partial", in: "▸{{> nope}}"),
            MarkedFault("unknown-layout", in: "▸{{< nope}}{{$a}}x{{/a}}{{/nope}}"),
            MarkedFault(
                "unknown-block", in: "{{< base}}{{$a}}x{{/a}}▸{{$b}}x{{/b}}{{/base}}", ["base": "{{$a}}{{/a}}"]),
            MarkedFault(
                "unknown-block", in: "{{< base}}{{$a}}{{< card}}{{$b}}{{/b}}{{/card}}{{/a}}▸{{$b}}{{/b}}{{/base}}",
                ["base": "{{$a}}{{/a}}", "card": "{{$b}}{{/b}}"]),
            MarkedFault("unknown-string", in: "▸{{strings.nope}} {{strings.nav.states}}"),
            MarkedFault("recursive-template", in: "{{> a}}", ["a": "{{> b}}", "b": "▸{{> a}}"]),
            MarkedFault("recursive-template", in: "▸{{> page}}"),
            MarkedFault("recursive-template", in: "{{< base}}{{/base}}", ["base": "▸{{> page}}"]),
            MarkedFault(
                "recursive-template", in: "{{< base}}{{$a}}▸{{> page}}{{/a}}{{/base}}", ["base": "{{$a}}{{/a}}"]),
        ])
    func unknown(_ fault: MarkedFault) {
        fault.check()
    }

    @Test(
        "a field is used as what it is",
        arguments: [
            MarkedFault("not-a-section", in: "▸{{#title}}{{title}}{{/title}}"),
            MarkedFault("not-a-section", in: "▸{{^body}}none{{/body}}"),
            MarkedFault("not-a-section", in: "▸{{#strings.yes}}{{/strings.yes}}"),
            MarkedFault("not-a-value", in: "▸{{rows}}"),
            MarkedFault("not-a-value", in: "▸{{{note}}}"),
            MarkedFault("not-a-value", in: "▸{{isDraft}}"),
            MarkedFault("not-a-value", in: "▸{{frame}}"),
            MarkedFault("never-shown", in: "▸{{^frame}}none{{/frame}}"),
            MarkedFault("not-a-view", in: "▸{{rows.title}}"),
            MarkedFault("not-a-view", "not-a-view", in: "▸{{note.words}} {{#note}}▸{{note.words}}{{/note}}"),
            MarkedFault("not-a-view", in: "▸{{title.length}}"),
            MarkedFault("not-a-view", in: "▸{{#frame.language.x}}{{/frame.language.x}}"),
            MarkedFault("raw-text", in: "▸{{{title}}}"),
            MarkedFault("raw-text", in: "▸{{{address}}}"),
            MarkedFault("raw-text", in: "▸{{{strings.yes}}}"),
            MarkedFault("escaped-markup", in: "▸{{body}}"),
        ])
    func use(_ fault: MarkedFault) {
        fault.check()
    }

    @Test(
        "what was expected is named",
        arguments: [
            ("{{titel}}", "one of address, body, frame, isDraft, note, rows, title"),
            ("{{frame.menu.x}}", "one of frame.menu.entries, frame.menu.label"),
            ("{{#note}}{{titles}}{{/note}}", "one of address, body, frame, isDraft, note, rows, title, words"),
            ("{{> parts/nav}}", "one of other, page"),
            ("{{strings.yess}}", "one of nav.states, yes"),
            ("{{< other}}{{$c}}{{/c}}{{/other}}", "one of a, b"),
            ("{{{title}}}", "{{title}}"),
            ("{{/title}}", "no closing tag"),
            ("{{#rows}}{{/title}}{{/rows}}", "{{/rows}}"),
        ])
    func expectation(_ page: String, _ expected: String) {
        let found = faults(in: [
            TemplateSource(name: "page", path: "page", text: page),
            TemplateSource(name: "other", path: "other", text: "{{$b}}{{/b}}{{$a}}{{/a}}{{$b}}{{/b}}"),
        ])
        #expect(found.map(\.expected) == [expected])
    }

    @Test("of many names only the nearest are offered")
    func nearest() throws {
        let keys = (0..<50).map { ("key\($0 * 1000)", "x") } + [("nav.states", "x")]
        let strings = TemplateStrings(Dictionary(uniqueKeysWithValues: keys), named: "en")
        let library = try TemplateLibrary(sources: [
            TemplateSource(name: "page", path: "page", text: "{{strings.nav.state}}")
        ])
        let failure = #expect(throws: DiagnosticFailure.self) {
            try library.compile("page", shape: Sample.page, strings: strings)
        }
        #expect(failure?.diagnostics.first?.expected?.hasPrefix("one of nav.states, ") == true)
    }

    @Test("a page that doesn't exist has a diagnostic without a place")
    func unknownTemplate() throws {
        let library = try TemplateLibrary(sources: [])
        let failure = #expect(throws: DiagnosticFailure.self) { try library.compile("page", shape: Sample.page) }
        #expect(failure?.diagnostics.map(\.kind) == ["unknown-template"])
        #expect(failure?.diagnostics.first?.remedy != nil)
    }
}
