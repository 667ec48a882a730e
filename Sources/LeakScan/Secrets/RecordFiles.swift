internal import Diagnostics
internal import Foundation
internal import SourceReading

/// Reads a folder of records, or any other, file by file, and knows nothing of what is in it.
///
/// It shares no code with the archive that the gate reads: what one of them overlooks, the other may see.
enum RecordFiles {
    /// A text value of a structured file.
    struct Value {
        let text: String
        let line: Int
        /// From the outermost to the innermost; places in lists are numbers.
        let keys: [String]
    }

    enum Contents {
        case values([Value])
        /// A file that is no structured data, or is malformed.
        case bytes([UInt8])
    }

    /// The paths of all files below a folder, in the order of their bytes. A note for people stands for nothing.
    static func paths(in folder: URL) throws -> [String] {
        let root = folder.resolvingSymlinksInPath()
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { path in
            let file = root.appending(path: path).path
            switch try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType {
            // A link that leads to no file can't be read.
            case .typeRegular, .typeSymbolicLink: return path.split(separator: "/").last != "README.md"
            case _: return false
            }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A file that can't be read stops the scan: without its words it would find too little.
    static func bytes(_ path: String, in folder: URL) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    static func contents(_ path: String, _ bytes: [UInt8]) -> Contents {
        let format: SourceFile.Format
        switch path.split(separator: ".").last {
        case "json": format = .json
        case "yaml", "yml": format = .yaml
        case _: return .bytes(bytes)
        }
        let file = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
        do throws(DiagnosticFailure) {
            var values: [Value] = []
            collect(try file.parse(as: format), [], &values)
            return .values(values)
        } catch {
            return .bytes(bytes)
        }
    }

    private static func collect(_ node: SourceNode, _ keys: [String], _ values: inout [Value]) {
        switch node.content {
        case .mapping(let entries): for entry in entries { collect(entry.value, keys + [entry.key], &values) }
        case .sequence(let nodes):
            for (index, node) in nodes.enumerated() { collect(node, keys + [String(index)], &values) }
        case .text(let text), .plain(let text):
            values.append(Value(text: text, line: node.position.line, keys: keys))
        // Telephone numbers may stand without quotes.
        case .number(let digits): values.append(Value(text: digits, line: node.position.line, keys: keys))
        case .flag, .null: break
        }
    }
}
