internal import Mechanism

/// Pictures: decoded to bare pixels by one process and encoded anew by another, so that nothing else can come along.
enum PictureSanitizing {
    /// Pixels of the larger side; a picture of more is a bomb or a map that is better split.
    private static let mostPixelsASide = 12_000

    static func png(_ bytes: [UInt8]) throws(Refusal) -> SanitizedFile {
        try requireSize(pngSize(of: bytes))
        let shop = try Workshop()
        try shop.write(bytes, to: "picture")
        guard try shop.run(.pngtopam, ["-alphapam", shop.path("picture")], output: "pixels") == 0,
            try shop.run(.pamtopng, [shop.path("pixels")], output: "result") == 0,
            let result = PNGChunks.stripped(try shop.bytes(of: "result")), AttachmentType.png.fits(result),
            PNGChunks.holdsOnlyPixels(result)
        else { throw unreadable }
        let others = Set(PNGChunks.names(in: bytes) ?? ["bytes behind the end"]).subtracting([
            "IHDR", "PLTE", "tRNS", "IDAT", "IEND",
        ])
        return SanitizedFile(
            .png, result, removed: others.isEmpty ? [] : ["\(others.count) kinds of data that are no pixels"])
    }

    static func jpeg(_ bytes: [UInt8]) throws(Refusal) -> SanitizedFile {
        let shop = try Workshop()
        try shop.write(bytes, to: "picture")
        guard let bare = JPEGSegments.stripped(bytes, keepsColourTransform: true) else { throw unreadable }
        try requireSize(jpegSize(of: bare))
        // Quality 92 shows no difference to an eye, and keeps no pixel exactly as it was.
        guard try shop.run(.djpeg, ["-pnm", shop.path("picture")], output: "pixels") == 0,
            try shop.run(.cjpeg, ["-quality", "92", "-optimize", shop.path("pixels")], output: "result") == 0,
            let result = JPEGSegments.stripped(try shop.bytes(of: "result"), keepsColourTransform: false),
            AttachmentType.jpeg.fits(result)
        else { throw unreadable }
        return SanitizedFile(
            .jpeg, result,
            removed: bare.count == bytes.count ? [] : ["\(bytes.count - bare.count) bytes that are no pixels"])
    }

    private static let unreadable = Refusal(
        "a picture that can't be decoded", remedy: "ask for the picture, saved anew in another program")

    private static func requireSize(_ size: (width: Int, height: Int)?) throws(Refusal) {
        guard let size, size.width > 0, size.height > 0 else { throw unreadable }
        guard max(size.width, size.height) <= mostPixelsASide else {
            throw Refusal(
                "a picture of \(size.width) × \(size.height) pixels, and at most \(mostPixelsASide) a side are allowed",
                remedy: "ask for a smaller picture, or for several parts")
        }
    }

    private static func pngSize(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 24 else { return nil }
        func number(_ place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }

    /// - Parameter bytes: stripped, so that the first frame is the picture's and not that of a thumbnail.
    private static func jpegSize(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        var place = 2
        while place + 9 < bytes.count {
            let kind = bytes[place + 1]
            if (0xC0...0xC2).contains(kind) {
                func number(_ offset: Int) -> Int { Int(bytes[place + offset]) << 8 | Int(bytes[place + offset + 1]) }
                return (number(7), number(5))
            }
            place += 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
        }
        return nil
    }
}
