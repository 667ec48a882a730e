internal import Diagnostics
internal import PublicRecord
internal import Publishing
internal import Workers

/// Replaces a folder as a whole, in one step, or not at all.
func replaceFolder(
    _ folder: String, _ kind: OutputKind, with files: [(path: String, bytes: [UInt8])]
) throws(DiagnosticFailure) {
    do throws(PublishingFailure) {
        let writer = try SiteWriter(target: folder, kind: kind)
        for file in files { try writer.write(file.path, owner: "public record", file.bytes) }
        _ = try writer.commit()
    } catch {
        throw DiagnosticFailure(error.diagnostics)
    }
}

/// Replaces the folder of the public record, whose files are made while they are written: all of them together are large.
func replaceFolder(_ folder: String, with record: PublicRecord) throws(DiagnosticFailure) {
    do throws(PublishingFailure) {
        let writer = try SiteWriter(target: folder, kind: .publicRecord)
        try record.forEachFile(by: .all) { file throws(PublishingFailure) in
            try writer.write(file.path, owner: "public record", file.bytes)
        }
        _ = try writer.commit()
    } catch {
        throw DiagnosticFailure(error.diagnostics)
    }
}
