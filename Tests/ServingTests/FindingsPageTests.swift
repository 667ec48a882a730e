import Diagnostics
import Testing

@testable import Serving

@Suite("Findings in the place of a page")
struct FindingsPageTests {
    @Test("each is shown with file, line, what was found, what was expected and what to do")
    func place() {
        let finding = Diagnostic(
            kind: "unknown-name", path: "templates/home.mustache", position: SourcePosition(line: 3, column: 5),
            found: "the name `nothing`", expected: "a name of the page", remedy: "take it out")
        let page = String(decoding: FindingsPage.bytes(of: [finding], ""), as: UTF8.self)
        for words in [
            "templates/home.mustache, line 3, column 5", "the name `nothing`", "a name of the page", "take it out",
        ] {
            #expect(page.contains(words))
        }
    }

    @Test(
        "what was found is text, whatever it holds",
        arguments: ["<script>x()</script>", "<\u{301}img src=x>", "a & \"b\""])
    func escaping(found: String) {
        let page = String(decoding: FindingsPage.bytes(of: [Diagnostic(kind: "any", found: found)], ""), as: UTF8.self)
        let main = page.split(separator: "<ol>", maxSplits: 1).last ?? ""
        let between = main.split(separator: "</ol>", maxSplits: 1).first ?? ""
        let scalars = between.unicodeScalars
        let tags = scalars.indices.filter { scalars[$0] == "<" }.map { String(scalars[$0...].prefix(4)) }
        #expect(
            tags.allSatisfy {
                ["<li>", "<h2>", "</h2", "<dl>", "<dt>", "</dt", "<dd>", "</dd", "</dl", "</li"].contains($0)
            })
    }
}
