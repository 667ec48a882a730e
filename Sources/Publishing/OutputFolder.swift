import Glibc

/// Where a site goes: a name in a folder that exists, and the rule about what may be replaced there.
///
/// A folder is replaced, or removed as a left-over, only if it is empty, holds nothing but a `.gitignore`, or holds the
/// marker that every build writes. So a mistyped path, a home folder or a folder of sources is refused, never emptied.
struct OutputFolder: ~Copyable, Sendable {
    /// The file that tells a site from any other folder.
    static let markerName = ".mechsite"
    /// The one file of a person that a build carries over, at the top of the site.
    static let ignoreName = ".gitignore"
    /// The path as it was named, for messages.
    let path: String
    let name: String
    let kind: OutputKind
    /// The folder around the output folder.
    let parent: Descriptor

    init(_ path: String, for kind: OutputKind) throws(PublishingError) {
        if path.utf8.contains(0) { throw .unusableName(path: path) }
        var path = path
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        if name.isEmpty || name == "." || name == ".." { throw .unusableName(path: path) }
        let parentPath = path.folderPart.map { $0.isEmpty ? "/" : $0 } ?? "."
        do throws(PublishingError) {
            parent = try Descriptor(
                opening: parentPath, O_RDONLY | O_DIRECTORY, for: "open the folder", shown: parentPath)
        } catch {
            if case .system(_, _, ENOENT) = error { throw .parentMissing(path: path) }
            throw error
        }
        self.path = path
        self.name = name
        self.kind = kind
    }

    /// The facts of the folder that the site replaces, or nil if there is none yet. Throws if it may not be replaced.
    func replaceable() throws(PublishingError) -> stat? {
        guard let facts = try facts(of: name, in: parent.number, shown: path) else { return nil }
        if facts.isLink { throw .symbolicLink(path: path) }
        if !facts.isFolder { throw .notAFolder(path: path) }
        if let entry = try foreignEntry(of: name) {
            for other in OutputKind.allCases where try holdsMarker(of: other, name) {
                throw .otherOutput(path: path, found: other, expected: kind)
            }
            throw .foreignFolder(path: path, entry: entry)
        }
        return facts
    }

    /// An entry, of a folder beside or in the output folder's place, that keeps it from being replaced.
    private func foreignEntry(of name: String) throws(PublishingError) -> String? {
        let folder = try OpenFolder(EntryName(name), in: parent.number, shown: path)
        if try holdsMarker(of: kind, folder.number) { return nil }
        let names = try folder.entries(shown: path).map(\.text)
        return names.filter { $0 != Self.ignoreName }.min()
    }

    private func holdsMarker(of kind: OutputKind, _ name: String) throws(PublishingError) -> Bool {
        let folder = try OpenFolder(EntryName(name), in: parent.number, shown: path)
        return try holdsMarker(of: kind, folder.number)
    }

    private func holdsMarker(of kind: OutputKind, _ folder: Int32) throws(PublishingError) -> Bool {
        guard let facts = try facts(of: Self.markerName, in: folder, shown: path), facts.isFile else { return false }
        let file = try Descriptor(
            opening: Self.markerName, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: "read the marker",
            shown: path)
        return holds(Array(kind.marker.utf8), file.number)
    }

    /// The names of new trees begin so.
    var freshPrefix: String { ".\(name).next-" }

    /// Removes the new trees of builds that were killed. Call with the lock held: nobody else is writing one.
    func removeLeftovers() throws(PublishingError) {
        let around = try OpenFolder(EntryName("."), in: parent.number, shown: path)
        for entry in try around.entries(shown: path) {
            guard let name = entry.exactText, isFreshName(name),
                let facts = try facts(of: name, in: parent.number, shown: path), facts.isFolder,
                try isLeftOver(name)
            else { continue }
            try removeTree(entry, in: parent.number, shown: name)
        }
    }

    /// Whether nothing in a new tree is somebody else's. A program that was killed at once may have left the marker unwritten.
    private func isLeftOver(_ name: String) throws(PublishingError) -> Bool {
        guard let entry = try foreignEntry(of: name) else { return true }
        guard entry == Self.markerName else { return false }
        return try OpenFolder(EntryName(name), in: parent.number, shown: path).entries(shown: path).count == 1
    }

    private func isFreshName(_ name: String) -> Bool {
        let suffix = name.utf8.dropFirst(freshPrefix.utf8.count)
        return name.hasPrefix(freshPrefix) && suffix.count == 16
            && suffix.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// A name for a new tree that nobody has used.
    func freshName() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return freshPrefix + String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Whether the rest of an open file is these bytes.
func holds(_ bytes: [UInt8], _ file: Int32) -> Bool {
    bytes.withUnsafeBufferPointer { holds($0, file) }
}

/// Whether the rest of an open file is these bytes. A file that can't be read isn't.
func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ file: Int32) -> Bool {
    guard goesOn(with: bytes, file) else { return false }
    var surplus: UInt8 = 0
    while true {
        let count = read(file, &surplus, 1)
        if count >= 0 || errno != EINTR { return count == 0 }
    }
}

/// Whether an open file goes on with these bytes from where it was read last. A file that can't be read doesn't.
func goesOn(with bytes: UnsafeBufferPointer<UInt8>, _ file: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
        var offset = 0
        while offset < bytes.count, let start = chunk.baseAddress, let expected = bytes.baseAddress {
            let count = read(file, start, min(chunk.count, bytes.count - offset))
            if count < 0 && errno == EINTR { continue }
            guard count > 0, memcmp(start, expected + offset, count) == 0 else { return false }
            offset += count
        }
        return true
    }
}
