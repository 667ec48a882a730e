import Diagnostics
import SourceReading
import Testing

/// Sources that cost a naive reader time by the square of their size. Nothing is timed: a fault shows as a test that doesn't
/// end.
@Suite("Large sources")
struct LargeInputTests {
    @Test("with a hundred thousand keys are read")
    func manyKeys() throws {
        let keys = (0..<100_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
        guard case .mapping(let entries) = try parse("{\(keys)}", as: .json).content else {
            Issue.record("no object")
            return
        }
        #expect(entries.count == 100_000)
        let lines = (0..<60_000).map { "k\($0): 1\n" }.joined()
        #expect(try parse(lines, as: .yaml).content.isMapping)
        let twice = findings { () throws(DiagnosticFailure) in _ = try parse("{\(keys),\"k7\": 2}", as: .json) }
        #expect(twice.map(\.kind) == ["duplicate-key"])
    }

    @Test("with everything on one line know where everything stands")
    func longLine() throws {
        let text = "[" + String(repeating: "é, ", count: 50_000) + "ü]"
        guard case .sequence(let members) = try parse(text, as: .yaml).content else {
            Issue.record("no list")
            return
        }
        #expect(members.count == 50_001)
        #expect(members.last?.position == SourcePosition(line: 1, column: 4 * 50_000 + 2))
    }

    @Test(
        "are refused for a letter with more than thirty marks, at the first mark too many, and not for one with thirty")
    func manyMarks() throws {
        let marks = String(repeating: "\u{323}\u{301}", count: 15)
        let fits = try SourceFile(path: "a", bytes: Array("a\(marks)é\(marks)".utf8))
        #expect(fits.text.unicodeScalars.count > 50)
        for (text, column) in [("a\(marks)\u{334}", 62), ("é" + String(repeating: marks, count: 50_000), 63)] {
            let found = findings { () throws(DiagnosticFailure) in
                _ = try SourceFile(path: "a", bytes: Array("b\n\(text)".utf8))
            }
            #expect(found.map(\.kind) == ["many-marks"])
            #expect(found.first?.position == SourcePosition(line: 2, column: column))
        }
    }

    @Test("can't bring the marks in as escapes")
    func escapedMarks() throws {
        let fits = String(repeating: "\\u0323", count: 30)
        #expect(try parse("[\"a\(fits)\"]", as: .json).content.isSequence)
        #expect(try parse("a: \"a\(fits)\"\n", as: .yaml).content.isMapping)
        let json = findings { () throws(DiagnosticFailure) in _ = try parse("[\"a\(fits)\\u0301\"]", as: .json) }
        #expect(json.map(\.kind) == ["broken-json"])
        let yaml = findings { () throws(DiagnosticFailure) in _ = try parse("a: \"a\(fits)\\u0301\"\n", as: .yaml) }
        #expect(yaml.map(\.kind) == ["refused-yaml"])
    }
}

extension SourceNode.Content {
    fileprivate var isMapping: Bool { if case .mapping = self { true } else { false } }
    fileprivate var isSequence: Bool { if case .sequence = self { true } else { false } }
}
