import Markup
import Testing

struct InlineTests {
    @Test(arguments: [
        ("~~a~~", "<p><del>a</del></p>\n"), ("~a~ ~~~b~~~", "<p>~a~ ~~~b~~~</p>\n"),
        ("about ~5 to ~10", "<p>about ~5 to ~10</p>\n"),
        ("a\nb", "<p>a\nb</p>\n"), ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"),
        ("a & b < c > \"d\" 'e'", "<p>a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;</p>\n"),
        ("&eacute; &#233; &amp;lt;", "<p>é é &amp;lt;</p>\n"), ("*a **b***", "<p><em>a <strong>b</strong></em></p>\n"),
        ("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>\n"), ("***\n", "<hr>\n"),
        ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
        ("``` swift\na\n```", "<pre data-language=\"swift\"><code>a\n</code></pre>\n"), ("", ""), ("\n\n", ""),
        (" ", ""),
    ])
    func rendersAs(_ text: String, expected: String) throws {
        #expect(try html(text) == expected)
    }

    @Test(arguments: [
        ("中文\n第二行", "<p>中文第二行</p>\n"), ("结束。\n开始", "<p>结束。开始</p>\n"),
        ("**中**\n*文*", "<p><strong>中</strong><em>文</em></p>\n"),
        ("中文\nUN", "<p>中文\nUN</p>\n"), ("UN\n中文", "<p>UN\n中文</p>\n"), ("中  \n文", "<p>中<br>\n文</p>\n"),
        ("한\n국", "<p>한\n국</p>\n"),
        ("かな\n漢字", "<p>かな漢字</p>\n"), ("𠀀\n𠀁", "<p>𠀀𠀁</p>\n"),
    ])
    func aLineFeedBetweenChineseCharactersIsNoSpace(_ text: String, expected: String) throws {
        #expect(try html(text) == expected)
    }

    @Test func arabicIsKeptAsItIs() throws {
        let text = "تُقدِّم **الدولة** ردّها على \u{2067}السؤال\u{2069} رقم ٣، «نعم».\n\n- أ\n- ب\n"
        let expected =
            "<p>تُقدِّم <strong>الدولة</strong> ردّها على \u{2067}السؤال\u{2069} رقم ٣، «نعم».</p>\n<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>\n"
        #expect(try html(text) == expected)
        #expect(try fragment(text).plainText == "تُقدِّم الدولة ردّها على \u{2067}السؤال\u{2069} رقم ٣، «نعم».\nأ\nب")
    }

    @Test func plainTextSeparatesBlocks() throws {
        #expect(
            try fragment("# A\n\nb\nc *d*\n\n```\ne\n```\n\n> f\n\n---\n\n<p>g\n").plainText == "A\nb c d\ne\nf\n<p>g")
    }

    @Test func aRendererForgetsTheLastText() throws {
        let first = try fragment("# a\n\n| b |\n|---|\n\nc[^1]\n\n[^1]: d\n\n- [x] https://e.example\n")
        var same = try renderedAfterAnother(
            "# a\n\n| b |\n|---|\n\nc[^1]\n\n[^1]: d\n\n- [x] https://e.example\n",
            before: "# a\n\n|x|\n|-|\n\ny[^1]\n\n[^1]: z")
        #expect(same == first)
        same = try renderedAfterAnother("# a", before: "\u{0}")
        #expect(same == (try fragment("# a")))
    }
}
