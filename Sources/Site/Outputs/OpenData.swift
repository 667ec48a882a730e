internal import Bytes
internal import Mechanism
internal import PublicRecord

/// The data that the site is made from, for download: the public record itself, and tables.
///
/// Tables are UTF-8 CSV (RFC 4180) without a byte order mark, States in the order of codes. A cell that a spreadsheet would take
/// for a formula begins with an apostrophe.
enum OpenData {
    static let folder = "data"
    /// The public record, file by file as it was cleared.
    static let recordFolder = "data/public-record"
    /// The same, one file for each party.
    static let partyFolder = "data/parties"
    /// What the files of the public record have to look like, and what each of their fields means.
    static let schemaFolder = "data/schemas"

    /// Where a file of the public record stands. Files of States have a folder of their own at the root, which servers give out
    /// under rules of their own.
    static func file(ofRecord path: String) -> String {
        path.hasPrefix(PublishedAttachment.folder + "/") ? path : "\(recordFolder)/\(path)"
    }

    static func file(of party: PartyCode) -> String { "\(partyFolder)/\(party.slug).json" }

    /// A table with its columns, as it is described in the data package.
    struct Table {
        let id: OpenTable
        /// What the table holds, in English.
        let title: String
        let columns: [Column]
        /// Makes the rows, a part after the other: those of all published texts are too many to be kept.
        private let parts: [() -> [[String]]]

        init(id: OpenTable, title: String, columns: [Column], parts: [() -> [[String]]]) {
            self.id = id
            self.title = title
            self.columns = columns
            self.parts = parts
        }

        init(id: OpenTable, title: String, columns: [Column], rows: @autoclosure @escaping () -> [[String]]) {
            self.init(id: id, title: title, columns: columns, parts: [rows])
        }

        /// All rows at once.
        var rows: [[String]] { parts.flatMap { $0() } }

        /// Makes the file, and hands it on in pieces of whole lines.
        func write(to take: (borrowing ByteBuffer) throws -> Void) rethrows {
            let enough = 1 << 18
            var bytes = ByteBuffer(capacity: enough)
            bytes.append(row: columns.map(\.name))
            for part in parts {
                for row in part() {
                    bytes.append(row: row)
                    guard bytes.count >= enough else { continue }
                    try take(bytes)
                    bytes.removeAll()
                }
            }
            try take(bytes)
        }

        var name: String { id.rawValue }
        var file: String { id.file }
    }

    struct Column {
        let name: String
        /// A type of Frictionless Table Schema: `string`, `date`, `integer`, `boolean`.
        let type: String
        let description: String

        init(_ name: String, _ type: String, _ description: String) {
            self.name = name
            self.type = type
            self.description = description
        }

        init(_ name: String, _ description: String) {
            self.init(name, "string", description)
        }

        /// A column for each language.
        static func inSixLanguages(_ name: String, _ description: String) -> [Column] {
            Language.allCases.map { Column("\(name)_\($0.code)", "\(description) in \($0.englishName)") }
        }
    }

    static func tables(of model: SiteModel) -> [Table] { OpenTable.allCases.map { table($0, of: model) } }

    private static func table(_ table: OpenTable, of model: SiteModel) -> Table {
        switch table {
        case .parties: parties(of: model)
        case .treatyActions: treatyActions(of: model)
        case .texts: texts(of: model)
        case .articles: articles(of: model)
        case .documents: documents(of: model)
        case .recommendations: recommendations(of: model)
        case .constructiveDialogues: constructiveDialogues(of: model)
        case .glossary: glossary(of: model)
        case .reviewGroups: reviewGroups(of: model)
        case .reviewingStates: reviewingStates(of: model)
        case .statusTables: statusTables(of: model)
        case .statusFigures: statusFigures(of: model)
        }
    }

    static func inSixLanguages(_ text: Multilingual?) -> [String] { Language.allCases.map { text?[$0] ?? "" } }
}

extension Language {
    fileprivate var englishName: String {
        switch self {
        case .arabic: "Arabic"
        case .chinese: "Chinese"
        case .english: "English"
        case .french: "French"
        case .russian: "Russian"
        case .spanish: "Spanish"
        }
    }
}

extension ByteBuffer {
    fileprivate mutating func append(row: [String]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { append(",") }
            append(cell: cell)
        }
        append("\n")
    }

    /// Appends a cell that no spreadsheet takes for a formula, in double quotes where it has to be.
    mutating func append(cell text: String) {
        var text = text
        // Bytes, not characters: a quotation mark with an accent on it is one character, and ends a cell all the same.
        text.withUTF8 { bytes in
            let isQuoted = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains {
                bytes.offset(of: $0, from: 0) < bytes.count
            }
            if isQuoted { append("\"") }
            if Self.isFormula(bytes) { append("'") }
            var start = 0
            while case let quote = bytes.offset(of: UInt8(ascii: "\""), from: start), quote < bytes.count {
                append(UnsafeBufferPointer(rebasing: bytes[start...quote]))
                append("\"")
                start = quote + 1
            }
            append(UnsafeBufferPointer(rebasing: bytes[start...]))
            if isQuoted { append("\"") }
        }
    }

    /// What a formula begins with, in its usual width and the full one, and the blanks that may stand before it.
    private static let formulaSigns = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].map { Array($0.utf8) }
    private static let blanks = [" ", "\n", "\u{A0}"].map { Array($0.utf8) }

    private static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = bytes[...]
        while let blank = blanks.first(where: rest.starts) { rest = rest.dropFirst(blank.count) }
        return formulaSigns.contains(where: rest.starts)
    }
}
