import Markup
import Testing

struct LinkTests {
    @Test func theWebAndMailAreLinks() throws {
        let fragment = try fragment(
            "[a](https://a.example/x?y=1&z=\"2\" \"T & t\")\n\nhttp://b.example\nwww.c.example m@d.example <https://é.example/ü%20%>\n"
        )
        #expect(
            String(decoding: fragment.html, as: UTF8.self) == """
                <p><a href="https://a.example/x?y=1&amp;z=%222%22" title="T &amp; t" rel="external nofollow noreferrer">a</a></p>
                <p><a href="http://b.example" rel="external nofollow noreferrer">http://b.example</a>
                <a href="http://www.c.example" rel="external nofollow noreferrer">www.c.example</a>\
                 <a href="mailto:m@d.example" rel="external nofollow noreferrer">m@d.example</a>\
                 <a href="https://é.example/ü%20%25" rel="external nofollow noreferrer">https://é.example/ü%20%</a></p>

                """)
        #expect(
            fragment.links == [
                TextLink(kind: .external, destination: "https://a.example/x?y=1&z=%222%22", line: 1),
                TextLink(kind: .external, destination: "http://b.example", line: 3),
                TextLink(kind: .external, destination: "http://www.c.example", line: 4),
                TextLink(kind: .mail, destination: "mailto:m@d.example", line: 3),
                TextLink(kind: .external, destination: "https://é.example/ü%20%25", line: 4),
            ])
    }

    @Test(arguments: [
        ("[a](page:history)", "<p>a (page:history)</p>\n"), ("[a](/x \"t\")", "<p>a (/x &quot;t&quot;)</p>\n"),
        ("<tel:+1>", "<p>tel:+1</p>\n"), ("ftp://a.example", "<p>ftp://a.example</p>\n"), ("[a]()", "<p>a</p>\n"),
        ("[x](javascript:x)", "<p>x (javascript:x)</p>\n"),
        ("![a *b*](https://c.example)", "<p>a <em>b</em> (https://c.example)</p>\n"),
        ("![](x.png)", "<p> (x.png)</p>\n"), ("[](x)", "<p> (x)</p>\n"),
        ("[a](https://b@c.example)", "<p>a (https://b@c.example)</p>\n"),
        ("[a](https://\u{301}b.example)", "<p>a (https://\u{301}b.example)</p>\n"),
        ("www.a⟦b.example", "<p>www.a⟦b.example</p>\n"), ("[a](https://b⟧.example)", "<p>a (https://b⟧.example)</p>\n"),
    ])
    func inATextFromAStateAllElseIsShownAsText(_ text: String, expected: String) throws {
        #expect(try html(text) == expected)
        #expect(try fragment(text).links.isEmpty)
    }

    @Test func theSiteResolvesItsOwnDestinations() throws {
        let fragment = try fragment("[a](page:history) [b](https://b.example)\n", sitePage)
        #expect(
            String(decoding: fragment.html, as: UTF8.self)
                == "<p><a href=\"/en/history/\">a</a> <a href=\"https://b.example\" rel=\"external noreferrer\">b</a></p>\n"
        )
        #expect(fragment.links.map(\.kind) == [.site, .external])
    }

    @Test(arguments: [
        "[a](page:histroy)", "[a](/other)", "[a](javascript:x)", "[a](//x)", "[a](tel:1)", "[a]()", "[a](http://)",
    ])
    func aPageThatDoesNotExistIsAProblem(_ text: String) {
        #expect(
            problems("text\n\n\(text)\n", sitePage).map { [$0.kind.rawValue, "\($0.line)"] } == [["unknown-link", "3"]])
    }

    @Test(arguments: [
        "javascript:alert(1)", "//evil.example", "data:x", "http://a@b.example", "\\\\x", "", "mailto:a@b.example",
    ])
    func theSiteCannotResolveToAnything(_ address: String) {
        let options = MarkupOptions(labels: testLabels, links: .resolving { _ in .address(address) })
        #expect(problems("[a](x)", options).map(\.kind) == [.unknownLink])
    }

    @Test func aLinkToAHeadingIsCheckedAndGetsThePrefix() throws {
        var options = sitePage
        options.identifierPrefix = "p-"
        let output = try html("[down](#التعاون-الدولي)\n\n# التعاون الدولي\n", options)
        #expect(output.contains("<a href=\"#p-التعاون-الدولي\">down</a>"))
        #expect(
            problems("# a\n\n[up](#b)\n", options).map { [$0.kind.rawValue, "\($0.line)"] } == [
                ["unknown-heading", "3"]
            ])
    }

    /// The parser lets an address in pointed brackets stand inside a link.
    @Test func linksDoNotNest() throws {
        let output = try html("[a <https://c.example> ![b <https://d.example>](e)](https://f.example)")
        #expect(
            output == """
                <p><a href="https://f.example" rel="external nofollow noreferrer">a https://c.example\
                 b https://d.example (e)</a></p>

                """)
    }

    @Test(arguments: [
        ("a\n\n[b]: https://b.example\n", [3]), ("[b]: x\n[c]: y\n\n[c]", [1]), ("[b]: x\n\n[b]: y\n\n[b]", [3]),
        ("> [b]:\n> x\n", [1]),
    ])
    func aDefinitionThatNoLinkUsesIsAProblem(_ text: String, lines: [Int]) {
        #expect(problems(text).map(\.kind) == lines.map { _ in .unusedLinkDefinition })
        #expect(problems(text).map(\.line) == lines)
    }

    @Test func definitionsMayBeUsedOften() throws {
        #expect(try fragment("[a] [b][a] ![c][A]\n\n[a]: https://a.example\n").links.count == 2)
    }
}
