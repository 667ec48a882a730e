/// PNG: the texts and profiles among its chunks, and what was put after the end.
enum PNGImage {
    static func contents(of bytes: [UInt8], limit: Int) -> Container.Contents {
        var contents = Container.Contents()
        var left = limit
        var index = 8
        func add(_ part: [UInt8], _ start: Int, _ kind: String) {
            contents.parts.append(Container.Part(bytes: part, start: start, layer: "PNG \(kind)"))
        }
        while index + 12 <= bytes.count {
            let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
            let kind = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            let end = min(bytes.count, index + 8 + length)
            let data = Array(bytes[index + 8..<end])
            switch kind {
            case "IHDR", "IDAT", "PLTE", "gAMA", "cHRM", "sRGB", "pHYs": break
            case "zTXt", "iCCP", "iTXt":
                add(data, index, kind)
                if let packed = packedText(data, kind) {
                    let inflation = Inflation(data, from: packed + 2, limit: left)
                    left -= inflation.output.count
                    add(inflation.output, index, kind)
                    if inflation.end == .tooLarge { contents.obstacles.append(Container.tooLarge) }
                    if inflation.isDamagedZlib(data) { contents.obstacles.append("a damaged text in a PNG picture") }
                }
            case _: if !data.isEmpty { add(data, index, kind) }
            }
            index = end + 4
            if kind == "IEND" { break }
        }
        if index < bytes.count { add(Array(bytes[index...]), index, "after the end") }
        return contents
    }

    /// Where the compressed text of a chunk begins.
    private static func packedText(_ data: [UInt8], _ kind: String) -> Int? {
        guard let keywordEnd = data.firstIndex(of: 0) else { return nil }
        if kind != "iTXt" { return keywordEnd + 2 }
        guard keywordEnd + 2 < data.count, data[keywordEnd + 1] == 1,
            let languageEnd = data[(keywordEnd + 3)...].firstIndex(of: 0),
            let titleEnd = data[(languageEnd + 1)...].firstIndex(of: 0)
        else { return nil }
        return titleEnd + 1
    }
}
