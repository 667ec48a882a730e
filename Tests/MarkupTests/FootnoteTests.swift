import Markup
import TestSupport
import Testing

struct FootnoteTests {
    @Test func footnotesStandAtTheEndWithWaysBack() throws {
        var options = stateText
        options.identifierPrefix = "q5-"
        let expected = """
            <p>A<sup class="footnote-ref" id="q5-fnref-1"><a href="#q5-fn-1" role="doc-noteref">1</a></sup> and\
             B<sup class="footnote-ref" id="q5-fnref-1-2"><a href="#q5-fn-1" role="doc-noteref">1</a></sup></p>
            <p>end</p>
            <div class="footnotes">
            <ol aria-label="Footnotes">
            <li id="q5-fn-1">
            <p>Note <em>x</em> <a href="#q5-fnref-1" class="footnote-back" role="doc-backlink" aria-label="Back 1">↩</a>\
             <a href="#q5-fnref-1-2" class="footnote-back" role="doc-backlink" aria-label="Back 1-2">↩<sup>2</sup></a></p>
            </li>
            </ol>
            </div>

            """
        let output = try html("A[^n] and B[^n]\n\n[^n]: Note *x*\n\nend\n", options)
        #expect(output == expected)
        #expect(htmlFaults(output) == [])
    }

    @Test func footnotesAreInTheOrderOfTheirMarks() throws {
        let fragment = try fragment("[^b] [^a]\n\n[^a]: first written\n[^b]: second written\n")
        #expect(
            fragment.plainText == "\nsecond written\nfirst written"
                || fragment.plainText.hasSuffix("second written\nfirst written"))
    }

    @Test func aFootnoteThatEndsWithAListHasItsWayBackBehindIt() throws {
        let output = try html("a[^1]\n\n[^1]: b\n\n    - c\n")
        #expect(output.contains("</ul>\n<p><a href=\"#fnref-1\""))
        #expect(htmlFaults(output) == [])
    }

    @Test func aMarkInsideALinkIsNoLink() throws {
        let output = try html("[a[^1]](https://a.example)\n\n[^1]: b\n")
        #expect(output.contains("a<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></a>"))
        #expect(htmlFaults(output) == [])
    }

    @Test func namesMayBeInAnyScript() throws {
        #expect(try html("a[^注] b[^ملاحظة]\n\n[^注]: x\n[^ملاحظة]: y\n").contains("id=\"fn-2\""))
    }

    @Test func aMarkWithoutAFootnoteIsText() throws {
        #expect(try html("a[^1] www[^w w]") == "<p>a[^1] www[^w w]</p>\n")
    }

    @Test(arguments: [
        ("a\n\n[^1]: b\n", [3]), ("a[^1]\n\n[^1]: b\n\n[^1]: c\n", [5]), ("[^1]: b\n\n> [^2]: c", [1, 3]),
        ("a[^1]\n\n[^1]: b\n\n- [^2]: c\n", [5]),
    ])
    func aFootnoteThatNothingRefersToIsAProblem(_ text: String, lines: [Int]) {
        #expect(problems(text).map(\.kind) == lines.map { _ in .unusedFootnote })
        #expect(problems(text).map(\.line) == lines)
    }

    @Test func headingsHaveNoMarksInTheirNames() throws {
        let heading = try #require(try fragment("# a[^1]\n\n[^1]: b\n").headings.first)
        #expect(heading == Heading(level: 2, id: "a", text: "a", line: 1, plainOffset: 0))
    }
}
