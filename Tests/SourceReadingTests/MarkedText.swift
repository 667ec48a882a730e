import Diagnostics
import Testing

/// A text with a sign `▸` at each place where something is expected, so that no test has to count lines.
struct MarkedText: Sendable {
    let plain: String
    let positions: [SourcePosition]

    init(_ text: String) {
        var plain = ""
        var positions: [SourcePosition] = []
        for scalar in text.unicodeScalars {
            if scalar == "▸" {
                let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
                positions.append(SourcePosition(line: lines.count, column: (lines.last?.utf8.count ?? 0) + 1))
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        self.plain = plain
        self.positions = positions
    }
}

/// A marked text with the kinds of the faults expected at its signs, in the order of the signs.
struct MarkedFault: Sendable, CustomTestStringConvertible {
    let kinds: [String]
    let text: MarkedText
    let testDescription: String

    init(_ kinds: String..., in text: String) {
        self.kinds = kinds
        self.text = MarkedText(text)
        testDescription = "\(kinds.joined(separator: ", ")) in \(text.prefix(80))"
    }

    /// Compares what a step finds wrong with what is expected.
    func check(sourceLocation: SourceLocation = #_sourceLocation, _ step: (String) throws(DiagnosticFailure) -> Void) {
        let found = findings { () throws(DiagnosticFailure) in try step(text.plain) }
        let description = found.map { $0.rendered(as: .text) }.joined(separator: "\n")
        #expect(found.map(\.kind) == kinds, "\(description)", sourceLocation: sourceLocation)
        #expect(found.map(\.position) == text.positions, "\(description)", sourceLocation: sourceLocation)
        #expect(found.allSatisfy { $0.path == "file" }, sourceLocation: sourceLocation)
    }
}

/// All that a step finds wrong, in the order of places.
func findings(_ step: () throws(DiagnosticFailure) -> Void) -> [Diagnostic] {
    do throws(DiagnosticFailure) {
        try step()
        return []
    } catch {
        return error.diagnostics.sortedByPlace()
    }
}
