/// Zip archives, and the office documents and books that are some.
///
/// Members are found by their own headers, not by the directory at the end: a member that the directory doesn't name is read too.
enum ZipArchive {
    static func contents(of bytes: [UInt8], limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        var left = limit
        var index = 0
        while let start = header(in: bytes, from: index) {
            func number(_ offset: Int) -> Int { Int(bytes[start + offset]) | Int(bytes[start + offset + 1]) << 8 }
            let nameEnd = start + 30 + number(26)
            let data = nameEnd + number(28)
            guard data <= bytes.count else { break }
            let name = String(decoding: bytes[start + 30..<nameEnd], as: UTF8.self)
            let size = number(18) | number(20) << 16
            let isEncrypted = number(6) & 1 != 0
            index = data
            if isEncrypted {
                contents.obstacles.append("an encrypted member of a zip archive")
            } else if number(8) == 8 {
                let inflation = Inflation(bytes, from: data, limit: left)
                left -= inflation.output.count
                contents.parts.append(Container.Part(bytes: inflation.output, start: start, layer: "zip (\(name))"))
                if inflation.end == .tooLarge { contents.obstacles.append(Container.tooLarge) }
                if inflation.end == .complete { index = inflation.next }
            } else if number(8) == 0 {
                // Without a size in the header it reaches to the next header.
                let end = size > 0 ? data + size : (header(in: bytes, from: data) ?? bytes.count)
                let stop = min(bytes.count, end)
                contents.parts.append(
                    Container.Part(bytes: Array(bytes[data..<stop]), start: start, layer: "zip (\(name))"))
                index = stop
            } else {
                contents.obstacles.append("a member of a zip archive in a compression that can't be opened here")
            }
        }
        return contents
    }

    /// The next header of a member.
    private static func header(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 30 <= bytes.count {
            if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 3, bytes[index + 3] == 4 {
                return index
            }
            index += 1
        }
        return nil
    }
}
