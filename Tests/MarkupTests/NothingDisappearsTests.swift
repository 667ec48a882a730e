import Markup
import TestSupport
import Testing

/// A text is built from constructs that each carry words which occur nowhere else. Either it has problems, or every word is on the
/// page; and whatever is on the page is sound.
struct NothingDisappearsTests {
    @Test(arguments: UInt64(0)..<2_000)
    func everyWordIsShownOrReported(seed: UInt64) {
        var text = WordyText(seed: seed)
        text.build()
        for options in [stateText, sitePage] {
            var renderer = MarkupRenderer()
            guard let fragment = try? renderer.fragment(of: text.source, options: options) else { continue }
            let html = String(decoding: fragment.html, as: UTF8.self)
            for word in text.words where !html.contains(word) { Issue.record("\(word) is lost from:\n\(text.source)") }
            #expect(htmlFaults(html) == [], "\(text.source)")
        }
    }

    /// The test above would say nothing if most texts were refused.
    @Test func mostTextsAreRendered() {
        let refused = (UInt64(0)..<500).count { seed in
            var text = WordyText(seed: seed)
            text.build()
            return !problems(text.source).isEmpty
        }
        #expect(refused < 250)
    }
}

private struct WordyText {
    private(set) var source = ""
    private(set) var words: [String] = []
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func build() {
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            source += block() + ["\n\n", "\n", "\n\n\n"][Int.random(in: 0..<3, using: &generator)]
        }
    }

    private mutating func word() -> String {
        words.append("zq\(words.count)qz")
        return words[words.count - 1]
    }

    private mutating func block() -> String {
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: "# " + inline()
        case 1: inline() + "\n==="
        case 2: "> " + inline() + "\n" + inline()
        case 3: "- " + inline() + "\n- " + inline() + "\n\n  " + inline()
        case 4: "3. " + inline() + "\n4. " + inline()
        case 5: "| \(inline()) | \(inline()) |\n|---|---|\n| \(inline()) | \(inline()) |\n" + inline()
        case 6: "``` \(word()) \(word())\n\(inline())\n```"
        case 7: "~~~\n\(word())"
        case 8: "<div \(word())>\n\(inline())\n</div>"
        case 9: "<!-- \(word())\n\n\(word()) -->"
        case 10: "    " + inline()
        case 11: "- [ ] " + inline() + "\n- [x] " + inline()
        case 12: "text[^n] \(word())\n\n[^n]: \(inline())\n\n    \(inline())"
        case 13: "[\(word())]: https://a.example/\(word()) '\(word())'"
        case 14: "[^\(word())]: \(word())"
        default: inline() + "\n" + inline()
        }
    }

    private mutating func inline() -> String {
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in piece() }.joined(separator: " ")
    }

    private mutating func piece() -> String {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: "*\(word())*"
        case 1: "**\(word()) *\(word())***"
        case 2: "~~\(word())~~ ~\(word())~"
        case 3: "`\(word())`"
        case 4: "[\(word())](https://a.example/\(word()) \"\(word())\")"
        case 5: "[\(word())](other:\(word()) \"\(word())\")"
        case 6: "![\(word())](\(word()).png '\(word())')"
        case 7: "<b class=\(word())>\(word())</b>"
        case 8: "<https://b.example/\(word())>"
        case 9: "www.\(word()).example/\(word())."
        case 10: "ftp://\(word()).example"
        case 11: "\(word())@\(word()).example"
        case 12: "[\(word())][\(word())]"
        case 13: "[^\(word())]"
        case 14: "[a *\(word())* ![\(word()) [\(word())](x)](y)](https://c.example)"
        case 15: "\\[\(word())\\] &lt;\(word())&gt;"
        case 16: "[\(word())](<\(word()) \(word())>)"
        case 17: "⟦⟧\(word())⟦⟧"
        default: word()
        }
    }
}
