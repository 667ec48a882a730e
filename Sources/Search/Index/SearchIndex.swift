public import Bytes
internal import Mechanism

/// The index of the whole site, put together from what the workers found.
public struct SearchIndex: Sendable {
    /// Takes a path below the folder of the search, and the bytes of the file; called from every worker.
    public typealias Sink = @Sendable (_ path: String, _ bytes: borrowing ByteBuffer) throws -> Void

    private let indexers: [Indexer]

    /// - Parameter indexers: those of all workers, each document in one of them.
    public init(_ indexers: [Indexer]) {
        self.indexers = indexers
    }

    /// Writes the lists as shards, and gives the directory of them as a JSON object.
    ///
    /// - Parameter workers: the lists of how many languages are written at the same time. The bytes are the same whatever the number.
    public func writeLists(workers: Int, to sink: @escaping Sink) async throws -> [UInt8] {
        let parts = Language.allCases.count + 1
        let directories = try await withThrowingTaskGroup(of: (part: Int, directory: [UInt8]).self) { group in
            var directories = [[UInt8]](repeating: [], count: parts)
            for part in 0..<parts {
                if part >= workers, let written = try await group.next() {
                    directories[written.part] = written.directory
                }
                group.addTask { (part, try writeLists(ofPart: part, to: sink)) }
            }
            for try await written in group { directories[written.part] = written.directory }
            return directories
        }
        return Array("{".utf8) + directories.joined(separator: ",".utf8) + "}".utf8
    }

    /// Writes the lists of a language, or the filters after the last of them, and gives the member of the directory.
    private func writeLists(ofPart part: Int, to sink: Sink) throws -> [UInt8] {
        var directory = ByteBuffer(capacity: 1 << 14)
        if part < Language.allCases.count {
            try writeLists(ofLanguage: part, &directory, to: sink)
        } else {
            directory.append("\"filters\":{\"forms\":")
            let filters = FoundForms(indexers.map(\.filters))
            try ListWriter.write(filters, to: "filters/forms", positions: nil, &directory, sink)
            directory.append("}")
        }
        return directory.copy()
    }

    private func writeLists(ofLanguage index: Int, _ directory: inout ByteBuffer, to sink: Sink) throws {
        let code = Language.allCases[index].code
        let found = indexers.map { $0.languages[index] }
        directory.append("\"\(code)\":{\"words\":")
        let words = found.reduce(into: Set()) { $0.formUnion($1.wholeWords) }.sorted(by: comesBefore)
        try ListWriter.write(words: words, to: "\(code)/words", &directory, sink)
        directory.append(",\"forms\":")
        try ListWriter.write(
            FoundForms(found.map(\.found)), to: "\(code)/forms", positions: "\(code)/positions", &directory, sink)
        directory.append("}")
    }
}

/// The order of the lists: that of UTF-16, in which browsers compare.
///
/// It differs from the order of UTF-8 in one place: characters of four bytes are surrogates there, and come before the last ones
/// of three bytes.
func comesBefore(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8.span, right.utf8.span)
    let common = min(left.count, right.count)
    var index = 0
    while index < common, left[index] == right[index] { index &+= 1 }
    if index == common { return left.count < right.count }
    return rankInUTF16(left[index]) < rankInUTF16(right[index])
}

/// The place of a byte of UTF-8 among those that may stand at the same place of a text, in the order of UTF-16.
private func rankInUTF16(_ byte: UInt8) -> UInt8 { (0xEE...0xEF).contains(byte) ? byte + 0x10 : byte }
