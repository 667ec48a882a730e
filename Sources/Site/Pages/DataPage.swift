internal import Diagnostics
internal import Mechanism
internal import PublicRecord
internal import Templates

/// Explains the data that can be downloaded: every table with every column.
struct DataPage: UncitedPage {
    var address: PageAddress { .data }
    var kind: PageKind { .data }

    private static let column = Shape("column", ["name": .text, "type": .text, "description": .text])
    private static let table = Shape(
        "table",
        [
            "id": .text, "title": .text, "file": .link, "name": .text, "columns": .list(column),
        ])

    static let shape = Shape(
        "data",
        [
            "frame": .view(Shapes.frame), "tables": .list(table), "package": .link, "manifest": .link,
            "catalogue": .link, "attribution": .text, "parties": .link, "schemas": .list(table),
            "files": .list(Shapes.link),
        ])

    func views(in editions: [Edition], _ texts: inout TextRenderer) throws(DiagnosticFailure) -> [View] {
        guard let model = editions.first?.model else { return [] }
        let tables = OpenData.tables(of: model).map(view(of:))
        let schemas = model.content.schemas.map(view(of:))
        let root = address.wayToRoot
        let files = model.record.paths.map { path in
            View(
                Shapes.link,
                ["label": .text(path), "address": .link(Link(made: root + OpenData.file(ofRecord: path)))])
        }
        return editions.map { edition in
            View(
                Self.shape,
                [
                    "frame": .view(edition.frame(of: address, head(in: edition))),
                    "tables": .list(tables),
                    "package": .link(Link(made: root + DataPackage.file)),
                    "manifest": .link(Link(made: root + "\(OpenData.recordFolder)/manifest.json")),
                    "catalogue": .link(Link(made: root + DataCatalogue.file)),
                    "attribution": .text(
                        edition.text(
                            .attribution(
                                site: edition.text(.siteName), date: edition.date(model.record.asAt),
                                address: "\(model.baseAddress)/\(PageAddress.data.file(in: edition.language))"))),
                    "parties": .link(edition.link(to: .states, from: address)),
                    "schemas": .list(schemas),
                    "files": .list(files),
                ])
        }
    }

    private func head(in edition: Edition) -> PageHead {
        let model = edition.model
        let base = model.baseAddress
        let files =
            [("\(OpenData.recordFolder)/manifest.json", "application/json")]
            + OpenTable.allCases.map { ($0.file, "text/csv") }
        return PageHead(
            title: edition.text(.dataTitle),
            mainEntity: .object([
                "@type": "Dataset", "name": .text("\(edition.text(.dataTitle)) – \(edition.text(.siteName))"),
                "description": .text("\(edition.text(.dataDescription)) \(edition.text(.siteDescription))"),
                "version": .text(model.record.asAt.description), "usageInfo": .text(edition.text(.reuse)),
                "isAccessibleForFree": .flag(true),
                "distribution": .list(
                    files.map { file, type in
                        .object([
                            "@type": "DataDownload", "contentUrl": .text("\(base)/\(file)"),
                            "encodingFormat": .text(type),
                        ])
                    }),
            ]), isDemonstration: model.record.isDemonstration)
    }

    private func view(of table: OpenData.Table) -> View {
        view(
            id: "table-\(table.name)", title: table.title, file: table.file, name: table.id.fileName,
            columns: table.columns.map { ($0.name, $0.type, $0.description) })
    }

    private func view(of schema: PublicSchema) -> View {
        let name = String(schema.fileName.prefix { $0 != "." })
        return view(
            id: "schema-\(name)", title: schema.description, file: "\(OpenData.schemaFolder)/\(schema.fileName)",
            name: schema.fileName, columns: schema.fields.map { ($0.path, $0.type, $0.description) })
    }

    private func view(
        id: String, title: String, file: String, name: String, columns: [(name: String, type: String, words: String)]
    ) -> View {
        View(
            Self.table,
            [
                "id": .text(id), "title": .text(title),
                "file": .link(Link(made: address.wayToRoot + file)), "name": .text(name),
                "columns": .list(
                    columns.map {
                        View(
                            Self.column,
                            ["name": .text($0.name), "type": .text($0.type), "description": .text($0.words)])
                    }),
            ])
    }
}
