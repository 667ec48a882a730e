internal import Glibc

/// What is to be seen of a folder without opening its files: which there are, and of what size and time. Two equal states mean
/// that nobody has changed anything.
struct FolderState: Equatable {
    private struct FileState: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let inode: UInt64
    }

    private let folder: String
    private var files: [String: FileState] = [:]

    init(of folder: String) {
        self.folder = folder
        add(folder)
    }

    /// Whether all files below a subfolder are the same in an earlier state.
    func isUntouched(below subfolder: String, since earlier: FolderState) -> Bool {
        let start = "\(folder)/\(subfolder)/"
        return files.filter { $0.key.hasPrefix(start) } == earlier.files.filter { $0.key.hasPrefix(start) }
    }

    /// Whether a file, by its path below the folder, is the same in an earlier state.
    func isUntouched(_ path: String, since earlier: FolderState) -> Bool {
        guard let now = files["\(folder)/\(path)"] else { return false }
        return now == earlier.files["\(folder)/\(path)"]
    }

    private mutating func add(_ folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // Editors write beside a file first, under a name that begins with a full stop.
            guard !name.hasPrefix(".") else { continue }
            let path = folder + "/" + name
            var status = stat()
            // From the open folder: nobody walks down the same path a thousand times.
            guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                add(path)
            } else {
                files[path] = FileState(
                    size: status.st_size, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
                    inode: UInt64(status.st_ino))
            }
        }
    }
}
