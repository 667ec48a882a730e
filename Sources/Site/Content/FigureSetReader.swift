internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import SourceReading

extension FigureSet {
    static let file = "\(ContentFile.referenceFolder)/status-figures.json"

    /// Reads the official figures; they stay the characters that were printed (rule C20).
    static func read(from content: URL) throws(DiagnosticFailure) -> FigureSet {
        try ContentFile.readObject(file, in: content, as: "the file", read)
    }

    private static func read(_ object: inout ObjectReader) -> FigureSet? {
        let asAt = object.required("as_at", CalendarDate.self)
        let document = object.requiredObject("document", as: "\"document\"") { document in
            let title = document.requiredMultilingual("title")
            let date = document.required("date", CalendarDate.self)
            let symbols = document.list("symbols", of: DocumentSymbol.self)
            return title.flatMap { title in date.map { (title, $0, symbols) } }
        }
        var figureIDs: Set<String> = []
        let figures = object.requiredObjects("figures", as: "a figure") { readFigure(&$0, ids: &figureIDs) }
        var tableIDs: Set<String> = []
        let tables = object.requiredObjects("tables", as: "a table") { readTable(&$0, ids: &tableIDs) }
        guard let asAt, let (title, date, symbols) = document, let figures, let tables else { return nil }
        return FigureSet(
            asAt: asAt, documentTitle: title, documentDate: date, symbols: symbols, figures: figures, tables: tables)
    }

    private static func readFigure(_ object: inout ObjectReader, ids: inout Set<String>) -> OfficialFigure? {
        let id = object.requiredIdentifier("id", differentFrom: &ids)
        let label = object.requiredMultilingual("label")
        let value = object.required("value", String.self)
        let paragraph = object.required("paragraph", String.self)
        guard let id, let label, let value, let paragraph else { return nil }
        return OfficialFigure(id: id, label: label, value: value, paragraph: paragraph)
    }

    private static func readTable(_ object: inout ObjectReader, ids: inout Set<String>) -> OfficialTable? {
        let report = object.report
        let id = object.requiredIdentifier("id", differentFrom: &ids)
        let title = object.requiredMultilingual("title")
        let columnNodes = object.requiredNode("columns")?.members(of: "\"columns\"", into: report)
        let columns = columnNodes?.compactMap { Multilingual.read($0, as: "a column", into: report) }
        let rows = object.requiredObjects("rows", as: "a row") { row -> OfficialTable.Row? in
            let label = row.requiredMultilingual("label")
            let values = row.requiredTexts("values")
            if let values, let columnNodes, values.count != columnNodes.count {
                report.report(
                    "wrong-count", at: row.position, found: "a row of \(values.count) values",
                    expected: "\(columnNodes.count), one for each column")
            }
            return label.flatMap { label in values.map { OfficialTable.Row(label: label, values: $0) } }
        }
        let paragraph = object.required("paragraph", String.self)
        guard let id, let title, let columns, let rows, let paragraph else { return nil }
        return OfficialTable(id: id, title: title, columns: columns, rows: rows, paragraph: paragraph)
    }
}
