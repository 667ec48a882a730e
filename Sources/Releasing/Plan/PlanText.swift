extension ReleasePlan {
    /// The plan for a terminal of 80 columns.
    public var text: String {
        var lines = ["Release \(number), as at \(asAt)\(isDemonstration ? " (demonstration: a rehearsal)" : "")"]
        lines.append("for \(baseAddress)")
        if isEmpty { lines.append("Nothing would change.") }
        for kind in PlannedChange.Kind.allCases {
            let group = changes.filter { $0.kind == kind }
            guard !group.isEmpty else { continue }
            lines += ["", "\(kind.rawValue.capitalizedFirst): \(group.count)"]
            for change in group { lines += Self.lines(of: change) }
        }
        lines += ["", "Files of the site: \(files.added) added, \(files.changed) changed, \(files.removed) removed"]
        lines += Self.section("Warnings", warnings) + Self.section("Reports that keep the release back", reports)
        return lines.joined(separator: "\n")
    }

    private static func lines(of change: PlannedChange) -> [String] {
        let basis = (change.rules + change.consents).joined(separator: ", ")
        var lines = ["  \(change.address)  (\(change.partyName); \(basis))"]
        if change.kind == .changed { lines += wrapped(difference(change.words), indent: 6) }
        return lines
    }

    /// Only what has changed, with a few words around it.
    private static func difference(_ words: WordDifference) -> String {
        words.segments.map { segment in
            switch segment {
            case .same(let text): text.count > 60 ? "\(text.prefix(25)) … \(text.suffix(25))" : text
            case .removed(let text): "[-\(text)-]"
            case .added(let text): "{+\(text)+}"
            }
        }.joined()
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", "\(title): \(lines.count)"] + lines.flatMap { wrapped("- \($0)", indent: 2) }
    }

    /// Lines of at most 80 columns; a word that is longer stands alone.
    private static func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.count + word.count + 1 > 80, line != margin {
                lines.append(line)
                line = margin
            }
            line += (line == margin ? "" : " ") + word
        }
        return line == margin ? lines : lines + [line]
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
