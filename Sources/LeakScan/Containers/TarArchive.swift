/// Tar archives: blocks of 512 bytes, a header before each file.
enum TarArchive {
    private static let block = 512

    static func contents(of bytes: [UInt8]) -> Container.Contents {
        var contents = Container.Contents()
        var index = 0
        while index + block <= bytes.count {
            let nameEnd = bytes[index..<index + 100].firstIndex(of: 0) ?? index + 100
            guard nameEnd > index else {
                // Blocks of zeros stand at the end, and may stand between.
                index += block
                continue
            }
            let name = String(decoding: bytes[index..<nameEnd], as: UTF8.self)
            let start = index + block
            if let sealed = SealedFile.kind(ofPath: name) { contents.obstacles.append(sealed.reason) }
            guard let size = size(bytes, index), start + size <= bytes.count else {
                contents.obstacles.append("a damaged tar archive")
                break
            }
            if size > 0 {
                contents.parts.append(
                    Container.Part(bytes: Array(bytes[start..<start + size]), start: index, layer: "tar (\(name))"))
                contents.read.append(start..<start + size)
            }
            index = start + (size + block - 1) / block * block
        }
        return contents
    }

    private static func size(_ bytes: [UInt8], _ header: Int) -> Int? {
        let field = bytes[header + 124..<header + 136]
        if field.first.map({ $0 & 0x80 != 0 }) == true {
            // Binary, for large files.
            return field.dropFirst(4).reduce(0) { ($0 << 8 | Int($1)) & 0xFFFF_FFFF_FFFF }
        }
        let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        return digits.isEmpty ? nil : digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
    }
}
