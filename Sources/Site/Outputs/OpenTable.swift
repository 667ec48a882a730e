internal import Mechanism
internal import Templates

/// The tables that are offered for download. Every table on a page is a part of one of them.
enum OpenTable: String, CaseIterable {
    case parties
    case treatyActions = "treaty-actions"
    case texts
    case articles
    case documents
    case recommendations
    case constructiveDialogues = "constructive-dialogues"
    case glossary
    case reviewGroups = "review-groups"
    case reviewingStates = "reviewing-states"
    case statusTables = "status-tables"
    case statusFigures = "status-figures"

    /// The file, relative to the root of the site.
    var file: String { "\(OpenData.folder)/\(fileName)" }

    var fileName: String { "\(rawValue).csv" }
}

extension Edition {
    /// The link from a page to the file of a table on it.
    func view(of table: OpenTable, on page: PageAddress) -> View {
        View(
            Shapes.csv,
            ["label": .text(table.fileName), "address": .link(Link(made: page.wayToRoot + table.file))])
    }
}
