import Diagnostics
import SourceReading
import TestSupport
import Testing

@Suite("CSV")
struct CSVTests {
    @Test("every table is written and read back", arguments: 0..<300)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let width = Int.random(in: 1...6, using: &random)
        let header = (0..<width).map { "column \($0)" }
        let rows = (0..<Int.random(in: 0..<12, using: &random)).map { _ in (0..<width).map { _ in random.cell() } }
        let lines = ([header] + rows).map { $0.map { random.quoted($0) }.joined(separator: ",") }
        let text = lines.joined(separator: "\n") + (Bool.random(using: &random) || lines.last == "" ? "\n" : "")
        let expected = rows.map { row in
            SourceTree.mapping(zip(header, row).map { SourceTree.Entry(key: $0, value: .plain($1)) })
        }
        #expect(SourceTree(try parse(text, as: .csv)) == .sequence(expected), "\(text)")
    }

    @Test("every cell knows where it stands, also after cells of several lines")
    func places() throws {
        let text = MarkedText(
            "a,b,c\n▸é,▸\"x,\"\"\ny\",▸z\n▸,▸,▸\n▸\"\",▸中文,▸1")
        guard case .sequence(let rows) = try parse(text.plain, as: .csv).content else {
            Issue.record("no list")
            return
        }
        let places = rows.flatMap { row -> [SourcePosition] in
            guard case .mapping(let entries) = row.content else { return [] }
            #expect(row.position == entries.first?.position)
            return entries.map(\.value.position)
        }
        #expect(places == text.positions)
    }

    @Test(
        "broken files are refused at the place of the fault",
        arguments: [
            MarkedFault("broken-csv", in: "▸"),
            MarkedFault("broken-csv", in: "a,b\n1,▸\"2"),
            MarkedFault("broken-csv", in: "a,b\n1,▸\"2\n3,4\n"),
            MarkedFault("broken-csv", in: "a,b\né,▸\"2\"x\n"),
            MarkedFault("broken-csv", in: "a,b\n1,é▸\"2\"\n"),
            MarkedFault("broken-csv", in: "a,b\n1,2▸\"\n"),
            MarkedFault("broken-csv", "broken-csv", "broken-csv", in: "a,b\n▸1\n1,2\n▸1,2,3\n▸\n"),
            MarkedFault("broken-csv", in: "a,b\n\"x\ny\",2\n▸\"z\"\n"),
            MarkedFault("duplicate-key", in: "a,b,▸a\n1,2,3\n"),
            MarkedFault("duplicate-key", "broken-csv", in: "a,▸a\n1,2\n▸1,2,3\n"),
        ])
    func broken(fault: MarkedFault) {
        fault.check { text throws(DiagnosticFailure) in _ = try parse(text, as: .csv) }
    }
}

extension SplitMix {
    fileprivate mutating func cell() -> String {
        let pieces = ["a", "b c", "é", "中", ",", "\"", "\"\"", "\n", " ", "7"]
        return (0..<Int.random(in: 0..<5, using: &self)).compactMap { _ in pieces.randomElement(using: &self) }.joined()
    }

    /// The cell as RFC 4180 has it, and now and then with quotes that it does not need.
    fileprivate mutating func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\n".contains($0) }) || Int.random(in: 0..<4, using: &self) == 0 else {
            return cell
        }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
