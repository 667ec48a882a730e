import Bytes

/// Where the walk is in a table.
struct TableState {
    /// The tables of the text so far.
    var count = 0
    var current: Node?
    var column = 0
    var hasBody = false
}

extension TreeWriter {
    mutating func beginTable(_ node: Node) {
        table.count += 1
        table.current = node
        table.hasBody = false
        html.put("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"")
        html.appendEscaped(options.labels.table)
        if table.count > 1 { html.append(" \(table.count)") }
        html.put("\"><table>\n")
    }

    mutating func endTable(_ node: Node) {
        if table.hasBody { html.put("</tbody>\n") }
        html.put("</table></div>\n")
        table.current = nil
    }

    mutating func beginRow(_ row: Node) {
        table.column = 0
        if row.isHeaderRow {
            html.put("<thead>\n")
        } else {
            if !table.hasBody { html.put("<tbody>\n") }
            table.hasBody = true
            reportSurplusCells(of: row)
        }
        html.put("<tr>")
    }

    mutating func endRow(_ row: Node) {
        html.put("</tr>\n")
        if row.isHeaderRow { html.put("</thead>\n") }
        endPlainLine()
    }

    mutating func beginCell(_ cell: Node) {
        html.put(isHeaderCell(cell) ? "<th scope=\"col\"" : "<td")
        switch table.current?.alignment(ofColumn: table.column) {
        case UInt8(ascii: "l"): html.put(" class=\"align-start\"")
        case UInt8(ascii: "c"): html.put(" class=\"align-center\"")
        case UInt8(ascii: "r"): html.put(" class=\"align-end\"")
        default: break
        }
        html.put(">")
    }

    mutating func endCell(_ cell: Node) {
        html.put(isHeaderCell(cell) ? "</th>" : "</td>")
        if cell.next != nil { plain.append(UInt8(ascii: "\t")) }
        table.column += 1
    }

    /// An empty cell over a column heads nothing.
    private func isHeaderCell(_ cell: Node) -> Bool {
        cell.firstChild != nil && cell.parent?.isHeaderRow == true
    }

    private mutating func reportSurplusCells(of row: Node) {
        guard let columns = table.current?.columns else { return }
        let cells = lines.cells(ofRowOnLine: row.line)
        if cells > columns {
            problems.append(MarkupProblem(.rowTooWide(cells: cells, columns: columns), line: row.line))
        }
    }
}
