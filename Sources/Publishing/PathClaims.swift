/// Which page owns which path, and what was found wrong with paths so far.
struct PathClaims {
    /// What came out of writing a file.
    enum Outcome {
        case added, changed, unchanged
    }

    private var owners: [String: String] = [:]
    /// The folders that files need, each with the owner of the first file in it.
    private var folders: [String: String] = [:]
    private(set) var faults: Set<PublishingError> = []
    private(set) var report = PublishingReport()
    /// The unchanged files that the new tree doesn't have yet. If nothing changes it is never needed.
    private(set) var unlinked: [String] = []

    /// Notes that a page wants a path. Nil if it can't have it.
    mutating func claim(_ text: String, owner: String) -> SitePath? {
        let path: SitePath
        do throws(SitePath.Fault) {
            path = try SitePath(text)
        } catch {
            faults.insert(.unsafePath(text, owner: owner, reason: error))
            return nil
        }
        if let other = owners[text] {
            faults.insert(.duplicatePath(text, owners: [owner, other].sorted()))
            return nil
        }
        if let other = folders[text] {
            faults.insert(.fileIsFolder(text, owners: [owner, other]))
            return nil
        }
        guard claimFolders(of: path, owner: owner) else { return nil }
        owners[text] = owner
        return path
    }

    private mutating func claimFolders(of path: SitePath, owner: String) -> Bool {
        var folder = path.folder
        while let current = folder, folders[current] == nil {
            if let other = owners[current] {
                faults.insert(.fileIsFolder(current, owners: [other, owner]))
                return false
            }
            folders[current] = owner
            folder = current.folderPart
        }
        return true
    }

    mutating func note(_ outcome: Outcome, of path: SitePath, size: Int) {
        report.bytes += size
        switch outcome {
        case .added: report.added.append(path.text)
        case .changed: report.changed.append(path.text)
        case .unchanged: report.unchanged += 1
        }
    }

    /// Notes a file that can stay, and returns whether it has to be linked now: as soon as anything differs, the
    /// workers share that work.
    mutating func keep(_ path: SitePath, size: Int) -> Bool {
        note(.unchanged, of: path, size: size)
        if report.written > 0 { return true }
        unlinked.append(path.text)
        return false
    }

    /// The report of a whole build over an old tree with these files.
    func finalReport(old files: some Sequence<String>) -> PublishingReport {
        var report = report
        report.added.sort()
        report.changed.sort()
        report.removed = files.filter { owners[$0] == nil }.sorted()
        return report
    }
}
