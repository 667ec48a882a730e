internal import Bytes

/// The forms that several workers found, each once, with all documents in ascending order.
struct FoundForms {
    private let indexes: [FormIndex]
    /// In the order of the lists.
    let forms: [String]

    init(_ indexes: [FormIndex]) {
        self.indexes = indexes
        forms = indexes.reduce(into: Set()) { $0.formUnion($1.table.forms) }.sorted(by: comesBefore)
    }

    /// In how many documents a form occurs.
    func documents(with form: String) -> Int {
        indexes.reduce(0) { count, index in
            count + (index.table.known(form).map { index.table.documents(with: $0) } ?? 0)
        }
    }

    /// Writes the documents with a form, the first and then the distances, and their places in the same way.
    ///
    /// - Parameter writesPositions: whether the places matter.
    func write(_ form: String, into bytes: inout ByteBuffer, positions: inout ByteBuffer, _ writesPositions: Bool) {
        let found = indexes.filter { $0.table.known(form) != nil }
        var readers = found.compactMap { index in index.table.known(form).map { index.table.reader(of: $0) } }
        var last: UInt32?
        // A document is in the lists of one worker only.
        while let (next, limit) = readers.lowest {
            found[next].table.write(
                &readers[next], below: limit, after: &last, into: &bytes, positions: &positions, writesPositions)
        }
    }
}

extension [PostingLists.Reader] {
    /// The reader that stands at the lowest document, and where the next of the others stands, or nil when all are at their ends.
    fileprivate var lowest: (reader: Int, limit: UInt32)? {
        var lowest: (reader: Int, document: UInt32)?
        var limit = UInt32.max
        for (index, reader) in enumerated() {
            guard let document = reader.document else { continue }
            if let known = lowest, known.document < document {
                limit = Swift.min(limit, document)
            } else {
                limit = lowest?.document ?? limit
                lowest = (index, document)
            }
        }
        return lowest.map { ($0.reader, limit) }
    }
}
