import Glibc

/// A folder that is open for reading its names, and for reaching its entries without following links.
struct OpenFolder: ~Copyable {
    private let stream: OpaquePointer

    /// Opens an entry of another folder. `shown` is the path in an error.
    init(_ name: EntryName, in parent: Int32, shown: String) throws(PublishingError) {
        let number = try succeeding("open the folder", shown) {
            openat(parent, name.bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        guard let stream = fdopendir(number) else {
            let code = errno
            close(number)
            throw PublishingError(code: code, "read the folder", shown)
        }
        self.stream = stream
    }

    deinit { closedir(stream) }

    var number: Int32 { dirfd(stream) }

    /// The names in the folder, without `.` and `..`. They are read once: a second call finds none.
    func entries(shown: String) throws(PublishingError) -> [EntryName] {
        var names: [EntryName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { EntryName($0) }
            }
            if !name.isDots { names.append(name) }
        }
        let code = errno
        if code != 0 { throw PublishingError(code: code, "read the folder", shown) }
        return names
    }
}

/// The name of an entry as the file system has it: bytes that need not be UTF-8.
struct EntryName {
    /// The bytes with the zero at the end.
    let bytes: [CChar]

    init(_ text: String) {
        bytes = Array(text.utf8CString)
    }

    init(_ entry: UnsafePointer<CChar>) {
        bytes = Array(UnsafeBufferPointer(start: entry, count: strlen(entry) + 1))
    }

    private var visible: some Collection<UInt8> { bytes.dropLast().lazy.map { UInt8(bitPattern: $0) } }
    /// The name for a message, with a sign in place of what isn't UTF-8.
    var text: String { String(decoding: visible, as: UTF8.self) }
    /// The name, or nil if it isn't UTF-8.
    var exactText: String? { String(validating: visible, as: UTF8.self) }
    /// Whether this is the folder itself or the one around it.
    var isDots: Bool { bytes.count <= 3 && bytes.dropLast().allSatisfy { $0 == 0x2E } }
}
