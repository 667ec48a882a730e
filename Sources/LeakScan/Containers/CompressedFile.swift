/// gzip (RFC 1952), zlib (RFC 1950) and DEFLATE without any header.
enum CompressedFile {
    static func gzip(_ bytes: [UInt8], limit: Int) -> Container.Contents {
        var file = gzip(bytes, from: 0, limit: limit)
        if !file.isWhole, file.contents.obstacles.isEmpty, isHeader(bytes) {
            file.contents.obstacles.append("a damaged gzip file")
        }
        return file.contents
    }

    /// Whether it is more than three bytes that are met in noise as well: flags that there are, and a system.
    private static func isHeader(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 10 && bytes[3] & 0xE0 == 0 && (bytes[9] <= 13 || bytes[9] == 0xFF)
    }

    /// - Returns: what is in it, the place after the last file that is complete, nil if that is none, and whether all are.
    private static func gzip(
        _ bytes: [UInt8], from start: Int, limit: Int
    ) -> (contents: Container.Contents, end: Int?, isWhole: Bool) {
        var contents = Container.Contents()
        var end: Int?
        var isWhole = true
        var index = start
        var left = limit
        var output: [UInt8] = []
        // Files may follow one another, and stand for one.
        while let data = gzipData(bytes, from: index) {
            if data > index + 10 {
                contents.parts.append(
                    Container.Part(bytes: Array(bytes[index + 10..<data]), start: index, layer: "gzip header"))
            }
            let inflation = Inflation(bytes, from: data, limit: left)
            output += inflation.output
            left -= inflation.output.count
            if inflation.end == .tooLarge { contents.obstacles.append(Container.tooLarge) }
            isWhole =
                isWhole && inflation.end == .complete
                && Checksum.number(bytes, at: inflation.next) == Checksum.crc32(inflation.output)
            guard inflation.end == .complete else { break }
            index = inflation.next + 8
            end = index
        }
        if !output.isEmpty { contents.parts.append(Container.Part(bytes: output, start: start, layer: "gzip")) }
        return (contents, end, isWhole && end != nil)
    }

    /// Where the compressed data begins, if a gzip file does.
    private static func gzipData(_ bytes: [UInt8], from start: Int) -> Int? {
        guard start + 18 <= bytes.count, bytes[start] == 0x1F, bytes[start + 1] == 0x8B, bytes[start + 2] == 8 else {
            return nil
        }
        let flags = bytes[start + 3]
        var index = start + 10
        if flags & 4 != 0 { index += 2 + Int(bytes[index]) + Int(bytes[index + 1]) << 8 }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            while index < bytes.count, bytes[index] != 0 { index += 1 }
            index += 1
        }
        if flags & 2 != 0 { index += 2 }
        return index < bytes.count ? index : nil
    }

    static func zlib(_ bytes: [UInt8], from start: Int, limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        add(Inflation(bytes, from: start + 2, limit: limit), start: start, as: "zlib", to: &contents)
        return contents
    }

    /// A file of zlib and nothing else. Its two bytes are met in noise as well, which seldom unpacks to more than a few.
    static func zlib(_ bytes: [UInt8], limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        let inflation = Inflation(bytes, from: 2, limit: limit)
        add(inflation, start: 0, as: "zlib", to: &contents)
        if inflation.output.count >= shortestOfZlib, inflation.isDamagedZlib(bytes) {
            contents.obstacles.append("a damaged zlib file")
        }
        return contents
    }

    private static let shortestOfZlib = 64

    /// Bytes that are nothing else may be compressed without a header.
    static func deflate(_ bytes: [UInt8], limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        let inflation = Inflation(bytes, from: 0, limit: limit)
        if inflation.output.count >= 8, inflation.end != .broken || inflation.output.count >= 64 {
            add(inflation, start: 0, as: "deflate", to: &contents)
        }
        return contents
    }

    /// Compressed data inside of bytes of an unknown format.
    static func embedded(in bytes: [UInt8], limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        var left = limit
        var index = 1
        while index + 18 < bytes.count, left > 0 {
            let inner: Container.Contents
            var next = index + 2
            switch (bytes[index], bytes[index + 1]) {
            case (0x1F, 0x8B):
                let file = gzip(bytes, from: index, limit: left)
                inner = file.contents
                next = max(next, file.end ?? next)
            case (0x78, 0x01), (0x78, 0x5E), (0x78, 0x9C), (0x78, 0xDA):
                inner = zlib(bytes, from: index, limit: left)
            case (0x50, 0x4B) where bytes[index + 2] == 3 && bytes[index + 3] == 4:
                let archive = ZipArchive.contents(of: Array(bytes[index...]), limit: left)
                contents.parts += archive.parts.map {
                    Container.Part(bytes: $0.bytes, start: $0.start + index, layer: $0.layer)
                }
                contents.obstacles += archive.obstacles
                return contents
            case (0xFD, 0x37), (0x37, 0x7A), (0x42, 0x5A), (0x52, 0x61), (0xD0, 0xCF), (0x28, 0xB5), (0x04, 0x22):
                guard let sealed = SealedFile.kind(of: bytes[index...]) else {
                    index += 1
                    continue
                }
                inner = Container.Contents(obstacles: [sealed.reason])
            case _:
                index += 1
                continue
            }
            contents.parts += inner.parts
            contents.obstacles += inner.obstacles
            left -= inner.parts.reduce(0) { $0 + $1.bytes.count }
            index = next
        }
        return contents
    }

    private static func add(_ inflation: Inflation, start: Int, as layer: String, to contents: inout Container.Contents)
    {
        if !inflation.output.isEmpty {
            contents.parts.append(Container.Part(bytes: inflation.output, start: start, layer: layer))
        }
        if inflation.end == .tooLarge { contents.obstacles.append(Container.tooLarge) }
    }
}
