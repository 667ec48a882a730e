import Glibc

/// A file that comes piece by piece. As long as it reads as the old one does, nothing is written; from where they part, the new
/// site has a file of its own.
final class FileInPieces {
    private let path: String
    private let fresh: FreshTree
    /// The old file, as long as nothing is known to differ.
    private var old: Descriptor?
    private var written: Descriptor?
    /// How many bytes came so far.
    private(set) var count = 0

    init(_ path: String, old: OldTree?, fresh: FreshTree) {
        self.path = path
        self.fresh = fresh
        self.old = old?.reusable(path)
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(PublishingError) {
        if !goesOnInOld(bytes) { try writeApart(bytes) }
        count += bytes.count
    }

    /// Ends the file. Says whether it is the old one to the last byte; then nothing was written.
    func finish() throws(PublishingError) -> Bool {
        let isSame = endsInOld
        if !isSame { try writeApart(UnsafeBufferPointer(start: nil, count: 0)) }
        return isSame
    }

    private func goesOnInOld(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let number = old?.number else { return false }
        return goesOn(with: bytes, number)
    }

    private var endsInOld: Bool {
        guard let number = old?.number else { return false }
        return holds([], number)
    }

    /// Writes what the old file doesn't have, after all in which the two agree.
    private func writeApart(_ bytes: UnsafeBufferPointer<UInt8>) throws(PublishingError) {
        let file: Descriptor
        if let written = written.take() {
            file = written
        } else {
            file = try fresh.create(path)
        }
        if let old = old.take() { try copyBeginning(of: old, to: file) }
        try fresh.append(bytes, to: file, at: path)
        written = consume file
    }

    private func copyBeginning(of old: borrowing Descriptor, to file: borrowing Descriptor) throws(PublishingError) {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var offset = 0
        while offset < count {
            let size = try succeeding("read the old file", path) {
                Int32(pread(old.number, &chunk, min(chunk.count, count - offset), offset))
            }
            if size == 0 { throw PublishingError(code: EIO, "read the old file", path) }
            try chunk.withUnsafeBufferPointer { bytes throws(PublishingError) in
                try fresh.append(UnsafeBufferPointer(rebasing: bytes[..<Int(size)]), to: file, at: path)
            }
            offset += Int(size)
        }
    }
}
