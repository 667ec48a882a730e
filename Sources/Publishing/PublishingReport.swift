public import Diagnostics

/// What a build changed in the output folder. Paths are sorted.
public struct PublishingReport: Sendable, Hashable {
    /// The files that the old site didn't have.
    public internal(set) var added: [String] = []
    /// The files whose bytes differ from the old site's.
    public internal(set) var changed: [String] = []
    /// The files of the old site that no page owns any more.
    public internal(set) var removed: [String] = []
    /// The number of files that stayed as they were, with their times.
    public internal(set) var unchanged = 0
    /// The size of the whole site.
    public internal(set) var bytes = 0
    /// What went wrong after the new site was in its place.
    public internal(set) var warnings: [Diagnostic] = []

    /// The number of files that were written.
    public var written: Int { added.count + changed.count }
}
