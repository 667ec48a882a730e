public import Bytes
internal import Mechanism

/// The index of the whole site, put together from what the workers found.
public struct SearchIndex: Sendable {
    private let indexers: [Indexer]

    /// - Parameter indexers: those of all workers, each document in one of them.
    public init(_ indexers: [Indexer]) {
        self.indexers = indexers
    }

    /// Writes the lists as shards, and gives the directory of them as a JSON object.
    ///
    /// - Parameter sink: takes a path below the folder of the search, and the bytes of the file.
    public func writeLists(to sink: (_ path: String, _ bytes: borrowing ByteBuffer) throws -> Void) throws -> [UInt8] {
        var directory = ByteBuffer(capacity: 1 << 14)
        directory.append("{")
        for (index, language) in Language.allCases.enumerated() {
            let found = indexers.map { $0.languages[index] }
            directory.append("\"\(language.code)\":{\"words\":")
            let words = found.reduce(into: Set()) { $0.formUnion($1.wholeWords) }.sorted(by: comesBefore)
            try ListWriter.write(words: words, to: "\(language.code)/words", &directory, sink)
            directory.append(",\"forms\":")
            try ListWriter.write(
                FoundForms(found.map(\.found)), to: "\(language.code)/forms",
                positions: "\(language.code)/positions", &directory, sink)
            directory.append("},")
        }
        directory.append("\"filters\":{\"forms\":")
        try ListWriter.write(
            FoundForms(indexers.map(\.filters)), to: "filters/forms", positions: nil, &directory, sink)
        directory.append("}}")
        return directory.copy()
    }
}

/// The order of the lists: that of UTF-16, in which browsers compare.
func comesBefore(_ left: String, _ right: String) -> Bool { left.utf16.lexicographicallyPrecedes(right.utf16) }
