import Diagnostics
import Templates
import Testing

/// Templates with a sign `▸` before every place at which a fault is expected, and the kinds of these faults in that
/// order.
struct MarkedFault: Sendable, CustomTestStringConvertible {
    let kinds: [String]
    /// The files by name; the first is the page.
    let files: [(name: String, text: String)]

    init(_ kinds: String..., in page: String, _ others: KeyValuePairs<String, String> = [:]) {
        self.kinds = kinds
        files = [("page", page)] + others.map { ($0.key, $0.value) }
    }

    var testDescription: String { "\(kinds.joined(separator: ", ")) in \(files[0].text)" }

    /// Compiles the files without the signs and compares the faults.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        var places: [String] = []
        var sources: [TemplateSource] = []
        for (name, text) in files.sorted(by: { $0.name < $1.name }) {
            let (plain, positions) = withoutSigns(text)
            places += positions.map { "templates/\(name):\($0.line):\($0.column)" }
            sources.append(TemplateSource(name: name, path: "templates/\(name)", text: plain))
        }
        let found = faults(in: sources)
        let description = found.map { "\($0.rendered(as: .text))" }.joined(separator: "\n")
        #expect(found.map(\.kind) == kinds, "\(description)", sourceLocation: sourceLocation)
        let foundPlaces = found.map { "\($0.path ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
        #expect(foundPlaces == places, "\(description)", sourceLocation: sourceLocation)
    }
}

/// All faults of the template `page` of these sources.
func faults(in sources: [TemplateSource]) -> [Diagnostic] {
    do throws(DiagnosticFailure) {
        let library = try TemplateLibrary(sources: sources)
        _ = try library.compile("page", shape: Sample.page, strings: Sample.strings)
        return []
    } catch {
        return error.diagnostics
    }
}

private func withoutSigns(_ text: String) -> (plain: String, positions: [SourcePosition]) {
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
    return (plain, positions)
}
