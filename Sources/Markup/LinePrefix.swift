/// The beginning of a line that opens quotes, list items and footnotes, read without regard to the lines before it.
struct LinePrefix {
    /// How many containers the line may open.
    private(set) var containers = 0
    /// The number of bytes before the contents.
    private(set) var length = 0
    /// Whether nothing follows but white space.
    private(set) var isBlank = false

    init(of line: UnsafeBufferPointer<UInt8>) {
        while length < line.count {
            if isSpace(line[length]) {
                length += 1
            } else if let marker = containerMarker(in: line, at: length) {
                containers += 1
                length += marker
            } else {
                return
            }
        }
        isBlank = !line.contains { !isSpace($0) && $0 != UInt8(ascii: ">") }
    }
}

/// The number of columns if a line can be the second line of a table, without regard to the line before it.
func delimiterColumns(of contents: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var columns = 0
    var previous = UInt8(ascii: "|")
    for byte in contents {
        switch byte {
        case UInt8(ascii: "-"):
            if previous != byte { columns += 1 }
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"):
            break
        default:
            return nil
        }
        previous = byte
    }
    return columns > 0 ? columns : nil
}

/// The length of the sign that opens a container, or nil.
private func containerMarker(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    switch line[start] {
    case UInt8(ascii: ">"):
        return 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        return endsMarker(line, at: start + 1) ? 1 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
        return numberMarker(in: line, at: start)
    case UInt8(ascii: "["):
        return footnoteMarker(in: line, at: start)
    default:
        return nil
    }
}

private func numberMarker(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var end = start
    while end < line.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end]) { end += 1 }
    guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else { return nil }
    return endsMarker(line, at: end + 1) ? end + 1 - start : nil
}

private func footnoteMarker(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 1 < line.count, line[start + 1] == UInt8(ascii: "^"),
        let end = line[(start + 2)...].firstIndex(of: UInt8(ascii: "]")),
        end + 1 < line.count, line[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return end + 2 - start
}

private func endsMarker(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index == line.count || isSpace(line[index])
}

private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
