/// A file format that holds other files, compressed or not, or text beside something else.
enum Container: Sendable, CaseIterable {
    case gzip
    case zlib
    case zip
    case tar
    case pdf
    case png
    case jpeg
    /// Formats that are recognized so that nobody takes them for looked into.
    case sealed

    /// A part that was found inside.
    struct Part {
        let bytes: [UInt8]
        /// Where it begins in the container.
        let start: Int
        let layer: String
    }

    /// What a container gave away.
    struct Contents {
        var parts: [Part] = []
        /// Why something in it could not be looked into.
        var obstacles: [String] = []
    }

    /// The format, by its first bytes.
    static func kind(of bytes: [UInt8]) -> Container? {
        func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            bytes.count >= offset + signature.count
                && signature.indices.allSatisfy { bytes[offset + $0] == signature[$0] }
        }
        if begins([0x1F, 0x8B, 0x08]) { return .gzip }
        if begins(Array("PK\u{3}\u{4}".utf8)) { return .zip }
        if begins(Array("%PDF-".utf8)) { return .pdf }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if begins(Array("ustar".utf8), at: 257) { return .tar }
        if bytes.count >= 8, bytes[0] & 0x8F == 0x08, bytes[0] >> 4 <= 7, bytes[1] & 0x20 == 0,
            (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0, !UTF8Reading.isText(Array(bytes.prefix(64)))
        {
            return .zlib
        }
        let unreadable: [[UInt8]] = [
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], Array("BZh91AY&SY".utf8), [0x28, 0xB5, 0x2F, 0xFD],
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}\u{7}".utf8),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ]
        return unreadable.contains { begins($0) } ? .sealed : nil
    }

    /// Opens a file.
    ///
    /// - Parameter limit: how much may be unpacked, in bytes.
    func contents(of bytes: [UInt8], limit: Int) -> Contents {
        switch self {
        case .gzip: CompressedFile.gzip(bytes, from: 0, limit: limit)
        case .zlib: CompressedFile.zlib(bytes, from: 0, limit: limit)
        case .zip: ZipArchive.contents(of: bytes, limit: limit)
        case .tar: TarArchive.contents(of: bytes)
        case .pdf: PDFDocument(bytes, limit: limit).contents
        case .png: PNGImage.contents(of: bytes, limit: limit)
        case .jpeg: JPEGImage.contents(of: bytes)
        case .sealed: Contents(obstacles: ["a compressed file of a kind that can't be opened here"])
        }
    }

    static let tooLarge = "more in a compressed file than the scan unpacks"
}
