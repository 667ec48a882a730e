import Diagnostics
import SourceReading
import Testing

@Suite("YAML")
struct YAMLTests {
    @Test("what is quoted is a text; what is not is for its reader to understand")
    func values() throws {
        let text = """
            code: NO            # no truth value
            question: 5.10
            quoted: "5.10"
            single: 'it''s'
            date: 2026-03-02
            list: [a, "b", ~]
            empty:
            block: |
              two
              lines
            """
        #expect(
            SourceTree(try parse(text, as: .yaml))
                == .mapping([
                    "code": .plain("NO"), "question": .plain("5.10"), "quoted": .text("5.10"), "single": .text("it's"),
                    "date": .plain("2026-03-02"), "list": .sequence([.plain("a"), .text("b"), .plain("~")]),
                    "empty": .plain(""), "block": .text("two\nlines"),
                ]))
    }

    @Test(
        "every value and key knows where it stands, in lines and in bytes of UTF-8",
        arguments: [
            "▸▸a: ▸1\n▸b:\n  ▸- ▸x\n  - ▸▸c: ▸\"y\"\n    ▸d: ▸{▸e: ▸z}\n",
            "# Государство\n▸▸état: ▸\"é中\"\n▸中: ▸[▸é, ▸🇺🇳, ▸▸x: ▸y]\n",
            "▸▸a: ▸\"line\u{2028}separator\" # é\n▸b: ▸[▸\"\u{2029}é\", ▸c]\n",
        ].map(MarkedText.init))
    func places(text: MarkedText) throws {
        #expect(try parse(text.plain, as: .yaml).places == text.positions)
    }

    @Test(
        "broken files are refused at the place of the fault",
        arguments: [
            MarkedFault("broken-yaml", in: "▸"),
            MarkedFault("broken-yaml", in: "▸# only a comment\n"),
            MarkedFault("broken-yaml", in: "a: 1\n▸\tb: 2\n"),
            MarkedFault("broken-yaml", in: "é: é▸: 2\n"),
            MarkedFault("broken-yaml", in: "a: [1, 2\nb▸: 3\n"),
            MarkedFault("broken-yaml", in: "a: 1\n▸--- \nb: 2\n"),
            MarkedFault("broken-yaml", in: "a: \"▸\\q\"\n"),
            MarkedFault("broken-yaml", in: "é: [▸*missing]\n"),
            MarkedFault("duplicate-key", in: "▸a: 1\nb: 2\na: 3\n"),
            MarkedFault("duplicate-key", in: "é: {é: 1, ▸b: 2, b: 3}\n"),
            MarkedFault("duplicate-key", in: "1: a\n▸\"1\": b\n"),
            MarkedFault("refused-yaml", in: "a: &x [1]\né: ▸*x\n"),
            MarkedFault("refused-yaml", in: "a: ▸&x 1\n"),
            MarkedFault("refused-yaml", in: "a: 1\nb: {c: ▸&x [1, 2]}\n"),
            MarkedFault("refused-yaml", in: "&x a: [▸*x]\n"),
            MarkedFault("refused-yaml", in: "? ▸[1, 2]\n: 3\n"),
            MarkedFault("refused-yaml", in: "é: ▸\"\\e[2J\"\n"),
            MarkedFault("refused-yaml", in: "a: ▸\"\\0\"\n"),
            MarkedFault("refused-yaml", in: "a: ▸\"\\r\"\n"),
        ])
    func broken(fault: MarkedFault) {
        fault.check { text throws(DiagnosticFailure) in _ = try parse(text, as: .yaml) }
    }

    @Test("a mark behind an escape belongs to what the escape stands for, and not to its letter")
    func markBehindEscape() throws {
        let bytes = Array("\"e\u{301}\\n\u{301}\\x65\u{301}\"".utf8)
        guard case .text(let text) = try SourceFile(path: "file.yaml", bytes: bytes).parse(as: .yaml).content else {
            Issue.record("no text")
            return
        }
        #expect(text.unicodeScalars.elementsEqual("\u{E9}\n\u{301}\u{E9}".unicodeScalars))
    }

    @Test("escapes leave no text outside of normalization form C")
    func normalization() throws {
        guard case .text(let text) = try parse(#""e\u0301""#, as: .yaml).content else {
            Issue.record("no text")
            return
        }
        #expect(text.unicodeScalars.elementsEqual("\u{E9}".unicodeScalars))
    }

    @Test("what would eat memory or stack is refused")
    func hostile() {
        let laughs = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let bomb = "a0: &a0 [x]\n" + laughs.joined(separator: "\n")
        #expect(kinds(bomb) == ["refused-yaml"])
        #expect(kinds(bomb + "\n? *a40\n: x") == ["refused-yaml"], "as a key, which would have to be hashed")
        #expect(kinds(String(repeating: "[", count: 100_000)) == ["broken-yaml"])
        #expect(kinds(String(repeating: "- ", count: 100_000)) == ["broken-yaml"])
        #expect(kinds("a: " + String(repeating: "x", count: 1 << 20)) == ["too-large"])
    }

    /// Yams goes through a dictionary of them, and lists and objects have no order for it.
    @Test("doubled keys of several kinds are told of in the same way every time")
    func doubledKeys() {
        let text = "[a]: 1\nb: 1\n[a]: 2\nb: 2\n{c: d}: 1\n{c: d}: 2\n"
        let told = (0..<100).map { _ in
            findings { () throws(DiagnosticFailure) in _ = try parse(text, as: .yaml) }
        }
        #expect(Set(told).count == 1)
        #expect(kinds(text) == ["refused-yaml"])
    }

    private func kinds(_ text: String) -> [String] {
        findings { () throws(DiagnosticFailure) in _ = try parse(text, as: .yaml) }.map(\.kind)
    }
}
