internal import Crypto
internal import Foundation
public import Mechanism

/// A file that a State has published with a text. Nothing here looks into it: it is passed on as it is.
public struct PublishedAttachment: Sendable, Hashable {
    /// The digest of the bytes and their type.
    public let name: AttachmentName
    public let bytes: [UInt8]

    public init(name: AttachmentName, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Its path below the folder of the public record, and below the root of the site.
    public var path: String { "\(Self.folder)/\(name)" }

    public static let folder = "attachments"

    /// Whether the bytes are those that the name says, and of the type.
    var isWhatItSays: Bool { SHA256.hash(data: Data(bytes)).hexadecimal == name.digest && name.type.fits(bytes) }

    // The name tells the bytes apart, and there may be millions of them.
    public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension PublicRecord {
    /// The files that belong to texts, each once, in the order of their names.
    public var attachments: [PublishedAttachment] {
        let all = reviews.flatMap(\.documents).joined().compactMap(\.attachment)
        return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }.values.sorted { $0.name < $1.name }
    }
}
