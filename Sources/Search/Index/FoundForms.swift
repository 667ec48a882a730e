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

    /// Gives each document with a form, and after it its places there.
    func forEachDocument(with form: String, _ take: (_ document: UInt32) -> Void, position: (Int) -> Void) {
        let found = indexes.filter { $0.table.known(form) != nil }
        var readers = found.compactMap { index in index.table.known(form).map { index.table.reader(of: $0) } }
        // A document is in the lists of one worker only.
        while let (next, document) = readers.nextDocument {
            take(document)
            found[next].table.forEachPosition(of: &readers[next], position)
        }
    }
}

extension [PostingLists.Reader] {
    /// The reader that stands at the lowest document, and that document, or nil when all are at their ends.
    fileprivate var nextDocument: (reader: Int, document: UInt32)? {
        var lowest: (reader: Int, document: UInt32)?
        for (index, reader) in enumerated() {
            guard let document = reader.document, document < lowest?.document ?? .max else { continue }
            lowest = (index, document)
        }
        return lowest
    }
}
