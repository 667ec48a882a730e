import Bytes
import Templates
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

/// A generator with a seed, so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
