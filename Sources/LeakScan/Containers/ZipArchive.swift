/// Zip archives, and the office documents and books that are some.
///
/// Members are found by their own headers, not by the directory at the end: a member that the directory doesn't name is read too.
enum ZipArchive {
    static func contents(of bytes: [UInt8], limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        var left = limit
        var index = 0
        var isDamaged = false
        while let start = header(in: bytes, from: index) {
            func number(_ offset: Int) -> Int { Int(bytes[start + offset]) | Int(bytes[start + offset + 1]) << 8 }
            let nameEnd = start + 30 + number(26)
            let data = nameEnd + number(28)
            guard data <= bytes.count else {
                isDamaged = true
                break
            }
            let name = String(decoding: bytes[start + 30..<nameEnd], as: UTF8.self)
            let size = number(18) | number(20) << 16
            let isEncrypted = number(6) & 1 != 0
            // The sum stands behind the data if it was not known before.
            let sum = number(6) & 8 == 0 ? Checksum.number(bytes, at: start + 14) : nil
            index = data
            if let sealed = SealedFile.kind(ofPath: name) { contents.obstacles.append(sealed.reason) }
            if isEncrypted {
                contents.obstacles.append("an encrypted member of a zip archive")
            } else if number(8) == 8 {
                let inflation = Inflation(bytes, from: data, limit: left)
                left -= inflation.output.count
                contents.parts.append(Container.Part(bytes: inflation.output, start: start, layer: "zip (\(name))"))
                if inflation.end == .tooLarge { contents.obstacles.append(Container.tooLarge) }
                if inflation.end == .complete {
                    contents.read.append(data..<inflation.next)
                    index = inflation.next
                }
                if inflation.end != .tooLarge {
                    let behind = behind(inflation.next, bytes)
                    isDamaged =
                        isDamaged || inflation.end == .broken
                        || !(sum.map { [$0] } ?? behind).contains(Checksum.crc32(inflation.output))
                }
            } else if number(8) == 0 {
                // Without a size in the header it reaches to the next header; an empty file has its sum.
                let end = size > 0 || sum != nil ? data + size : (header(in: bytes, from: data) ?? bytes.count)
                let stop = min(bytes.count, end)
                contents.parts.append(
                    Container.Part(bytes: Array(bytes[data..<stop]), start: start, layer: "zip (\(name))"))
                isDamaged =
                    isDamaged || stop < end || sum.map { $0 != Checksum.crc32(Array(bytes[data..<stop])) } == true
                contents.read.append(data..<stop)
                index = stop
            } else {
                contents.obstacles.append("a member of a zip archive in a compression that can't be opened here")
            }
        }
        if isDamaged || !hasEnd(bytes) { contents.obstacles.append("a damaged zip archive") }
        return contents
    }

    /// The sums that may stand behind data: with and without a mark before it.
    private static func behind(_ end: Int, _ bytes: [UInt8]) -> [UInt32] {
        [Checksum.number(bytes, at: end), Checksum.number(bytes, at: end + 4)].compactMap(\.self)
    }

    /// Whether there is the end of a directory.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        bytes.indices.dropLast(3).reversed().contains {
            bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
        }
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
