import Glibc

/// The site as it is now: which files it has, and a way to compare and reuse them.
final class OldTree: Sendable {
    struct File: Sendable {
        let size: Int
        let mode: mode_t
    }

    let root: Descriptor
    /// What the folder is, to notice if another takes its place.
    let identity: stat
    /// All regular files by their path, but the marker and the `.gitignore` at the top.
    let files: [String: File]
    let hasIgnoreFile: Bool
    /// Whether the tree is as a build leaves it but for the files: nothing else in it, and all modes right.
    let isAsBuilt: Bool

    init(in folder: borrowing OutputFolder, identity: stat) throws(PublishingError) {
        let number = folder.parent.number
        root = try Descriptor(
            opening: folder.name, in: number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: "open the folder",
            shown: folder.path)
        self.identity = identity
        var listing = Listing(shown: folder.path)
        try listing.add(EntryName(folder.name), in: number, prefix: "")
        let marker = listing.files.removeValue(forKey: OutputFolder.markerName)
        hasIgnoreFile = listing.files.removeValue(forKey: OutputFolder.ignoreName) != nil
        files = listing.files
        isAsBuilt = marker?.mode == FreshTree.fileMode && !listing.hasOddEntries
    }

    /// Whether the file at `path` could stay: the same bytes and the mode that all files have.
    func holds(_ bytes: UnsafeBufferPointer<UInt8>, at path: String) -> Bool {
        guard files[path]?.size == bytes.count, let opened = reusable(path) else { return false }
        return Publishing.holds(bytes, opened.number)
    }

    /// The file at `path`, open for reading, if it has the mode that all files have.
    func reusable(_ path: String) -> Descriptor? {
        guard files[path]?.mode == FreshTree.fileMode else { return nil }
        let number = openat(root.number, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        return number < 0 ? nil : Descriptor(owning: number)
    }

    /// The bytes of a file.
    func contents(at path: String) throws(PublishingError) -> [UInt8] {
        let file = try Descriptor(
            opening: path, in: root.number, O_RDONLY | O_NOFOLLOW, for: "read the old file", shown: path)
        var bytes = [UInt8](repeating: 0, count: files[path]?.size ?? 0)
        var end = 0
        while true {
            if end == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 1 << 12)) }
            let start = end
            let count = bytes.withUnsafeMutableBytes {
                read(file.number, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if count < 0 && errno != EINTR { throw PublishingError(code: errno, "read the old file", path) }
            if count == 0 { return Array(bytes[..<end]) }
            end += max(count, 0)
        }
    }
}

/// Goes through a tree.
private struct Listing {
    let shown: String
    var files: [String: OldTree.File] = [:]
    /// Whether there is a link, an empty folder, a name that isn't UTF-8, or a folder of another mode.
    var hasOddEntries = false

    init(shown: String) {
        self.shown = shown
    }

    mutating func add(_ name: EntryName, in parent: Int32, prefix: String) throws(PublishingError) {
        let folder = try OpenFolder(name, in: parent, shown: shown)
        var own = stat()
        let number = folder.number
        try succeeding("look at the folder", shown) { fstat(number, &own) }
        let entries = try folder.entries(shown: shown)
        if entries.isEmpty || own.mode != FreshTree.folderMode { hasOddEntries = true }
        for entry in entries {
            guard let name = entry.exactText, let facts = try facts(of: name, in: number, shown: shown) else {
                hasOddEntries = true
                continue
            }
            if facts.isFile {
                files[prefix + name] = OldTree.File(size: Int(facts.st_size), mode: facts.mode)
            } else if facts.isFolder {
                try add(entry, in: number, prefix: prefix + name + "/")
            } else {
                hasOddEntries = true
            }
        }
    }
}
