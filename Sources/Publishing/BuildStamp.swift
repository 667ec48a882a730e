internal import Crypto
internal import Foundation
internal import Glibc

/// What a build was made from and what it left, so that the next one can tell that there is nothing to do.
///
/// It is no cache: it holds no word of the site, and nothing is ever built from it. Only if every byte of the inputs and of the
/// program is the same, and no file of the site was touched since by anybody, the site stays as it stands; else all is built anew.
public struct BuildStamp: Codable, Sendable, Equatable {
    /// Lowercase hexadecimal SHA-256 of the program, its options, and the paths and bytes of all inputs.
    private let inputs: String
    /// Lowercase hexadecimal SHA-256 of what the file system says of every file of the site: path, size, inode, and the times of
    /// its last change, of which one can't be set by hand.
    private let output: String
    /// How many pages there are.
    public let pages: Int

    /// The stamp of what stands there now.
    ///
    /// - Parameters:
    ///   - inputs: what it was made from, from before it was read.
    ///   - folders: the site, and what was built with it.
    /// - Returns: nil when one of the folders can't be read.
    public init?(inputs: String, output folders: [String], pages: Int) {
        guard let output = Self.output(folders) else { return nil }
        self.inputs = inputs
        self.output = output
        self.pages = pages
    }

    /// Whether the same inputs would be built, and the folders are as that build left them.
    public func fits(inputs: String, output folders: [String]) -> Bool {
        self.inputs == inputs && output == Self.output(folders)
    }

    /// Where the stamp of a site is kept: beside it, never in it.
    static func path(beside site: String) -> String {
        let url = URL(filePath: site)
        return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).built").path
    }

    /// The stamp of the last build, or nil if there is none that can be read.
    public static func read(beside site: String) -> BuildStamp? {
        guard let data = try? Data(contentsOf: URL(filePath: path(beside: site))) else { return nil }
        return try? JSONDecoder().decode(BuildStamp.self, from: data)
    }

    /// Keeps the stamp. A stamp that can't be kept costs the next build its time and nothing else.
    public func write(beside site: String) {
        guard let data = try? JSONEncoder().encode(self) else { return }
        try? data.write(to: URL(filePath: Self.path(beside: site)), options: .atomic)
    }

    /// The digest of what a build is made from, or nil when something of it can't be read.
    public static func inputs(folders: [String], options: [String]) -> String? {
        var digest = SHA256()
        func add(_ bytes: some DataProtocol) {
            // Its length comes first, so that no two lists of parts read the same.
            digest.update(data: Data("\(bytes.count) ".utf8))
            digest.update(data: bytes)
        }
        guard let program = try? Data(contentsOf: URL(filePath: "/proc/self/exe")) else { return nil }
        add(program)
        for option in options { add(Data(option.utf8)) }
        for folder in folders {
            guard let entries = entries(of: folder) else { return nil }
            add(Data("\(entries.count)".utf8))
            for entry in entries {
                guard entry.isFile, let bytes = try? Data(contentsOf: URL(filePath: folder + "/" + entry.path)) else {
                    return nil
                }
                add(Data(entry.path.utf8))
                add(bytes)
            }
        }
        return hexadecimal(digest.finalize())
    }

    /// The digest of what there is to be seen of the files of some folders, or nil when one of them is none.
    private static func output(_ folders: [String]) -> String? {
        var digest = SHA256()
        for folder in folders {
            guard let entries = entries(of: folder) else { return nil }
            for entry in entries { digest.update(data: Data("\(folder)/\(entry.path)\0\(entry.facts)\n".utf8)) }
        }
        return hexadecimal(digest.finalize())
    }

    private struct Entry {
        let path: String
        let isFile: Bool
        let facts: String
    }

    /// Everything below a folder but the folders in it, in the order of the paths.
    private static func entries(of folder: String) -> [Entry]? {
        var found: [Entry] = []
        func add(_ prefix: String) -> Bool {
            guard let stream = opendir(folder + "/" + prefix) else { return false }
            defer { closedir(stream) }
            var members: [(name: String, status: stat)] = []
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                var status = stat()
                guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
                // With the slash that follows it in paths, a folder has its place among its neighbours.
                members.append((status.st_mode & S_IFMT == S_IFDIR ? name + "/" : name, status))
            }
            // A site has far fewer files in a folder than in all, and their names are short.
            members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for (name, status) in members {
                if status.st_mode & S_IFMT == S_IFDIR {
                    guard add(prefix + name) else { return false }
                } else {
                    let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
                    let facts = "\(status.st_ino) \(status.st_size) \(status.st_mode) \(times.joined(separator: " "))"
                    found.append(
                        Entry(path: prefix + name, isFile: status.st_mode & S_IFMT == S_IFREG, facts: facts))
                }
            }
            return true
        }
        return add("") ? found : nil
    }

    private static func hexadecimal(_ digest: SHA256.Digest) -> String {
        digest.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    }
}
