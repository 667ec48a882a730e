/// A text in Markdown as it is written, and as it is shown.
enum MarkdownReadings {
    /// The letters as they are written; and, where they are others, without the addresses of links and the numbers of lists.
    static func all(of text: String) -> [[UInt8]] {
        let written = Array(text.utf8)
        let shown = shown(written)
        return shown == written ? [written] : [written, shown]
    }

    private static func shown(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        var isLineStart = true
        while index < bytes.count {
            if isLineStart, let end = listNumberEnd(bytes, index) {
                index = end
                isLineStart = false
                continue
            }
            let byte = bytes[index]
            result.append(byte)
            index += 1
            if byte == UInt8(ascii: "]"), index < bytes.count, bytes[index] == UInt8(ascii: "("),
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")), !bytes[index..<end].contains(0x0A)
            {
                index = end + 1
            }
            isLineStart = byte == 0x0A || (isLineStart && (byte == 0x20 || byte == UInt8(ascii: ">")))
        }
        return result
    }

    private static func listNumberEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, index - start < 9, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index > start, index + 1 < bytes.count,
            bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
            bytes[index + 1] == 0x20
        else { return nil }
        return index + 1
    }
}
