import Glibc

/// The new site while it is being made, in a folder beside the old one that nobody else knows.
final class FreshTree: Sendable {
    /// The modes that all files and folders get, whatever the user's mask is.
    static let fileMode: mode_t = 0o644
    static let folderMode: mode_t = 0o755

    let name: String
    let root: Descriptor
    /// The path of the output folder, for messages.
    private let shown: String

    /// Makes the folder, with the marker in it.
    init(in folder: borrowing OutputFolder) throws(PublishingError) {
        // A file above the user's limit is an error with a message, as a full disk is, and no reason to be killed.
        signal(SIGXFSZ, SIG_IGN)
        let name = folder.freshName()
        root = try makeRoot(name, in: folder)
        self.name = name
        shown = folder.path
        do throws(PublishingError) {
            let marker = Array(folder.kind.marker.utf8)
            try marker.withUnsafeBufferPointer { bytes throws(PublishingError) in
                try create(OutputFolder.markerName, bytes)
            }
        } catch {
            discard(in: folder)
            throw error
        }
    }

    /// Makes a file, and its folder if it isn't there.
    func create(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(PublishingError) {
        try append(bytes, to: try create(path), at: path)
    }

    /// Makes an empty file, and its folder if it isn't there.
    func create(_ path: String) throws(PublishingError) -> Descriptor {
        let shownPath = "\(shown)/\(path)"
        let file = Descriptor(owning: try open(path, shownPath))
        try succeeding("set the mode of the file", shownPath) { fchmod(file.number, Self.fileMode) }
        return file
    }

    /// Writes bytes to the end of a file that was made here.
    func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to file: borrowing Descriptor, at path: String
    ) throws(PublishingError) {
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
            let count = write(file.number, rest.baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw PublishingError(code: errno, "write the file", "\(shown)/\(path)")
            }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }

    private func open(_ path: String, _ shownPath: String) throws(PublishingError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        while true {
            let number = openat(root.number, path, flags, Self.fileMode)
            if number >= 0 { return number }
            let code = errno
            if code == EINTR { continue }
            guard code == ENOENT, let folder = path.folderPart else {
                throw PublishingError(code: code, "create the file", shownPath)
            }
            try makeFolder(folder)
        }
    }

    /// Lets the old site's file be the new one's too, so that it keeps its inode and its time. False if the file system
    /// doesn't want it, as with files of another user.
    func link(_ path: String, from old: OldTree) throws(PublishingError) -> Bool {
        while linkat(old.root.number, path, root.number, path, 0) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == ENOENT, let folder = path.folderPart, faccessat(root.number, folder, F_OK, 0) != 0 else {
                return false
            }
            try makeFolder(folder)
        }
        return true
    }

    /// Makes a folder and those around it. That another worker was faster is no error.
    func makeFolder(_ path: String) throws(PublishingError) {
        while mkdirat(root.number, path, Self.folderMode) != 0 {
            let code = errno
            if code == EEXIST { return }
            if code == EINTR { continue }
            guard code == ENOENT, let folder = path.folderPart else {
                throw PublishingError(code: code, "create the folder", "\(shown)/\(path)")
            }
            try makeFolder(folder)
        }
        try succeeding("set the mode of the folder", "\(shown)/\(path)") {
            fchmodat(root.number, path, Self.folderMode, 0)
        }
    }
}

/// Makes and opens the folder of a new tree. It stays empty if something fails, and the next build removes it.
private func makeRoot(_ name: String, in folder: borrowing OutputFolder) throws(PublishingError) -> Descriptor {
    let parent = folder.parent.number
    try succeeding("create a folder beside it", folder.path) { mkdirat(parent, name, FreshTree.folderMode) }
    let root = try Descriptor(
        opening: name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: "open the folder", shown: folder.path)
    let number = root.number
    try succeeding("set the mode of the folder", folder.path) { fchmod(number, FreshTree.folderMode) }
    return root
}
