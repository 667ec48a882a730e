internal import Bytes
internal import Foundation

/// The description of the tables for programs: a Frictionless data package.
struct DataPackage: Encodable {
    static let file = "\(OpenData.folder)/datapackage.json"

    let name = "review-of-the-organized-crime-convention"
    let title: String
    let version: String
    let licenses = [License()]
    let resources: [Resource]

    struct License: Encodable {
        let name = "attribution"
        let title = "May be reused with attribution; texts of parties remain those of the parties that published them"
    }

    struct Resource: Encodable {
        let name: String
        let title: String
        let path: String
        let format = "csv"
        let mediatype = "text/csv"
        let encoding = "utf-8"
        let schema: Schema
    }

    struct Schema: Encodable {
        let fields: [Field]
    }

    struct Field: Encodable {
        let name: String
        let type: String
        let description: String
    }

    init(of tables: [OpenData.Table], title: String, asAt: String) {
        self.title = title
        version = asAt
        resources = tables.map { table in
            Resource(
                name: table.name, title: table.title, path: "\(table.name).csv",
                schema: Schema(
                    fields: table.columns.map { Field(name: $0.name, type: $0.type, description: $0.description) }))
        }
    }

    func write(into bytes: inout ByteBuffer) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        bytes.append([UInt8](try encoder.encode(self)))
        bytes.append("\n")
    }
}
