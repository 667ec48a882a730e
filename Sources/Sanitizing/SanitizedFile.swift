internal import Crypto
internal import Foundation
public import Mechanism

/// A file as the public may have it: made anew from what a reader sees, without anything else.
public struct SanitizedFile: Sendable, Hashable {
    public let name: AttachmentName
    public let bytes: [UInt8]
    /// How many pages a document has; nil for other files.
    public let pages: Int?
    /// The words that a reader finds in a document, for the search for names (C14) and for a person to compare; nil for
    /// files that are text themselves, and for pictures, whose words no program reads here.
    public let words: String?
    /// What the file held besides what is seen, in words for an officer, in a fixed order. It never holds text of the file.
    public let removed: [String]

    init(_ type: AttachmentType, _ bytes: [UInt8], pages: Int? = nil, words: String? = nil, removed: [String]) {
        let digits = Array("0123456789abcdef".utf8)
        let digest = SHA256.hash(data: Data(bytes)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        guard let name = AttachmentName(digest: String(decoding: digest, as: UTF8.self), type: type) else {
            preconditionFailure("a digest has 64 hexadecimal digits")
        }
        self.name = name
        self.bytes = bytes
        self.pages = pages
        self.words = words
        self.removed = removed
    }
}
