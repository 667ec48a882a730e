import Glibc

/// An open file or folder that is closed when nobody needs it any more.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// Opens an entry of a folder. `shown` is the path in an error.
    init(
        opening name: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0, for operation: String,
        shown: String
    ) throws(PublishingError) {
        number = try succeeding(operation, shown) { openat(folder, name, flags | O_CLOEXEC, mode) }
    }

    /// Takes over an open descriptor.
    init(owning number: Int32) {
        self.number = number
    }

    deinit { close(number) }
}

/// The result of a system call, which is made again when a signal interrupted it; a negative one is thrown as an error.
@discardableResult
func succeeding(_ operation: String, _ path: String, _ call: () -> Int32) throws(PublishingError) -> Int32 {
    while true {
        let result = call()
        if result >= 0 { return result }
        let code = errno
        if code != EINTR { throw PublishingError(code: code, operation, path) }
    }
}

/// What the file system says about an entry of a folder, without following links; nil if there is none.
func facts(of name: String, in folder: Int32, shown: String) throws(PublishingError) -> stat? {
    var facts = stat()
    if fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 { return facts }
    let code = errno
    if code == ENOENT { return nil }
    throw PublishingError(code: code, "look at it", shown)
}

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isFile: Bool { st_mode & S_IFMT == S_IFREG }
    var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

    /// The rights without the type of the entry.
    var mode: mode_t { st_mode & 0o7777 }

    func isSameEntry(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
