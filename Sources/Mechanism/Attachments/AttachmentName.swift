/// The name of an attachment: the digest of its bytes, and its type as an ending, such as `3f0a….pdf`.
///
/// It says everything that a record has to say of the file, so nothing in a record can contradict it; and it tells a reader
/// nothing of how the file was called where it came from.
public struct AttachmentName: Sendable, Hashable {
    /// 64 lowercase hexadecimal digits: SHA-256 of the bytes.
    public let digest: String
    public let type: AttachmentType

    /// - Returns: nil for a digest of another form.
    public init?(digest: String, type: AttachmentType) {
        let isDigest =
            digest.utf8.count == 64
            && digest.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isDigest else { return nil }
        self.digest = digest
        self.type = type
    }
}

extension AttachmentName: LosslessStringConvertible {
    public init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let type = AttachmentType(ending: String(parts[1])) else { return nil }
        self.init(digest: String(parts[0]), type: type)
    }

    public var description: String { "\(digest).\(type.ending)" }
}

extension AttachmentName: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
