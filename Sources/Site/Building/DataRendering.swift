internal import Bytes
internal import Mechanism
internal import PublicRecord
internal import Reference

extension SitePlan {
    /// The data that the site is made from: tables with their description, the public record itself, whole and by party, its
    /// schemas, and a catalogue of all that.
    func renderData(_ buffer: inout ByteBuffer, to sink: SiteSink) throws {
        let tables = OpenData.tables(of: model)
        for table in tables {
            // The table of all texts is by far the largest file of the site.
            try sink(table.file, "table \(table.name)", pieces: table.write)
        }
        let title = editions.first { $0.language == .english }?.text(.siteName) ?? ""
        buffer.removeAll()
        try DataPackage(of: tables, title: title, asAt: model.record.asAt.description).write(into: &buffer)
        try sink(DataPackage.file, "data package", buffer)
        buffer.removeAll()
        DataCatalogue(of: editions, tables: tables).document.write(into: &buffer)
        try sink(DataCatalogue.file, "data catalogue", buffer)
        try model.record.forEachFile { file in
            try write(OpenData.file(ofRecord: file.path), of: "public record", file.bytes, &buffer, to: sink)
        }
        for party in model.reference.parties {
            let bytes = model.record.file(of: party.code).bytes
            try write(OpenData.file(of: party.code), of: "data of a party", bytes, &buffer, to: sink)
        }
        for schema in model.content.schemas {
            try write("\(OpenData.schemaFolder)/\(schema.fileName)", of: "schema", schema.bytes, &buffer, to: sink)
        }
    }

    private func write(
        _ path: String, of owner: String, _ bytes: [UInt8], _ buffer: inout ByteBuffer, to sink: SiteSink
    ) throws {
        buffer.removeAll()
        buffer.append(bytes)
        try sink(path, owner, buffer)
    }
}
