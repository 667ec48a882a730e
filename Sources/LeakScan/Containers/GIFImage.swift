/// GIF: comments and data of applications, which are cut into blocks with a byte of their length before each.
enum GIFImage {
    private static let image: UInt8 = 0x2C
    private static let `extension`: UInt8 = 0x21

    static func contents(of bytes: [UInt8]) -> Container.Contents {
        var contents = Container.Contents()
        guard bytes.count > 13 else { return contents }
        var index = 13 + tableLength(bytes[10])
        while index + 10 < bytes.count {
            switch bytes[index] {
            case image:
                let data = index + 11 + tableLength(bytes[index + 9])
                index = blocks(in: bytes, from: data).end
            case `extension`:
                let (data, end) = blocks(in: bytes, from: index + 2)
                contents.parts.append(Container.Part(bytes: data, start: index, layer: "GIF extension"))
                index = end
            case _: return contents
            }
        }
        return contents
    }

    /// The length of a table of colours, as the flags before it say.
    private static func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << Int(flags & 7 + 1) }

    /// What blocks have in all, and the place after the empty one that ends them.
    private static func blocks(in bytes: [UInt8], from start: Int) -> (data: [UInt8], end: Int) {
        var data: [UInt8] = []
        var index = start
        while index < bytes.count, bytes[index] > 0 {
            let end = min(bytes.count, index + 1 + Int(bytes[index]))
            data += bytes[index + 1..<end]
            index = end
        }
        return (data, index + 1)
    }
}
