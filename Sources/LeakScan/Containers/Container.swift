/// A file format that holds other files, compressed or not, or text beside something else.
enum Container: Sendable, CaseIterable {
    case gzip
    case zlib
    case zip
    case tar
    case pdf
    case png
    case jpeg
    case gif
    case rtf
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
        /// Of an archive: where the bytes of parts lie that were read whole. The rest of it are names and numbers.
        var read: [Range<Int>] = []
        /// Why something in it could not be looked into.
        var obstacles: [String] = []

        /// What is left of an archive without what was read, with gaps in its place.
        func rest(of bytes: [UInt8]) -> [UInt8] {
            var rest: [UInt8] = []
            var cursor = 0
            for range in read {
                rest += bytes[cursor..<range.lowerBound]
                rest.append(LetterStreams.gapByte)
                cursor = range.upperBound
            }
            return rest + bytes[cursor...]
        }
    }

    /// The format, by its first bytes.
    static func kind(of bytes: [UInt8]) -> Container? {
        let head = beginning(of: bytes[...])
        switch head {
        case _ where head >> 40 == 0x1F8B08: return .gzip
        case _ where head >> 32 == 0x504B_0304: return .zip
        case _ where head >> 24 == 0x25_5044_462D: return .pdf
        case 0x8950_4E47_0D0A_1A0A: return .png
        case _ where head >> 40 == 0xFFD8FF: return .jpeg
        case _ where head >> 32 == 0x4749_4638: return .gif
        case _ where head >> 24 == 0x7B_5C72_7466: return .rtf
        case _ where isTar(bytes): return .tar
        case _ where isZlib(bytes): return .zlib
        case _ where SealedFile.kind(of: bytes[...]) != nil: return .sealed
        case _: return nil
        }
    }

    /// The first eight bytes as one number.
    private static func beginning(of bytes: ArraySlice<UInt8>) -> UInt64 {
        let head = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        return head << UInt64(8 * (8 - min(8, bytes.count)))
    }

    private static func isTar(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 262 && bytes[257] == UInt8(ascii: "u") && bytes[257..<262].elementsEqual("ustar".utf8)
    }

    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 8 && bytes[0] & 0x8F == 0x08 && bytes[0] >> 4 <= 7 && bytes[1] & 0x20 == 0
            && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 && !UTF8Reading.isText(Array(bytes.prefix(64)))
    }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - limit: how much may be unpacked, in bytes.
    ///   - isFile: whether it is a file that stands for itself, and no part of what may be noise.
    func contents(of bytes: [UInt8], limit: Int, isFile: Bool) -> Contents {
        switch self {
        case .gzip: CompressedFile.gzip(bytes, limit: limit)
        case .zlib where isFile: CompressedFile.zlib(bytes, limit: limit)
        case .zlib: CompressedFile.zlib(bytes, from: 0, limit: limit)
        case .zip: ZipArchive.contents(of: bytes, limit: limit)
        case .tar: TarArchive.contents(of: bytes)
        case .pdf: PDFDocument(bytes, limit: limit).contents
        case .png: PNGImage.contents(of: bytes, limit: limit)
        case .jpeg: JPEGImage.contents(of: bytes)
        case .gif: GIFImage.contents(of: bytes)
        case .rtf: RichText(bytes).contents
        case .sealed: Contents(obstacles: SealedFile.kind(of: bytes[...]).map { [$0.reason] } ?? [])
        }
    }

    static let tooLarge = "more in a compressed file than the scan unpacks"
}
