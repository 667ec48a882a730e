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
        var readers = indexes.compactMap { index in
            index.table.known(form).map { (index: index, reader: index.table.reader(of: $0)) }
        }
        // A document is in the lists of one worker only.
        while let next = readers.indices.min(by: { readers[$0].reader.comesBefore(readers[$1].reader) }),
            let document = readers[next].reader.document
        {
            take(document)
            readers[next].index.table.forEachPosition(of: &readers[next].reader, position)
        }
    }
}

extension PostingLists.Reader {
    /// Readers at their end come last.
    fileprivate func comesBefore(_ other: Self) -> Bool { document ?? .max < other.document ?? .max }
}
