public import Diagnostics
internal import Foundation
internal import SourceReading

/// An export of another system: a folder of CSV files, or an SQLite file. It is read and never written to.
public struct TableSource {
    /// The tables that there are, in the order of their bytes.
    public let names: [String]
    private let read: (String, UInt8) throws(DiagnosticFailure) -> SourceTable

    /// Opens an export.
    ///
    /// - Parameter path: of the folder or the file, also for messages.
    /// - Throws: findings when it is neither, or holds a file that is no table.
    public static func open(_ path: String) throws(DiagnosticFailure) -> TableSource {
        let url = URL(filePath: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw failure("missing-source", path, "nothing at this path", "check the path")
        }
        return isFolder.boolValue ? try folder(url, path) : try file(url, path)
    }

    /// Reads a table.
    ///
    /// - Parameter separator: between the cells of CSV, such as a comma; SQLite has none.
    public func table(_ name: String, separator: UInt8) throws(DiagnosticFailure) -> SourceTable {
        try read(name, separator)
    }

    private static func folder(_ url: URL, _ path: String) throws(DiagnosticFailure) -> TableSource {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
            throw failure("unreadable-folder", path, "a folder that can't be read", "check who may read it")
        }
        let files = names.filter { $0 != "README.md" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let strangers = files.filter { !$0.hasSuffix(".csv") }
        guard strangers.isEmpty else {
            throw DiagnosticFailure(
                strangers.map {
                    Diagnostic(
                        kind: "unknown-file", path: $0, found: "a file that is no table",
                        expected: "files with the ending .csv", remedy: "move it away: nothing is passed over")
                })
        }
        return TableSource(names: files.map { String($0.dropLast(".csv".count)) }) {
            (name, separator) throws(DiagnosticFailure) in
            let bytes = try SourceBytes.read(name + ".csv", in: url)
            return try CSVTable.read(bytes, name: name, path: name + ".csv", separator: separator)
        }
    }

    private static func file(_ url: URL, _ path: String) throws(DiagnosticFailure) -> TableSource {
        // A pipe would wait for somebody who writes into it.
        let type = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)[.type]
        let isFile = type as? FileAttributeType == .typeRegular
        let first = isFile ? try? FileHandle(forReadingFrom: url).read(upToCount: SQLiteFile.magic.count) : nil
        guard let first, Array(first) == SQLiteFile.magic else {
            throw failure(
                "unknown-source", path, "a file that is no SQLite file",
                "put CSV files into a folder and name the folder")
        }
        let database = try SQLiteFile(url, path: url.lastPathComponent)
        return TableSource(names: try database.tables()) { (name, _) throws(DiagnosticFailure) in
            try database.table(name)
        }
    }

    private static func failure(_ kind: String, _ path: String, _ found: String, _ remedy: String) -> DiagnosticFailure
    {
        DiagnosticFailure(
            Diagnostic(
                kind: kind, path: path, found: found, expected: "a folder of CSV files, or an SQLite file",
                remedy: remedy))
    }
}
