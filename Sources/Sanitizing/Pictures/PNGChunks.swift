/// The chunks of a PNG file.
enum PNGChunks {
    /// What a picture consists of: size, palette, transparency, pixels, end.
    private static let needed: Set = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

    /// The names of the chunks, in their order; nil when the file is none, or has bytes behind its end.
    static func names(in bytes: [UInt8]) -> [String]? {
        var names: [String] = []
        var place = 8
        while place < bytes.count {
            guard place + 12 <= bytes.count else { return nil }
            let size = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            names.append(String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self))
            place += size + 12
        }
        return place == bytes.count && names.last == "IEND" ? names : nil
    }

    /// Whether a file holds a picture and nothing besides.
    static func holdsOnlyPixels(_ bytes: [UInt8]) -> Bool {
        names(in: bytes).map { needed.isSuperset(of: $0) } ?? false
    }

    /// The file without any chunk that isn't needed. Checksums stand in each chunk, so the rest stays as it is.
    static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
        guard names(in: bytes) != nil else { return nil }
        var result = Array(bytes[..<8])
        var place = 8
        while place < bytes.count {
            let size = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            let end = place + size + 12
            if needed.contains(String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)) {
                result += bytes[place..<end]
            }
            place = end
        }
        return result
    }
}
