internal import Mechanism

/// A table as CSV (RFC 4180): as plain text, written anew cell by cell, so that no spreadsheet takes a cell for a formula.
enum CSVSanitizing {
    static func sanitize(_ bytes: [UInt8]) throws(Refusal) -> SanitizedFile {
        var (text, removed) = try TextSanitizing.read(bytes)
        let rows = try rows(of: text)
        guard Set(rows.map(\.count)).count == 1 else {
            throw Refusal(
                "lines with different numbers of cells, or cells that no comma separates",
                remedy: "ask for a table with commas between its cells, as many in each line")
        }
        let formulas = rows.joined().count(where: isFormula)
        if formulas > 0 {
            removed.append("\(formulas) cells that a spreadsheet would take for formulas now begin with an apostrophe")
        }
        text = rows.map { $0.map(written).joined(separator: ",") + "\n" }.joined()
        return SanitizedFile(.csv, Array(text.utf8), removed: removed)
    }

    /// The cells of each line.
    private static func rows(of text: String) throws(Refusal) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"" where isQuoted && next == "\"":
                cell.append(scalar)
                next = scalars.next()
            case "\"" where isQuoted:
                isQuoted = false
            case _ where isQuoted:
                cell.append(scalar)
            case "\"" where cell.isEmpty && !wasQuoted:
                isQuoted = true
                wasQuoted = true
            case ",", "\n":
                row.append(String(cell))
                cell.removeAll()
                wasQuoted = false
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            case _ where wasQuoted || scalar == "\"":
                throw quoteOutOfPlace
            case _:
                cell.append(scalar)
            }
        }
        guard !isQuoted else { throw quoteOutOfPlace }
        return rows
    }

    private static let quoteOutOfPlace = Refusal(
        "a double quote out of place", remedy: "ask for a table as RFC 4180 has it: cells with quotes stand in quotes")

    /// Whether a spreadsheet would compute the cell. A number with its sign is none.
    private static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return false }
        switch first {
        case "=", "@", "\t", "\n", "＝", "＠", "＋", "－": return true
        case "+", "-": return Double(cell.filter { $0 != " " }) == nil
        case _: return false
        }
    }

    private static func written(_ cell: String) -> String {
        let safe = isFormula(cell) ? "'" + cell : cell
        guard safe.contains(where: { ",\"\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
