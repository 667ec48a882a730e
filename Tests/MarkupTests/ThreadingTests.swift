import Markup
import Testing

/// The stock library loses links and deletions when two threads parse at once. With the preparation of `CMarkThreading` turned
/// off (checked by hand: `prepare` returning after its first loop) this test fails in its first rounds.
struct ThreadingTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func twoThreadsWriteWhatOneWrites(seed: UInt64) async {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<4_000).map { _ in randomText(using: &generator) }
        let expected = renderAll(texts)
        for _ in 0..<3 {
            await withTaskGroup(of: [[UInt8]].self) { group in
                for _ in 0..<2 { group.addTask { renderAll(texts) } }
                for await outputs in group {
                    let differences = zip(expected, outputs).count { $0 != $1 }
                    #expect(differences == 0)
                }
            }
        }
    }

    @Test func aResolverMayRenderOtherTexts() throws {
        let inner = "| a |\n|---|\n| ~~b~~ www.example.org |\n"
        let expected = try fragment(inner)
        let options = MarkupOptions(
            labels: testLabels,
            links: .resolving { destination in
                let same = (try? fragment(inner)) == expected
                return same ? .address("/en/" + destination) : .unknown
            })
        let text = String(repeating: "A [b](c) ~~d~~ *e*\n\n", count: 200)
        let line = "<p>A <a href=\"/en/c\">b</a> <del>d</del> <em>e</em></p>\n"
        #expect(try html(text, options) == String(repeating: line, count: 200))
    }
}

private func renderAll(_ texts: [String]) -> [[UInt8]] {
    var renderer = MarkupRenderer()
    return texts.map { text in
        (try? renderer.fragment(of: text, options: stateText).html) ?? Array("problem".utf8)
    }
}

private let pieces = [
    "~~deleted~~", "~~", "~one~", "www.example.org", "www.", "w", "http://example.org/a", "https://b.example:80/x?y=z",
    "ftp://x.example", "a@b.example", ": ", ":", "word ", "window ", "*em*", "**strong**", "`code ~~ www.`", "[a](b)",
    "[a](http://c.example \"t\")", "![alt ~~x~~](y)", "<b>", "\n", "\n\n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n\n    ",
    "\n\n| a | b |\n|---|:-:|\n| ~~c~~ | www.d.example |\n\n", "\n\n- [ ] ~~task~~\n", "中文，", "مرحبا ", "⟦⟧", "&amp;",
    "\\~",
    "mark[^1] ", "\n\n[^1]: note www.example.net\n\n",
]

/// A text of pieces that use the signs of all extensions.
private func randomText(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 10...60, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
}
