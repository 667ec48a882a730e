public import Diagnostics
public import Foundation
internal import Glibc

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
        try refuseLinks(to: folder, in: root)
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
            var facts = stat()
            let type = lstat(url.path + "/" + name, &facts) == 0 ? facts.st_mode & S_IFMT : 0
            if allowsFolders, type == S_IFDIR { continue }
            let matches = extensions.contains { name.hasSuffix("." + $0) }
            if type == S_IFREG, matches, !name.hasPrefix(".") {
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

    /// A folder behind a link may be anywhere. The root itself is named by whoever runs the program.
    private static func refuseLinks(to folder: String, in root: URL) throws(DiagnosticFailure) {
        var path = root.path
        for part in folder.split(separator: "/") {
            path += "/" + part
            if SourceBytes.isLink(path) { throw SourceBytes.link(folder) }
        }
    }
}
