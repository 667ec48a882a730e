public import Bytes
internal import Mechanism

/// The index of the whole site, put together from blocks in the order of their documents.
public struct SearchIndex: Sendable {
    private var postings: [Language: [String: Postings]] = [:]
    private var filters: [String: Postings] = [:]
    private var wholeWords: [Language: Set<String>] = [:]

    public init() {}

    /// Adds the block of the documents that follow.
    public mutating func append(_ block: IndexedBlock) {
        for (language, found) in block.postings { postings[language, default: [:]].append(found) }
        filters.append(block.filters)
        for (language, words) in block.wholeWords { wholeWords[language, default: []].formUnion(words) }
    }

    /// Writes the lists as shards, and gives the directory of them as a JSON object.
    ///
    /// - Parameter sink: takes a path below the folder of the search, and the bytes of the file.
    public func writeLists(to sink: (_ path: String, _ bytes: borrowing ByteBuffer) throws -> Void) throws -> [UInt8] {
        var directory = ByteBuffer(capacity: 1 << 14)
        directory.append("{")
        for language in Language.allCases {
            directory.append("\"\(language.code)\":{\"words\":")
            let words = (wholeWords[language] ?? []).sorted(by: comesBefore)
            try ListWriter.write(words: words, to: "\(language.code)/words", &directory, sink)
            directory.append(",\"forms\":")
            try ListWriter.write(
                postings[language] ?? [:], to: "\(language.code)/forms", positions: "\(language.code)/positions",
                &directory, sink)
            directory.append("},")
        }
        directory.append("\"filters\":{\"forms\":")
        try ListWriter.write(filters, to: "filters/forms", positions: nil, &directory, sink)
        directory.append("}}")
        return directory.copy()
    }
}

extension [String: Postings] {
    fileprivate mutating func append(_ later: Self) {
        merge(later) { before, after in
            var all = before
            all.append(after)
            return all
        }
    }
}

/// The order of the lists: that of UTF-16, in which browsers compare.
func comesBefore(_ left: String, _ right: String) -> Bool { left.utf16.lexicographicallyPrecedes(right.utf16) }
