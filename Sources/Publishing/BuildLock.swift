import Glibc

/// The right to write an output folder: a locked file beside it, which exists only while a build runs.
struct BuildLock: ~Copyable, Sendable {
    private let parent: Descriptor
    private let name: String
    private let file: Descriptor

    /// Takes the lock, or throws at once if another build has it.
    init(for folder: borrowing OutputFolder) throws(PublishingError) {
        let name = ".\(folder.name).lock"
        while true {
            let file = try Descriptor(
                opening: name, in: folder.parent.number, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644,
                for: "create the lock", shown: folder.path)
            if flock(file.number, LOCK_EX | LOCK_NB) != 0 {
                if errno == EINTR { continue }
                throw .anotherBuild(path: folder.path, process: process(in: file.number))
            }
            // The build that had the lock may have removed the file between the two calls: then this lock locks
            // nothing.
            guard try isStillThere(file.number, name, folder) else { continue }
            ftruncate(file.number, 0)
            let line = "\(getpid())\n"
            _ = line.withCString { pwrite(file.number, $0, strlen($0), 0) }
            parent = try Descriptor(
                opening: ".", in: folder.parent.number, O_RDONLY | O_DIRECTORY, for: "open the folder",
                shown: folder.path)
            self.name = name
            self.file = file
            return
        }
    }

    deinit {
        // Before the lock is released: whoever opens the file afterwards makes a new one.
        unlinkat(parent.number, name, 0)
    }
}

private func isStillThere(
    _ file: Int32, _ name: String, _ folder: borrowing OutputFolder
) throws(PublishingError) -> Bool {
    var own = stat()
    try succeeding("look at the lock", folder.path) { fstat(file, &own) }
    return try facts(of: name, in: folder.parent.number, shown: folder.path)?.isSameEntry(as: own) ?? false
}

/// The process that a lock file names.
private func process(in file: Int32) -> Int32? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digits in
        let count = pread(file, digits.baseAddress, digits.count, 0)
        return Int32(String(decoding: digits.prefix(max(count, 0)).prefix { $0 != 0x0A }, as: UTF8.self))
    }
}
