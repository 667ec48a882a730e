internal import Bytes
internal import Diagnostics
internal import Mechanism
internal import Templates

/// Official figures as they were printed, as tables and charts that say the same (rules C18, C20).
struct StatusPage: UncitedPage {
    var address: PageAddress { .status }
    var kind: PageKind { .status }

    private static let row = Shape("row", ["label": .text, "values": .list(Shapes.word)])
    private static let bar = Shape("bar", ["label": .text, "value": .text, "graphic": .html])
    private static let table = Shape(
        "table of figures",
        [
            "id": .text, "link": .link, "title": .text, "columns": .list(Shapes.word), "rows": .list(row),
            "paragraph": .text, "bars": .list(bar), "hasChart": .flag,
        ])
    private static let figure = Shape("figure", ["label": .text, "value": .text, "paragraph": .text])

    static let shape = Shape(
        "status",
        [
            "frame": .view(Shapes.frame), "asAt": .view(Shapes.date), "document": .text,
            "documentDate": .view(Shapes.date), "tables": .list(table), "figures": .list(figure),
            "tablesCSV": .view(Shapes.csv), "figuresCSV": .view(Shapes.csv),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        editions.map(view(in:))
    }

    private func view(in edition: Edition) -> View {
        let figures = edition.model.content.figures
        return View(
            Self.shape,
            [
                "frame": .view(
                    edition.frame(of: address, PageHead(title: edition.text(.statusTitle), section: .status))),
                "asAt": .view(edition.view(of: figures.asAt)),
                "document": .text(figures.documentTitle[edition.language]),
                "documentDate": .view(edition.view(of: figures.documentDate)),
                "tables": .list(figures.tables.map { view(of: $0, in: edition) }),
                "figures": .list(
                    figures.figures.map {
                        View(
                            Self.figure,
                            [
                                "label": .text($0.label[edition.language]), "value": .text($0.value),
                                "paragraph": .text($0.paragraph),
                            ])
                    }),
                "tablesCSV": .view(edition.view(of: .statusTables, on: address)),
                "figuresCSV": .view(edition.view(of: .statusFigures, on: address)),
            ])
    }

    private func view(of table: OfficialTable, in edition: Edition) -> View {
        View(
            Self.table,
            [
                "id": .text(table.id),
                "link": .link(Link(made: "#" + table.id)),
                "title": .text(table.title[edition.language]),
                "columns": .list(table.columns.map { Edition.word($0[edition.language]) }),
                "rows": .list(
                    table.rows.map {
                        View(
                            Self.row,
                            [
                                "label": .text($0.label[edition.language]),
                                "values": .list($0.values.map(Edition.word)),
                            ])
                    }),
                "paragraph": .text(table.paragraph),
                "bars": .list(bars(of: table, in: edition)),
                "hasChart": .flag(table.hasChart),
            ])
    }

    private func bars(of table: OfficialTable, in edition: Edition) -> [View] {
        guard table.hasChart else { return [] }
        let largest = table.rows.compactMap(\.firstNumber).max() ?? 1
        return table.rows.compactMap { row in
            guard let number = row.firstNumber, let value = row.values.first else { return nil }
            let label = row.label[edition.language]
            return View(
                Self.bar,
                [
                    "label": .text(label), "value": .text(value),
                    "graphic": .html(Self.graphic(of: number, largest: max(largest, 1), title: "\(label): \(value)")),
                ])
        }
    }

    private static func graphic(of number: Int, largest: Int, title: String) -> HTMLFragment {
        var bytes = ByteBuffer(capacity: 1 << 8)
        bytes.append("<svg height=\"20\" role=\"img\"><title>")
        bytes.appendEscaped(title)
        let hundredths = number * 10_000 / largest
        let width = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
        bytes.append("</title><rect class=\"track\" width=\"100%\" height=\"20\"/>")
        bytes.append("<rect class=\"bar\" width=\"\(width)\" height=\"20\"/></svg>")
        return HTMLFragment(copying: bytes)
    }
}

extension OfficialTable {
    /// Whether a chart says the same as the table: one column of whole numbers in several rows.
    fileprivate var hasChart: Bool {
        columns.count == 1 && rows.count > 1 && rows.allSatisfy { $0.firstNumber != nil }
    }
}

extension OfficialTable.Row {
    /// The first value as a number, for the length of a bar; the printed characters stand beside it.
    fileprivate var firstNumber: Int? { values.first.flatMap { Int($0.filter { $0 != "," }) } }
}
