import Markup
import Testing

/// Inputs that cost naive parsers quadratic time or deep recursion. They have to finish, and what they give has to be sound;
/// a refusal is sound too. Nothing is timed: a fault shows as a test run that doesn't end.
struct PathologicalTests {
    @Test(arguments: pathologicalTexts)
    func finishes(_ text: PathologicalText) {
        var renderer = MarkupRenderer()
        if let fragment = try? renderer.fragment(of: text.text, options: stateText) {
            #expect(fragment.html.count < 16 << 20)
        }
    }
}

struct PathologicalText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    fileprivate init(_ name: String, _ text: String) {
        testDescription = name
        self.text = text
    }

    /// A piece repeated up to the largest size that is let through.
    fileprivate init(_ name: String, repeated piece: String) {
        self.init(name, String(repeating: piece, count: 256 * 1024 / piece.utf8.count))
    }
}

private func times(_ count: Int, _ piece: String) -> String { String(repeating: piece, count: count) }

private let pathologicalTexts: [PathologicalText] = [
    .init("2,000 columns", times(2_000, "|a") + "|\n" + times(2_000, "|-") + "|\n" + times(5_000, "|\n")),
    .init("64 columns", times(64, "|a") + "|\n" + times(64, "|-") + "|\n" + times(300, "|\n")),
    .init("rows of bars", "|a|\n|-|\n" + times(1_000, times(250, "|") + "\n")),
    .init("header of bars", times(100_000, "|") + "\n|-|\n"),
    .init("lines before a delimiter row", times(1_200, times(100, "a|") + "\n") + "|-|-|\n"),
    .init("many delimiter rows", times(900, "aaaaaaaaa\n|-|\n")),
    .init("parentheses behind an address", "www.a" + times(60, ")")),
    .init("dots and parentheses", repeated: "www.a).). "),
    .init("references and parentheses", "www.a" + times(50_000, ")&a;")),
    .init("quotes in quotes", times(1_900, times(32, ">") + "\n")),
    .init("lists in lists", times(1_900, times(32, "- ") + "\n")),
    .init("deep lists, empty lines", (0..<350).map { times($0, "  ") + "- a\n" }.joined() + times(100_000, "\n")),
    .init("footnotes in footnotes", times(32, "[^a]: ") + times(100_000, "\n")),
    .init("lazy lines", times(31, ">") + " a\n" + times(1_900, "a\n")),
    .init("instructions", times(1_400, times(60, "a<?") + "\n\n")),
    .init("character data", times(400, times(60, "a<![CDATA[") + "\n\n")),
    .init("one footnote, many marks", times(990, "[^a]") + "\n\n[^a]: x\n"),
    .init("one definition, many uses", "[a]: " + times(60_000, "x") + "\n\n" + times(40_000, "[a] ")),
    .init("many definitions", (0..<1_900).map { "[r\($0)]: u\n" }.joined() + "\n[x]"),
    .init("long title", "[a]: b \"" + times(200_000, "x") + "\"\n\n[a]"),
    .init("nested brackets", times(100_000, "[") + "a" + times(100_000, "]")),
    .init("opening stars", repeated: "**a *a "), .init("stars", repeated: "*a"), .init("mixed", repeated: "*a_ "),
    .init("tildes", repeated: "~~a "), .init("deletions", repeated: "~~a~~b"), .init("brackets", repeated: "["),
    .init("links", repeated: "[a]("), .init("pointed links", repeated: "[a](<b"), .init("labels", repeated: "[a]"),
    .init("brackets and w", repeated: "[]w"), .init("images", repeated: "![a"), .init("signs", repeated: "a@"),
    .init("mail", repeated: "a@b.c "), .init("mail without spaces", repeated: "a@b.c@"),
    .init("mailto", repeated: "mailto:a@b.c "), .init("schemes", repeated: "http://"), .init("w", repeated: "w"),
    .init("underscores", "http://" + times(130_000, "a_")), .init("attributes", repeated: "<a b=\""),
    .init("tags", repeated: "<a "), .init("headings", repeated: "# a\n\n"), .init("fences", repeated: "~~~\n\n"),
    .init("ticks", (1..<700).map { "e" + times($0, "`") }.joined()), .init("marks", repeated: "⟦⟧"),
    .init("tasks", times(16, times(1_900, "- [ ] a\n") + "\n")),
    .init("numbers", times(20, times(1_900, "1) a\n") + "\n")),
    .init("soft breaks", times(30, times(1_900, "中\n") + "\n")),
]
