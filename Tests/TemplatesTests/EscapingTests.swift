import Bytes
import Templates
import TestSupport
import Testing

@Suite("Escaping")
struct EscapingTests {
    @Test("no value of kind text writes a sign of HTML", arguments: 0..<200)
    func property(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let text = String(
            (0..<Int.random(in: 0..<60, using: &random)).map { _ in signs.randomElement(using: &random) ?? "x" })
        let page = try render("\u{1}{{title}}\u{2}", [:], Sample.page(title: text))
        let written = page.dropFirst().dropLast()
        #expect(!written.contains { "<>\"'".contains($0) })
        #expect(unescaped(String(written)) == text)
    }

    @Test("constants are escaped as well, in attributes as in content")
    func constants() throws {
        let strings = TemplateStrings(["a": "<b>\"&'"], named: "en")
        let page = try render("<p title=\"{{strings.a}}\">{{strings.a}}", strings: strings)
        let escaped = "&lt;b&gt;&quot;&amp;&#39;"
        #expect(page == "<p title=\"\(escaped)\">\(escaped)")
    }
}

private let signs: [Character] = ["<", ">", "\"", "'", "&", "a", " ", "é", "中", "م", "\n", ";", "🇺🇳"]

private func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
}
