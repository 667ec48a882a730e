import Markup
import Testing

struct ListTests {
    @Test func aTightListHasNoParagraphs() throws {
        #expect(try html("- a\n- b\n  - c\n") == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n")
    }

    @Test func aLooseListHasParagraphs() throws {
        #expect(try html("* a\n\n* b\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
    }

    @Test func aNumberIsPartOfALegalText() throws {
        #expect(
            try html("3. a\n5. b\n6. c\n2. d\n")
                == "<ol start=\"3\">\n<li>a</li>\n<li value=\"5\">b</li>\n<li>c</li>\n<li value=\"2\">d</li>\n</ol>\n")
    }

    @Test func equalNumbersAreCounted() throws {
        #expect(try html("1. a\n1. b\n1. c\n") == "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>\n")
        #expect(try html("7. a\n7. b\n") == "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    }

    @Test func innerListsHaveNumbersOfTheirOwn() throws {
        let expected =
            "<ol>\n<li>a\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li value=\"4\">d</li>\n</ol>\n"
        #expect(try html("1. a\n   1. b\n   1. c\n4. d\n") == expected)
    }

    @Test func parenthesesAreKept() throws {
        #expect(try html("1) a\n") == "<ol class=\"parenthesis\">\n<li>a</li>\n</ol>\n")
    }

    @Test func tasksAreMarksWithNames() throws {
        #expect(
            try html("- [ ] a\n- [x] b\n") == """
                <ul>
                <li class="task"><span class="task-mark" role="img" aria-label="not done">☐</span> a</li>
                <li class="task"><span class="task-mark" role="img" aria-label="done">☑</span> b</li>
                </ul>

                """)
    }

    /// The parser would call this task done.
    @Test func aBracketInTheWordsOfATaskIsNoMark() throws {
        #expect(try html("- [ ] see [x]\n").contains("aria-label=\"not done\""))
    }

    @Test func plainTextHasALineForAnItem() throws {
        #expect(try fragment("- a\n- b\n  1. c\n\nd").plainText == "a\nb\nc\nd")
    }
}
