import Diagnostics

/// What can go wrong between pages and a directory.
public enum PublishingError: Error, Sendable, Hashable {
    // The output folder as it was named.
    case unusableName(path: String)
    case parentMissing(path: String)
    case symbolicLink(path: String)
    case notAFolder(path: String)
    /// The folder holds something that no build wrote; `entry` is one example.
    case foreignFolder(path: String, entry: String)
    /// An earlier run wrote something else there.
    case otherOutput(path: String, found: OutputKind, expected: OutputKind)
    /// The output folder is an input, or inside of one or around it.
    case overlapsInput(path: String, input: String)
    case anotherBuild(path: String, process: Int32?)
    case changedMeanwhile(path: String)
    case exchangeUnsupported(path: String)

    // The paths of the pages.
    case unsafePath(String, owner: String, reason: SitePath.Fault)
    case duplicatePath(String, owners: [String])
    /// One page's file is where another page needs a folder.
    case fileIsFolder(String, owners: [String])
    case finished(path: String)

    // The file system.
    case diskFull(path: String)
    case readOnly(path: String)
    case notPermitted(path: String, operation: String)
    case system(path: String, operation: String, code: Int32)
}

/// Why nothing was published: the old site is as it was.
public struct PublishingFailure: Error, Sendable, Hashable {
    /// At least one, sorted.
    public let errors: [PublishingError]

    init(_ errors: some Sequence<PublishingError>) {
        self.errors = errors.sorted { left, right in
            let (left, right) = (left.diagnostic, right.diagnostic)
            return (left.path ?? "", left.kind, left.found) < (right.path ?? "", right.kind, right.found)
        }
    }

    init(_ error: PublishingError) {
        errors = [error]
    }
}
