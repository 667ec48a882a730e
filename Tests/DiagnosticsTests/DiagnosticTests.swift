import Diagnostics
import Foundation
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    private static let whole = Diagnostic(
        kind: "unknown-key", path: "reviews/XAA-untoc-1.json", position: SourcePosition(line: 12, column: 5),
        found: "a response has an unknown key \"titel\"", expected: "one of title, text", remedy: "correct the spelling"
    )

    @Test("a person reads place, finding, expectation and remedy")
    func text() {
        #expect(
            Self.whole.rendered(as: .text) == """
                reviews/XAA-untoc-1.json:12:5: error: a response has an unknown key "titel" [unknown-key]
                    expected: one of title, text
                    do: correct the spelling
                """)
    }

    @Test(
        "what is not known is left out",
        arguments: [
            (Diagnostic(kind: "k", found: "f"), "error: f [k]"),
            (Diagnostic(.warning, kind: "k", path: "a.csv", found: "f"), "a.csv: warning: f [k]"),
            (Diagnostic(kind: "k", position: .start, found: "f"), "error: f [k]"),
            (
                Diagnostic(kind: "k", path: "a", position: .start, found: "f", remedy: "r"),
                "a:1:1: error: f [k]\n    do: r"
            ),
        ])
    func partialText(diagnostic: Diagnostic, expected: String) {
        #expect(diagnostic.rendered(as: .text) == expected)
    }

    @Test("a program reads one JSON object on one line")
    func json() throws {
        let line = Self.whole.rendered(as: .json)
        #expect(
            line == #"{"severity":"error","kind":"unknown-key","path":"reviews/XAA-untoc-1.json","line":12,"column":5,"#
                + #""found":"a response has an unknown key \"titel\"","expected":"one of title, text","#
                + #""do":"correct the spelling"}"#)
    }

    @Test(
        "JSON survives any characters",
        arguments: ["\"", "\\", "\n\r\t\u{0}\u{1F}", "\u{7F}\u{85}", "عربي 中文 🇺🇳", "\\u0041", "</script>", ""])
    func jsonEscapes(text: String) throws {
        let line = Diagnostic(kind: text, path: text, found: text, expected: text, remedy: text).rendered(as: .json)
        #expect(!line.utf8.contains(0x0A))
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        #expect(
            object == ["severity": "error", "kind": text, "path": text, "found": text, "expected": text, "do": text])
    }

    @Test("a key or path with control characters can neither forge a line nor steer a terminal")
    func controlCharacters() {
        let text = Diagnostic(kind: "k", path: "a\nb", found: "key \"\u{1B}[2J\n/x:1:1: error: forged\"").rendered(
            as: .text)
        #expect(text == #"a\u{a}b: error: key "\u{1b}[2J\u{a}/x:1:1: error: forged" [k]"#)
    }

    @Test("are sorted by file, place, kind and words, and warnings stop nothing")
    func order() {
        func diagnostic(_ path: String?, _ line: Int?, _ kind: String = "k", _ found: String = "f") -> Diagnostic {
            Diagnostic(
                .warning, kind: kind, path: path, position: line.map { SourcePosition(line: $0, column: 1) },
                found: found)
        }
        let sorted = [
            diagnostic(nil, nil), diagnostic("a", nil), diagnostic("a", 2), diagnostic("a", 2, "l"),
            diagnostic("a", 2, "l", "g"), diagnostic("a", 10), diagnostic("b", 1),
        ]
        for _ in 0..<20 { #expect(sorted.shuffled().sortedByPlace() == sorted) }
        #expect(!sorted.containsErrors)
        #expect((sorted + [Self.whole]).containsErrors)
        #expect(SourcePosition(line: 2, column: 9) < SourcePosition(line: 10, column: 1))
        #expect(SourcePosition(line: 2, column: 9) < SourcePosition(line: 2, column: 10))
    }
}
