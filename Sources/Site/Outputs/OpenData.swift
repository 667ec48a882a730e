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
        let rows: [[String]]

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

extension OpenData.Table {
    func write(into bytes: inout ByteBuffer) {
        for row in [columns.map(\.name)] + rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(",") }
                bytes.append(Self.cell(cell))
            }
            bytes.append("\n")
        }
    }

    private static let formulaStarts = Array("=+-@\t\r".utf8)
    private static let quoted = Array(",\"\n\r".utf8)

    /// A cell that no spreadsheet takes for a formula, in double quotes where it has to be.
    static func cell(_ text: String) -> String {
        let isFormula = text.utf8.first.map(formulaStarts.contains) ?? false
        let safe = isFormula ? "'" + text : text
        // Bytes, not characters: a quotation mark with an accent on it is one character, and ends a cell all the same.
        guard safe.utf8.contains(where: quoted.contains) else { return safe }
        let parts = safe.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        return "\"" + parts.map(Substring.init).joined(separator: "\"\"") + "\""
    }
}
