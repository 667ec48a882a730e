internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// Explains the data that can be downloaded: every table with every column.
struct DataPage: Page {
    var address: PageAddress { .data }
    var kind: PageKind { .data }

    private static let column = Shape("column", ["name": .text, "type": .text, "description": .text])
    private static let table = Shape(
        "table", ["id": .text, "title": .text, "file": .link, "name": .text, "columns": .list(column)])

    static let shape = Shape(
        "data",
        [
            "frame": .view(Shapes.frame), "tables": .list(table), "package": .link, "manifest": .link,
            "files": .list(Shapes.link),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        guard let model = editions.first?.model else { return [] }
        let tables = OpenData.tables(of: model)
        let root = address.wayToRoot
        let files = ((try? model.record.files()) ?? []).map(\.path)
        return editions.map { edition in
            View(
                Self.shape,
                [
                    "frame": .view(
                        edition.frame(
                            of: address,
                            PageHead(title: edition.text(.dataTitle), isDemonstration: model.record.isDemonstration))),
                    "tables": .list(
                        tables.map { table in
                            View(
                                Self.table,
                                [
                                    "id": .text("table-\(table.name)"), "title": .text(table.title),
                                    "file": .link(Link(made: root + table.file)), "name": .text("\(table.name).csv"),
                                    "columns": .list(
                                        table.columns.map {
                                            View(
                                                Self.column,
                                                [
                                                    "name": .text($0.name), "type": .text($0.type),
                                                    "description": .text($0.description),
                                                ])
                                        }),
                                ])
                        }),
                    "package": .link(Link(made: root + DataPackage.file)),
                    "manifest": .link(Link(made: root + "\(OpenData.recordFolder)/manifest.json")),
                    "files": .list(
                        files.map {
                            View(
                                Shapes.link,
                                [
                                    "label": .text($0),
                                    "address": .link(Link(made: root + "\(OpenData.recordFolder)/\($0)")),
                                ])
                        }),
                ])
        }
    }
}
