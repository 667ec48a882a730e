import Markup
import TestSupport
import Testing

struct TableTests {
    @Test func aTableStandsInARegionThatCanBeScrolled() throws {
        let text = """
            | Article | Yes | No |
            |:--------|:---:|---:|
            | 5 | *x* | |
            | 6 |
            """
        let expected = """
            <div class="table-wrap" tabindex="0" role="region" aria-label="Table"><table>
            <thead>
            <tr><th scope="col" class="align-start">Article</th><th scope="col" class="align-center">Yes</th>\
            <th scope="col" class="align-end">No</th></tr>
            </thead>
            <tbody>
            <tr><td class="align-start">5</td><td class="align-center"><em>x</em></td><td class="align-end"></td></tr>
            <tr><td class="align-start">6</td><td class="align-center"></td><td class="align-end"></td></tr>
            </tbody>
            </table></div>

            """
        #expect(try html(text) == expected)
        #expect(htmlFaults(try html(text)) == [])
        #expect(try fragment(text).plainText == "Article\tYes\tNo\n5\tx\t\n6\t\t")
    }

    @Test func aTableMayHaveNoRows() throws {
        let output = try html("a|b\n-|-\n\ntext")
        #expect(output.contains("</thead>\n</table></div>\n<p>text</p>"))
        #expect(!output.contains("tbody"))
    }

    @Test func anEmptyCellOfTheHeaderHeadsNothing() throws {
        #expect(try html("| | b |\n|-|-|\n").contains("<tr><td></td><th scope=\"col\">b</th></tr>"))
    }

    @Test func tablesOfATextHaveDifferentNames() throws {
        let output = try html("a|b\n-|-\n\nc|d\n-|-\n")
        #expect(output.contains("aria-label=\"Table\"") && output.contains("aria-label=\"Table 2\""))
    }

    @Test func anEscapedBarIsPartOfTheText() throws {
        #expect(try html("a|b\n-|-\nc \\| d|`e\\|f`\n").contains("<td>c | d</td><td><code>e|f</code></td>"))
    }

    @Test(arguments: [
        ("a|b\n-|-\n1|2|3\n", 3), ("| a |\n|---|\n| 1 |\n| 2 | 3 |\n", 4), ("> a|b\n> -|-\n> 1|2|3\n", 3),
        ("- a|b\n  -|-\n  1|2|\n  |1|2|3|\n", 4),
    ])
    func cellsThatWouldBeDroppedAreAProblem(_ text: String, line: Int) {
        #expect(problems(text).map(\.kind) == [.rowTooWide])
        #expect(problems(text).map(\.line) == [line])
    }

    @Test(arguments: [
        "a|b\n-|-\n1|2\n", "a|b\n-|-\n|1|2|\n", "a|b\n-|-\n1|2|\n", "a|b\n-|-\n|1|2 \t\n", "a|b\n-|-\n1|\\|\n",
        "a|b\n-|-\n|\\|\n",
        "> a|b\n> -|-\n>|1|2|\n", "a|b\n-|-\ntext\n", "a|b\n-|-\n||\n",
    ])
    func rowsThatFitAreNone(_ text: String) {
        #expect(problems(text) == [])
    }

    @Test func wordsBeforeATableStayBeforeIt() throws {
        #expect(try html("words\na|b\n-|-\n").hasPrefix("<p>words</p>\n<div class=\"table-wrap\""))
    }
}
