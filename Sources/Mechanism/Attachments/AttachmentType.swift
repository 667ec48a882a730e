/// The types of files that a State can have published beside a text. Each is told by its first bytes, never by its name alone, and
/// none can run anything once it was sanitized.
public enum AttachmentType: String, Sendable, Hashable, CaseIterable {
    case pdf
    case png
    case jpeg
    case text
    case csv

    /// The ending of file names, without the full stop.
    public var ending: String {
        switch self {
        case .pdf: "pdf"
        case .png: "png"
        case .jpeg: "jpg"
        case .text: "txt"
        case .csv: "csv"
        }
    }

    /// The media type, without parameters.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .text: "text/plain"
        case .csv: "text/csv"
        }
    }

    public init?(ending: String) {
        guard let type = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
        self = type
    }

    /// How many bytes an attachment may have. A page that a reader has to wait for longer is better split.
    public static let mostBytes = 20 << 20

    /// Whether bytes are of the type: its signature at the very beginning, or for text UTF-8 without a byte order mark, without
    /// carriage returns and without control characters but tabulators and line feeds.
    public func fits(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .pdf, .png, .jpeg: Self.signatures[self].map { bytes.starts(with: $0) } ?? false
        case .text, .csv: Self.isPlainText(bytes)
        }
    }

    /// The type of bytes that begin with a signature, or nil.
    public static func bySignature(of bytes: [UInt8]) -> AttachmentType? {
        allCases.first { signatures[$0].map { bytes.starts(with: $0) } ?? false }
    }

    private static let signatures: [AttachmentType: [UInt8]] = [
        .pdf: Array("%PDF-".utf8),
        .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        .jpeg: [0xFF, 0xD8, 0xFF],
    ]

    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
        let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A }
        return isClean && String(validating: bytes, as: UTF8.self) != nil
    }
}
