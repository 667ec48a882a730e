/// The two forms in which diagnostics leave the program.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// Lines for a person: place, finding, what was expected, what to do.
    case text
    /// One JSON object a line, for programs.
    case json
}

extension Diagnostic {
    /// The diagnostic in one of the two forms, without a final line feed.
    public func rendered(as format: DiagnosticFormat) -> String {
        switch format {
        case .text: renderedAsText
        case .json: renderedAsJSON
        }
    }

    /// How many findings a person is shown at once: one cause, such as a folder with other files than was meant, can have more
    /// findings than anybody reads.
    static let mostShown = 1_000

    private var renderedAsText: String {
        var place = ""
        if let path {
            place = path
            if let position { place += ":\(position.line):\(position.column)" }
            place += ": "
        }
        var lines = ["\(place)\(severity.rawValue): \(found) [\(kind)]"]
        if let expected { lines.append("    expected: \(expected)") }
        if let remedy { lines.append("    do: \(remedy)") }
        return lines.map(withoutControls).joined(separator: "\n")
    }

    private var renderedAsJSON: String {
        var members = [("severity", severity.rawValue), ("kind", kind)]
        if let path { members.append(("path", path)) }
        var text = members.map { "\(jsonString($0.0)):\(jsonString($0.1))" }.joined(separator: ",")
        if let position { text += ",\"line\":\(position.line),\"column\":\(position.column)" }
        text += ",\"found\":\(jsonString(found))"
        if let expected { text += ",\"expected\":\(jsonString(expected))" }
        if let remedy { text += ",\"do\":\(jsonString(remedy))" }
        return "{\(text)}"
    }
}

extension Collection where Element == Diagnostic {
    /// The findings in one of the two forms. As text only the first thousand are shown, and how many more there are; programs
    /// get all of them.
    public func rendered(as format: DiagnosticFormat) -> [String] {
        switch format {
        case .json: return map { $0.rendered(as: format) }
        case .text:
            let shown = prefix(Diagnostic.mostShown).map { $0.rendered(as: format) }
            if count <= Diagnostic.mostShown { return shown }
            return shown + ["and \(count - Diagnostic.mostShown) more findings; --diagnostics json shows all"]
        }
    }
}

/// The line with its control characters written out, so that a key or a path from outside can neither pass for another
/// diagnostic nor steer a terminal.
private func withoutControls(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return line }
    return line.unicodeScalars.reduce(into: "") { result, scalar in
        if scalar.properties.generalCategory == .control {
            result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
}

private func jsonString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        case _: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
