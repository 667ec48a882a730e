/// gzip (RFC 1952), zlib (RFC 1950) and DEFLATE without any header.
enum CompressedFile {
    static func gzip(_ bytes: [UInt8], limit: Int) -> Container.Contents {
        var (contents, end) = gzip(bytes, from: 0, limit: limit)
        if end == nil, contents.obstacles.isEmpty, isHeader(bytes) { contents.obstacles.append("a damaged gzip file") }
        return contents
    }

    /// Whether it is more than three bytes that are met in noise as well: flags that there are, and a system.
    private static func isHeader(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 10 && bytes[3] & 0xE0 == 0 && (bytes[9] <= 13 || bytes[9] == 0xFF)
    }

    /// - Returns: what is in it, and the place after the last file that is complete; nil if that is none.
    private static func gzip(
        _ bytes: [UInt8], from start: Int, limit: Int
    ) -> (contents: Container.Contents, end: Int?) {
        var contents = Container.Contents()
        var end: Int?
        var index = start
        var left = limit
        // Files may follow one another.
        while let data = gzipData(bytes, from: index) {
            if data > index + 10 {
                contents.parts.append(
                    Container.Part(bytes: Array(bytes[index + 10..<data]), start: index, layer: "gzip header"))
            }
            let inflation = Inflation(bytes, from: data, limit: left)
            add(inflation, start: index, as: "gzip", to: &contents)
            left -= inflation.output.count
            guard inflation.end == .complete else { break }
            index = inflation.next + 8
            end = index
        }
        return (contents, end)
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
            case (0xFD, 0x37), (0x37, 0x7A), (0x42, 0x5A), (0x52, 0x61), (0xD0, 0xCF):
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
