public import Diagnostics
import Glibc

extension PublishingFailure {
    /// The errors in the form in which all findings are shown.
    public var diagnostics: [Diagnostic] { errors.map(\.diagnostic) }
}

extension PublishingError {
    /// The error with what was found and what to do.
    public var diagnostic: Diagnostic {
        switch self {
        case .unusableName(let path):
            Diagnostic(
                kind: "output-name", path: path, found: "the output folder has no name of its own",
                expected: "a path that ends in the folder's name", remedy: "name the folder, such as `public`")
        case .parentMissing(let path):
            Diagnostic(
                kind: "output-parent", path: path, found: "the folder around the output folder doesn't exist",
                remedy: "create it or correct the path")
        case .symbolicLink(let path):
            Diagnostic(
                kind: "output-link", path: path, found: "the output folder is a symbolic link",
                expected: "a folder, or nothing yet", remedy: "name the folder that the link leads to")
        case .notAFolder(let path):
            Diagnostic(
                kind: "output-file", path: path, found: "something that isn't a folder is in the output folder's place",
                expected: "a folder, or nothing yet", remedy: "move it away or name another output folder")
        case .foreignFolder(let path, let entry):
            Diagnostic(
                kind: "output-foreign", path: path, found: "the folder holds `\(entry)`, which no build wrote",
                expected: "an empty folder, or one with the file `\(OutputFolder.markerName)` of an earlier build",
                remedy: "name another output folder, or empty this one: a build replaces all that is in it")
        case .otherOutput(let path, let found, let expected):
            Diagnostic(
                kind: "output-other", path: path, found: "the folder holds \(found.words), and not \(expected.words)",
                expected: "\(expected.words) of an earlier run, an empty folder, or nothing yet",
                remedy: "name another output folder: this one would be replaced as a whole")
        case .overlapsInput(let path, let input):
            Diagnostic(
                kind: "output-input", path: path,
                found: "an output folder that is, holds or lies in the input `\(input)`",
                expected: "a folder apart from all that is read", remedy: "name another output folder")
        case .anotherBuild(let path, let process):
            Diagnostic(
                kind: "output-locked", path: path,
                found: "another build\(process.map { " (process \($0))" } ?? "") is writing this folder",
                remedy: "wait until it has ended")
        case .changedMeanwhile(let path):
            Diagnostic(
                kind: "output-changed", path: path, found: "the output folder was replaced during the build",
                remedy: "build again")
        case .exchangeUnsupported(let path):
            Diagnostic(
                kind: "output-exchange", path: path,
                found: "this file system can't replace the old site by the new one in one step",
                expected: "a local file system such as ext4, xfs, btrfs or tmpfs",
                remedy: "build to a folder on such a file system and copy the site from there")
        case .unsafePath, .duplicatePath, .fileIsFolder, .finished: pageDiagnostic
        case .diskFull, .readOnly, .notPermitted, .system: systemDiagnostic
        }
    }

    private var pageDiagnostic: Diagnostic {
        switch self {
        case .unsafePath(let path, let owner, let reason):
            Diagnostic(
                kind: "unsafe-path", path: path, found: "the path of \(owner) \(reason.words)",
                expected: "folders and a file name of letters, digits, - _ . and ~",
                remedy: "correct the address of the page")
        case .duplicatePath(let path, let owners):
            Diagnostic(
                kind: "duplicate-path", path: path, found: "\(owners.joined(separator: " and ")) have the same path",
                expected: "one page for each path", remedy: "change the address of one of them")
        case .fileIsFolder(let path, let owners):
            Diagnostic(
                kind: "file-is-folder", path: path,
                found: "a file for \(owners[0]) and a folder for \(owners[1]) have the same path",
                expected: "one or the other", remedy: "change the address of one of them")
        case .finished(let path):
            Diagnostic(
                kind: "output-finished", path: path, found: "a page came after the site was published or given up",
                remedy: "report this as a fault of the program")
        case _: preconditionFailure("not about a page")
        }
    }

    private var systemDiagnostic: Diagnostic {
        switch self {
        case .diskFull(let path):
            Diagnostic(
                kind: "disk-full", path: path, found: "no space is left to write this file",
                remedy: "make space and run the command again; what was there before is as it was")
        case .readOnly(let path):
            Diagnostic(
                kind: "read-only", path: path, found: "the file system can only be read",
                remedy: "name an output folder that can be written")
        case .notPermitted(let path, let operation):
            Diagnostic(
                kind: "not-permitted", path: path, found: "no permission to \(operation)",
                remedy: "give the user of the program the right to write the folder and the one around it")
        case .system(let path, let operation, let code):
            Diagnostic(
                kind: "file-system", path: path, found: "can't \(operation): \(words(of: code))",
                remedy: "correct the cause and run the command again; what was there before is as it was")
        case _: preconditionFailure("not from the file system")
        }
    }
}

extension PublishingError {
    /// The error as something that happened after the new site was in its place.
    var warning: Diagnostic {
        Diagnostic(
            .warning, kind: "left-over", path: diagnostic.path,
            found: "what is new is in its place; what came after failed: \(diagnostic.found)",
            remedy: "see that the disk is sound; the next run removes what was left over")
    }

    /// The error for a system call's code.
    init(code: Int32, _ operation: String, _ path: String) {
        switch code {
        case ENOSPC, EDQUOT: self = .diskFull(path: path)
        case EROFS: self = .readOnly(path: path)
        case EACCES, EPERM: self = .notPermitted(path: path, operation: operation)
        case _: self = .system(path: path, operation: operation, code: code)
        }
    }
}

/// What the system calls an error, in its own words.
private func words(of code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else { return "error \(code)" }
        return String(cString: start)
    }
}
