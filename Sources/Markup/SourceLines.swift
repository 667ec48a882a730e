/// The lines of a text, for what the tree doesn't say.
struct SourceLines {
    let text: UnsafeBufferPointer<UInt8>
    let starts: [Int]

    /// A line without its line feed; lines are counted from 1.
    subscript(number: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard starts.indices.contains(number - 1) else { return text[text.endIndex...] }
        let start = starts[number - 1]
        let end = number < starts.count ? starts[number] - 1 : text.count
        let line = text[start..<end]
        return line.last == UInt8(ascii: "\n") ? line.dropLast() : line
    }

    /// Whether the task on a line is done. The parser looks for `[x]` anywhere in the line, also in the words of the task.
    func isTaskDone(line number: Int) -> Bool {
        let line = self[number]
        guard let bracket = line.firstIndex(of: UInt8(ascii: "[")), bracket + 1 < line.endIndex else { return false }
        return line[bracket + 1] | 0x20 == UInt8(ascii: "x")
    }

    /// How many cells a table row has in the source. The parser drops those beyond the last column of the header.
    func cells(ofRowOnLine number: Int) -> Int {
        var row = self[number].drop { isPrefix($0) }
        while let last = row.last, isPrefix(last), last != UInt8(ascii: ">") { row.removeLast() }
        var bars = 0
        var previous: UInt8 = 0
        for byte in row {
            if byte == UInt8(ascii: "|") && previous != UInt8(ascii: "\\") { bars += 1 }
            previous = byte
        }
        if row.first == UInt8(ascii: "|") { bars -= 1 }
        let endsWithBar = row.count > 1 && row.last == UInt8(ascii: "|") && row.dropLast().last != UInt8(ascii: "\\")
        return endsWithBar ? bars : bars + 1
    }
}

private func isPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
}
