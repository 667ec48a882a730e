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
        /// For each scalar how many bytes stand before it on the line; none if all are ASCII. Searching the line anew for each
        /// of the nodes on it would take time by the square of its length.
        var widthsBefore: [Int32] = []
        var isASCII = true
        /// Where it begins.
        let start: SourcePosition
    }

    /// - Parameter firstLine: the line of the file on which the text begins.
    init(_ text: String, firstLine: Int) {
        start = SourcePosition(line: firstLine, column: 1)
        var place = start
        var line = Line(start: place)
        var width: Int32 = 0
        for character in text.unicodeScalars {
            line.widthsBefore.append(width)
            width += Int32(UTF8.width(character))
            if !character.isASCII { line.isASCII = false }
            place =
                character == "\n"
                ? SourcePosition(line: place.line + 1, column: 1)
                : SourcePosition(line: place.line, column: place.column + UTF8.width(character))
            if character == "\n" || character == "\u{2028}" || character == "\u{2029}" {
                lines.append(line.isASCII ? Line(start: line.start) : line)
                line = Line(start: place)
                width = 0
            }
        }
        line.widthsBefore.append(width)
        lines.append(line)
    }

    /// The place of a mark; without one, the beginning of the text.
    func position(of mark: Mark?) -> SourcePosition {
        guard let mark, lines.indices.contains(mark.line - 1) else { return start }
        let line = lines[mark.line - 1]
        let before = max(mark.column - 1, 0)
        let widths = line.widthsBefore
        let width = line.isASCII ? before : Int(widths.isEmpty ? 0 : widths[min(before, widths.count - 1)])
        return SourcePosition(line: line.start.line, column: line.start.column + width)
    }
}
