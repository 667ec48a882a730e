internal import Mechanism

/// What was found in some documents that follow one another.
public struct IndexedBlock: Sendable {
    let postings: [Language: [String: Postings]]
    let filters: [String: Postings]
    let wholeWords: [Language: Set<String>]
}

/// Indexes documents block by block: one for each worker. Which worker has which block makes no difference.
public struct BlockIndexer: ~Copyable {
    private var indexers: [Language: LanguageIndexer]

    public init() {
        indexers = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, LanguageIndexer($0)) })
    }

    /// Indexes documents whose numbers count from `first`.
    public mutating func index(_ documents: [SearchDocument], from first: Int) -> IndexedBlock {
        var filters: [String: Postings] = [:]
        for (offset, document) in documents.enumerated() {
            let number = UInt32(first + offset)
            indexers[document.language]?.index(document, as: number)
            for filter in document.filters { filters[filter, default: Postings()].add(number, at: 0) }
        }
        var postings: [Language: [String: Postings]] = [:]
        var wholeWords: [Language: Set<String>] = [:]
        for language in Language.allCases {
            postings[language] = indexers[language]?.takePostings()
            wholeWords[language] = indexers[language]?.takeWholeWords()
        }
        return IndexedBlock(postings: postings, filters: filters, wholeWords: wholeWords)
    }
}
