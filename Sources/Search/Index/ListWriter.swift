public import Bytes

/// Writes sorted lists as JSON files of about the same size, and what the browser finds them by: the first member of each.
enum ListWriter {
    typealias Sink = (_ path: String, _ bytes: borrowing ByteBuffer) throws -> Void

    /// A file has so many bytes that it and the directory of all files are the smallest together, within these bounds.
    private static let sizes = 1_200...24_000
    private static let bytesOfDirectoryEntry = 9

    private static func size(ofTotal total: Int) -> Int {
        let size = Int(Double(total * bytesOfDirectoryEntry).squareRoot())
        return min(max(size, sizes.lowerBound), sizes.upperBound)
    }

    /// Words: `["abandon","abide",…]`.
    static func write(words: [String], to path: String, _ directory: inout ByteBuffer, _ sink: Sink) throws {
        let size = size(ofTotal: words.reduce(0) { $0 + $1.utf8.count + 3 })
        var shards = Shards(path: path, size: size)
        for word in words {
            try shards.begin(word, &directory, sink)
            shards.bytes.appendJSON(word)
        }
        try shards.finish(&directory, last: words.last, sink)
    }

    /// Forms with their documents: `[["form",first document,distance to the next,…],…]`; and in files of the same numbers the
    /// places in each document, form by form: `[[[first place,distance to the next,…],…],…]`.
    static func write(
        _ found: FoundForms, to path: String, positions: String?, _ directory: inout ByteBuffer, _ sink: Sink
    ) throws {
        let size = size(ofTotal: found.forms.reduce(0) { $0 + $1.utf8.count + 5 + found.documents(with: $1) * 3 })
        var shards = Shards(path: path, size: size)
        var places = Shards(path: positions ?? "", size: .max)
        var ignored = ByteBuffer(capacity: 64)
        for form in found.forms {
            if try shards.begin(form, &directory, sink), positions != nil { try places.end(sink) }
            if positions != nil { try places.begin(form, &ignored, sink) }
            ignored.removeAll()
            shards.bytes.append("[")
            shards.bytes.appendJSON(form)
            if positions != nil { places.bytes.append("[") }
            found.write(form, into: &shards.bytes, positions: &places.bytes, positions != nil)
            shards.bytes.append("]")
            if positions != nil { places.bytes.append("]") }
        }
        try shards.finish(&directory, last: found.forms.last, sink)
        if positions != nil { try places.end(sink) }
    }
}

/// The file that is being filled, and how many came before.
private struct Shards: ~Copyable {
    let path: String
    let size: Int
    var bytes = ByteBuffer(capacity: 1 << 15)
    private var count = 0

    init(path: String, size: Int) {
        self.path = path
        self.size = size
    }

    /// Makes room for a member; says whether a file was finished before it.
    @discardableResult
    mutating func begin(_ member: String, _ directory: inout ByteBuffer, _ sink: ListWriter.Sink) throws -> Bool {
        let isFull = bytes.count >= size
        if isFull { try end(sink) }
        if bytes.count == 0 {
            directory.append(count == 0 ? "[" : ",")
            directory.appendJSON(member)
            bytes.append("[")
        } else {
            bytes.append(",")
        }
        return isFull
    }

    mutating func end(_ sink: ListWriter.Sink) throws {
        guard bytes.count > 0 else { return }
        bytes.append("]")
        try sink("\(path)-\(count).json", bytes)
        bytes.removeAll()
        count += 1
    }

    /// Closes the list in the directory with the last member of all, so that what comes after it isn't looked for.
    mutating func finish(_ directory: inout ByteBuffer, last: String?, _ sink: ListWriter.Sink) throws {
        try end(sink)
        guard let last else { return directory.append("[]") }
        directory.append(",")
        directory.appendJSON(last)
        directory.append("]")
    }
}

extension ByteBuffer {
    /// Appends a text as a JSON string.
    public mutating func appendJSON(_ text: String) {
        append("\"")
        append(text, replacing: Self.escapeOfJSON) {
            $0.marksOfControls | $0.marks(of: UInt8(ascii: "\"")) | $0.marks(of: UInt8(ascii: "\\")) == 0
        }
        append("\"")
    }

    private static func escapeOfJSON(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x0A: "\\n"
        case 0x00..<0x20: controlsOfJSON[Int(byte)]
        case _: nil
        }
    }

    private static let controlsOfJSON: [StaticString] = [
        "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
        "\\u0008", "\\u0009", "\\u000a", "\\u000b", "\\u000c", "\\u000d", "\\u000e", "\\u000f",
        "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
        "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
    ]
}
