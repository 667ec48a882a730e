internal import Diagnostics
internal import Foundation
internal import Mechanism
internal import Reference

/// What may stand in the folders of the content in which each name has its meaning.
///
/// A file with a wrong name would be on no page, and nobody would see it (rule C1).
enum ContentFolders {
    /// The names by folder; that of the content itself is empty. The other folders are checked where they are read.
    private static let names: [String: Set<String>] = {
        let files = [
            Redirect.file, SecurityContact.file, RuleStatement.file, FigureSet.file, DrawingOfLots.file,
            ConstructiveDialogues.file, OfficialDocument.file, Recommendation.file, GlossaryTerm.file,
            RegionalGroupNames.file,
        ]
        let folders = [
            ContentPage.folder, Strings.folder, PublicSchema.folder, ReferenceData.questionnaireFolder,
        ]
        var names: [String: Set<String>] = [:]
        for path in files + folders + ReferenceFile.allCases.map(\.path) {
            let parts = path.split(separator: "/").map(String.init)
            names["", default: []].insert(parts[0])
            if parts.count == 2 { names[parts[0], default: []].insert(parts[1]) }
        }
        return names
    }()

    /// Refuses what has no meaning where it stands, but for notes to people and hidden files of other programs.
    static func check(in content: URL) throws(DiagnosticFailure) {
        let strangers = names.flatMap { folder, expected in
            let url = folder.isEmpty ? content : content.appending(path: folder)
            // Whoever reads a file says it if the folder is missing or can't be read.
            let found = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
            return found.filter { !expected.contains($0) && $0 != "README.md" && !$0.hasPrefix(".") }.map { name in
                stranger(
                    folder.isEmpty ? name : "\(folder)/\(name)", found: "a name that nothing reads",
                    expected: "one of " + expected.sorted().joined(separator: ", "))
            }
        }
        guard strangers.isEmpty else { throw DiagnosticFailure(strangers.sortedByPlace()) }
    }

    /// The finding about a file or folder with a name that has no meaning where it stands.
    static func stranger(_ path: String, found: String, expected: String) -> Diagnostic {
        Diagnostic(
            kind: "unknown-file", path: path, found: found, expected: expected,
            remedy: "rename it or move it away: nothing is passed over")
    }
}
