public import Diagnostics
public import Foundation

/// Lists the files of a folder in an order that is the same on every machine.
public enum SourceFolder {
    /// What may stand beside the files of any folder: a note for people, and the mark of a folder that a program wrote.
    private static let companions: Set = ["README.md", ".mechsite"]

    /// The paths, relative to `root`, of the files in a folder below it; an absent folder has none.
    ///
    /// - Parameter extensions: the endings of names that belong there; any other file is a finding, because nothing is passed
    ///   over in silence (rule C1). `README.md` is always allowed.
    /// - Parameter allowsFolders: whether there may be folders beside the files; they are not gone into.
    public static func files(
        in folder: String, of root: URL, extensions: Set<String>, allowsFolders: Bool = false
    ) throws(DiagnosticFailure) -> [String] {
        let url = root.appending(path: folder)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    kind: "unreadable-folder", path: folder, found: "a folder that can't be read",
                    expected: "a readable folder", remedy: "check what it is and who may read it"))
        }
        var paths: [String] = []
        var strangers: [Diagnostic] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where !companions.contains(name) {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            let values = try? root.appending(path: path).resourceValues(forKeys: [
                .isDirectoryKey, .isRegularFileKey, .isSymbolicLinkKey,
            ])
            if allowsFolders, values?.isDirectory == true { continue }
            let isRegular = values?.isRegularFile == true && values?.isSymbolicLink != true
            let matches = extensions.contains { name.hasSuffix("." + $0) }
            if isRegular, matches, !name.hasPrefix(".") {
                paths.append(path)
            } else {
                strangers.append(
                    Diagnostic(
                        kind: "unknown-file", path: path, found: "a file that does not belong here",
                        expected: "regular files with the ending " + extensions.sorted().joined(separator: " or "),
                        remedy: "move it away: nothing is passed over"))
            }
        }
        if !strangers.isEmpty { throw DiagnosticFailure(strangers) }
        return paths
    }
}
