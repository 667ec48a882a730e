internal import Mechanism

/// Indexes documents: one for each worker. Which worker has which documents makes no difference to the index.
public final class Indexer: @unchecked Sendable {
    // Unchecked: a worker owns it until it has indexed its last document, and after that it is only read.
    let languages: [LanguageIndexer]
    let filters = FormIndex()

    public init() {
        languages = Language.allCases.map(LanguageIndexer.init)
    }

    /// Indexes documents whose numbers count from `first`. A worker takes its documents in ascending order.
    public func index(_ documents: [SearchDocument], from first: Int) {
        for (offset, document) in documents.enumerated() {
            let number = UInt32(first + offset)
            languages.first { $0.language == document.language }?.index(document, as: number)
            for filter in document.filters { filters.add(filter, in: number) }
        }
    }
}

/// Forms with their documents, where the places don't matter.
final class FormIndex {
    var table = FormTable()

    func add(_ form: String, in document: UInt32) {
        table.add(table.number(of: form), in: document, at: 0)
    }
}
