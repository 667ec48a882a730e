internal import Diagnostics
internal import Yams

/// Turns the marks of libyaml into places in the file.
///
/// libyaml counts columns in Unicode scalars, and ends lines at two further characters besides the line feed; people and
/// editors look for what a `SourcePosition` says.
struct YAMLPlaces {
    /// The beginning of the text.
    let start: SourcePosition
    private var lines: [Line] = []

    /// A line as libyaml sees it.
    private struct Line {
        var content = String.UnicodeScalarView()
        var isASCII = true
        /// Where it begins.
        let start: SourcePosition
    }

    /// - Parameter firstLine: the line of the file on which the text begins.
    init(_ text: String, firstLine: Int) {
        start = SourcePosition(line: firstLine, column: 1)
        var place = start
        var line = Line(start: place)
        for character in text.unicodeScalars {
            line.content.append(character)
            if !character.isASCII { line.isASCII = false }
            place =
                character == "\n"
                ? SourcePosition(line: place.line + 1, column: 1)
                : SourcePosition(line: place.line, column: place.column + UTF8.width(character))
            if character == "\n" || character == "\u{2028}" || character == "\u{2029}" {
                lines.append(line)
                line = Line(start: place)
            }
        }
        lines.append(line)
    }

    /// The place of a mark; without one, the beginning of the text.
    func position(of mark: Mark?) -> SourcePosition {
        guard let mark, lines.indices.contains(mark.line - 1) else { return start }
        let line = lines[mark.line - 1]
        let before = mark.column - 1
        let width = line.isASCII ? before : line.content.prefix(before).reduce(0) { $0 + UTF8.width($1) }
        return SourcePosition(line: line.start.line, column: line.start.column + width)
    }
}
