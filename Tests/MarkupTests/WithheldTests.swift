import Markup
import Testing

struct WithheldTests {
    @Test(arguments: [
        ("a ⟦⟧ b", "<p>a # b</p>"), ("⟦⟧⟦⟧", "<p>##</p>"), ("**⟦⟧**", "<p><strong>#</strong></p>"),
        ("`a ⟦⟧`", "<p><code>a #</code></p>"),
        ("```\n⟦⟧\n```", "<pre><code>#\n</code></pre>"), ("    ⟦⟧", "<pre><code>#\n</code></pre>"),
        ("``` a ⟦⟧\nb\n```", "<pre><code>a #\nb\n</code></pre>"), ("<b>⟦⟧</b>", "<p>&lt;b&gt;#&lt;/b&gt;</p>"),
        ("<div>\n⟦⟧\n</div>", "<pre class=\"literal\">&lt;div&gt;\n#\n&lt;/div&gt;\n</pre>"),
        ("- ⟦⟧", "<ul>\n<li>#</li>\n</ul>"), ("~~⟦⟧~~", "<p><del>#</del></p>"), ("![⟦⟧](⟦⟧)", "<p>#</p>"),
        ("![a](⟦⟧)", "<p>a (#)</p>"),
        ("[⟦⟧](https://a.example)", "<p><a href=\"https://a.example\" rel=\"external nofollow noreferrer\">#</a></p>"),
        ("[a](https://a.example/⟦⟧)", "<p>a (https://a.example/#)</p>"), ("www.a.example/⟦⟧", "<p>www.a.example/#</p>"),
        ("⟦a⟧ ⟦ ⟧ ⟧⟦", "<p>⟦a⟧ ⟦ ⟧ ⟧⟦</p>"),
    ])
    func theMarkBecomesTheLabelEverywhere(_ text: String, expected: String) throws {
        let label = "<span class=\"withheld\">withheld</span>"
        #expect(try html(text) == expected.replacing("#", with: label) + "\n")
    }

    @Test func inAttributesTheLabelIsPlain() throws {
        #expect(try html("[a](https://a.example \"b ⟦⟧\")").contains(" title=\"b withheld\" "))
    }

    @Test func theLabelIsEscaped() throws {
        var options = stateText
        options.labels.withheldPassage = "<a & \"b\">"
        let output = try html("⟦⟧", options)
        #expect(output == "<p><span class=\"withheld\">&lt;a &amp; &quot;b&quot;&gt;</span></p>\n")
    }

    @Test func cellsAndPlainTextHaveTheLabel() throws {
        let fragment = try fragment("|⟦⟧|\n|-|\n|a ⟦⟧|\n")
        #expect(fragment.plainText == "withheld\na withheld")
    }
}
