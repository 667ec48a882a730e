/// JPEG: its comments and the segments of applications, such as EXIF and XMP.
enum JPEGImage {
    private static let comment: UInt8 = 0xFE
    /// What several segments together may hold, each with a head of its own: how it begins, and how long it is.
    private static let divided: [(marker: UInt8, name: [UInt8], head: Int)] = [
        (0xE1, Array("http://ns.adobe.com/xmp/extension/\0".utf8), 75), (0xE2, Array("ICC_PROFILE\0".utf8), 14),
        (comment, [], 0),
        (0xED, Array("Photoshop 3.0\0".utf8), 14),
    ]

    static func contents(of bytes: [UInt8]) -> Container.Contents {
        var contents = Container.Contents()
        var joined = divided.map { _ in (start: 0, count: 0, bytes: [UInt8]()) }
        var index = 2
        while index + 4 <= bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if marker == 0xDA { break }
            let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
            let end = min(bytes.count, index + 2 + max(2, length))
            if (0xE0...0xEF).contains(marker) || marker == comment {
                let data = bytes[index + 4..<end]
                contents.parts.append(Container.Part(bytes: Array(data), start: index, layer: layer(marker)))
                for (kind, part) in divided.enumerated() where part.marker == marker && data.starts(with: part.name) {
                    if joined[kind].count == 0 { joined[kind].start = index }
                    joined[kind].count += 1
                    joined[kind].bytes += data.dropFirst(part.head)
                }
            }
            index = end
        }
        for (kind, whole) in joined.enumerated() where whole.count > 1 {
            contents.parts.append(
                Container.Part(bytes: whole.bytes, start: whole.start, layer: layer(divided[kind].marker)))
        }
        // What was put after the first mark of an end: the picture itself has none.
        while index + 1 < bytes.count, bytes[index] != 0xFF || bytes[index + 1] != 0xD9 { index += 1 }
        if index + 2 < bytes.count {
            contents.parts.append(
                Container.Part(bytes: Array(bytes[(index + 2)...]), start: index + 2, layer: "JPEG after the end"))
        }
        return contents
    }

    private static func layer(_ marker: UInt8) -> String {
        marker == comment ? "JPEG comment" : "JPEG APP\(marker - 0xE0)"
    }
}
