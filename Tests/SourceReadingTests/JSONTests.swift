import Diagnostics
import Foundation
import SourceReading
import Testing

@Suite("JSON")
struct JSONTests {
    @Test("every kind of value is read")
    func values() throws {
        let text = #"""
            {"text": "a\"b\\c\/d\n\té😀\u00e9\ud83D\uDE00", "numbers": [0, -0, -12.5e+3, 1E-9, 100],
             "flags": [true, false], "nothing": null, "empty": [{}, [], ""]}
            """#
        #expect(
            SourceTree(try parse(text, as: .json))
                == .mapping([
                    "text": .text("a\"b\\c/d\n\té😀é😀"),
                    "numbers": .sequence(["0", "-0", "-12.5e+3", "1E-9", "100"].map(SourceTree.number)),
                    "flags": .sequence([.flag(true), .flag(false)]), "nothing": .null,
                    "empty": .sequence([.mapping([:]), .sequence([]), .text("")]),
                ]))
    }

    @Test("every value and key knows where it stands, in lines and in bytes of UTF-8")
    func places() throws {
        let text = MarkedText("\n▸{▸\"état\": ▸\"é\",\n  ▸\"中\" : ▸[▸1,\n▸true ,▸null , ▸{}]}\n")
        #expect(try parse(text.plain, as: .json).places == text.positions)
    }

    @Test(
        "every character, alone and before a mark, comes out in normalization form C",
        arguments: [nil, 0x0300, 0x0308, 0x0327, 0x0653, 0x0654, 0x0655, 0x3099] as [UInt32?])
    func everyCharacter(mark: UInt32?) throws {
        let characters = (UInt32(0xA0)...0xFFFF).compactMap(Unicode.Scalar.init)
        let texts = characters.map { character -> String in
            var scalars = String.UnicodeScalarView([character])
            if let mark = mark.flatMap(Unicode.Scalar.init) { scalars.append(mark) }
            return String(scalars)
        }
        let escaped = texts.map { text in
            "\"" + text.utf16.map { "\\u" + String(UInt32($0) + 0x10000, radix: 16).dropFirst() }.joined() + "\""
        }
        let root = try SourceFile(path: "all.json", text: "[" + escaped.joined(separator: ",") + "]").parse(as: .json)
        guard case .sequence(let nodes) = root.content else {
            Issue.record("no list")
            return
        }
        for (text, node) in zip(texts, nodes) {
            guard case .text(let read) = node.content else { continue }
            let expected = text.precomposedStringWithCanonicalMapping
            #expect(read.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text.unicodeScalars.map(\.value))")
        }
        #expect(nodes.count == texts.count)
    }

    @Test("escapes leave no text outside of normalization form C")
    func normalization() throws {
        guard case .text(let text) = try parse(#""e\u0301\u212B""#, as: .json).content else {
            Issue.record("no text")
            return
        }
        #expect(text.unicodeScalars.elementsEqual("\u{E9}\u{C5}".unicodeScalars))
    }

    @Test(
        "a mark behind an escape belongs to what the escape stands for, and not to its letter",
        arguments: [0x0300, 0x0301, 0x030C, 0x0323, 0x0327, 0x0338] as [UInt32])
    func markBehindEscape(mark: UInt32) throws {
        let mark = String(try #require(Unicode.Scalar(mark)))
        for (escape, character) in [
            (#"\n"#, "\n"), (#"\t"#, "\t"), (#"\/"#, "/"), (#"\\"#, "\\"), (#"\""#, "\""), (#"\u0061"#, "a"),
            (#"\u004e"#, "N"), (#"\u005a"#, "Z"),
        ] {
            let bytes = Array("{\"\(escape)\(mark)\": \"a\(mark)\(escape)\(mark)\"}".utf8)
            let node = try SourceFile(path: "file.json", bytes: bytes).parse(as: .json)
            guard case .mapping(let entries) = node.content, case .text(let text) = entries.first?.value.content else {
                Issue.record("no text")
                continue
            }
            let composed = (character + mark).precomposedStringWithCanonicalMapping
            #expect(Array(entries[0].key.utf8) == Array(composed.utf8))
            #expect(
                Array(text.utf8) == Array("a\(mark)\(character)\(mark)".precomposedStringWithCanonicalMapping.utf8))
        }
    }

    @Test(
        "broken documents are refused at the place of the fault",
        arguments: [
            "▸", " \n ▸", "{}▸{}", "[1]▸,", "▸nul", "[▸tru", "▸TRUE", "▸'a'", "▸NaN", "▸+1", "▸.5",
            "0▸1", "▸-", "[▸1.]", "[▸1.e5]", "[▸-a]", "[▸1e]", "[▸1e+]", "[1▸x1]", "0▸x10", "1 ▸2",
            "[1,▸]", "[▸,1]", "[1 ▸2]", "[1▸", "[▸", "[1▸}", "{▸", "{▸a: 1}", "{▸,}", "{\"a\"▸}", "{\"a\" ▸1}",
            "{\"a\":▸}",
            "{\"a\": 1▸", "{\"a\": 1,▸}", "{\"a\": 1 ▸\"b\": 2}", "{\"a\": 1▸]", "\"a▸", "{\"a▸", "[\"é\",▸é]",
            "\"a▸\nb\"", "\"a▸\tb\"", #""a▸\x""#, #""é▸\u12g4""#, #""▸\u12"#, #""▸\u+123""#, #""a\▸"#,
            #""▸\uD800\u0041""#, #""\uD800▸x""#, #""\uD800\▸n""#, #""▸\uDC00""#, #""\uD83D\uDE00 ▸\uDE00""#,
            #""a▸\u0000""#, #""▸\u001b[2J""#, #""▸\r""#, #""▸\b""#, #""▸\f""#, #""▸\u000d""#, #""▸\u007F""#,
            #""▸\u0085""#,
            "▸// comment", "[1, ▸/* two */ 2]",
        ].map { MarkedFault("broken-json", in: $0) })
    func broken(fault: MarkedFault) {
        fault.check { text throws(DiagnosticFailure) in _ = try parse(text, as: .json) }
    }

    @Test(
        "a key that occurs twice is refused where it occurs again",
        arguments: [
            #"{"a": 1, ▸"a": 1}"#, #"{"a": 1, "b": {"a": 1}, "c": [], ▸"a": 2}"#, "{\"é\": 1,\n ▸\"\\u00e9\": 2}",
            #"[{"a": {"b": 1, ▸"b": 2}}]"#, #"{"": 1, ▸"": 2}"#,
        ].map { MarkedFault("duplicate-key", in: $0) })
    func duplicates(fault: MarkedFault) {
        fault.check { text throws(DiagnosticFailure) in _ = try parse(text, as: .json) }
    }

    @Test("64 levels of nesting are read, one more is refused without overflowing the stack")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(try parse(nested(64), as: .json).places.count == 64)
        #expect(findings { () throws(DiagnosticFailure) in _ = try parse(nested(65), as: .json) }.count == 1)
        let deep = findings { () throws(DiagnosticFailure) in _ = try parse(nested(1_000_000), as: .json) }
        #expect(deep.map(\.position) == [SourcePosition(line: 1, column: 66)])
    }
}
