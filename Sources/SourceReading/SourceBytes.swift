public import Diagnostics
public import Foundation
internal import Glibc

/// Reads files of an input folder as they come from people: a link may lead outside of the folder, a pipe never ends, and
/// somebody may still be writing.
public enum SourceBytes {
    /// More than any file of the inputs has; what is larger was put there by mistake.
    public static let mostBytes = 256 << 20

    /// The bytes of a file.
    ///
    /// The folder itself may be named by way of a link; below it no link is followed, so that nothing outside of it is read.
    ///
    /// - Parameters:
    ///   - path: relative to `folder`, without `.` and `..`.
    ///   - limit: how many bytes a file may have.
    /// - Throws: a diagnostic when it is no regular file, can't be read, is too large, or changes while it is read.
    public static func read(
        _ path: String, in folder: URL, limit: Int = mostBytes
    ) throws(DiagnosticFailure) -> [UInt8] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }) else {
            throw failure(
                path, "unsafe-path", "a path that leads elsewhere", "a path of names below its folder", "correct it")
        }
        let root = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw unreadable(path) }
        var current = OpenEntry(number: root)
        for part in parts.dropLast() {
            current = try entry(part, in: current, O_RDONLY | O_DIRECTORY, path)
        }
        // A pipe would wait for somebody who writes into it.
        let file = try entry(parts[parts.count - 1], in: current, O_RDONLY | O_NONBLOCK, path)
        return try contents(of: file, path, limit)
    }

    private static func entry(
        _ name: String, in folder: borrowing OpenEntry, _ flags: Int32, _ path: String
    ) throws(DiagnosticFailure) -> OpenEntry {
        let number = openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC)
        if number >= 0 { return OpenEntry(number: number) }
        throw isLink(name, in: folder.number) ? link(path) : unreadable(path)
    }

    private static func contents(
        of file: borrowing OpenEntry, _ path: String, _ limit: Int
    ) throws(DiagnosticFailure) -> [UInt8] {
        var before = stat()
        guard fstat(file.number, &before) == 0 else { throw unreadable(path) }
        guard before.st_mode & S_IFMT == S_IFREG else {
            throw failure(
                path, "not-a-file", "something that is no regular file", "a regular file", "put the file itself here")
        }
        let size = Int(before.st_size)
        guard size <= limit else {
            throw failure(
                path, "file-too-large", "a file of \(size) bytes", "at most \(limit) bytes", "check what it is")
        }
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var end = 0
        while end < bytes.count {
            let start = end
            let count = bytes.withUnsafeMutableBytes {
                pread(file.number, $0.baseAddress.map { $0 + start }, $0.count - start, off_t(start))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            if count == 0 { break }
            end += count
        }
        var after = stat()
        guard fstat(file.number, &after) == 0, end == size, after.st_size == before.st_size,
            after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
        else {
            throw failure(
                path, "changed-while-read", "a file that changed while it was read", "files that nobody is writing",
                "wait until it is complete and run the command again")
        }
        bytes.removeLast()
        return bytes
    }

    static func isLink(_ name: String, in folder: Int32 = AT_FDCWD) -> Bool {
        var facts = stat()
        return fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 && facts.st_mode & S_IFMT == S_IFLNK
    }

    static func link(_ path: String) -> DiagnosticFailure {
        failure(
            path, "symbolic-link", "a symbolic link, or something behind one", "files and folders themselves",
            "put what is meant in its place: nothing outside of the folder is read")
    }

    private static func unreadable(_ path: String) -> DiagnosticFailure {
        failure(
            path, "unreadable-file", "a file that can't be read", "a readable file",
            "check that it exists and who may read it")
    }

    private static func failure(
        _ path: String, _ kind: String, _ found: String, _ expected: String, _ remedy: String
    ) -> DiagnosticFailure {
        DiagnosticFailure(Diagnostic(kind: kind, path: path, found: found, expected: expected, remedy: remedy))
    }
}

/// A descriptor that is closed when nobody needs it any more.
private struct OpenEntry: ~Copyable {
    let number: Int32

    deinit { close(number) }
}
