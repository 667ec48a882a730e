internal import Bytes
internal import Diagnostics
internal import Mechanism
internal import Search
internal import Synchronization

extension SitePlan {
    /// The folder of the index, below the root of the site.
    static let searchFolder = "search"

    /// Indexes everything that can be found. Blocks of documents are shared out among the workers and put together in their
    /// order, so that the files are the same whatever the number of workers.
    func renderSearch(workers: Int, to sink: SiteSink) async throws {
        let contents = try SearchContents(of: editions)
        let blocks = SharedBlocks(contents)
        let indexers = try await withThrowingTaskGroup(of: Indexer.self) { group in
            for _ in 0..<max(1, workers) {
                group.addTask { try indexBlocks(of: contents, blocks, to: sink) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let owner = "search index"
        let lists = try await SearchIndex(indexers).writeLists(workers: workers) { path, bytes in
            try sink("\(Self.searchFolder)/\(path)", owner, bytes)
        }
        var buffer = ByteBuffer(capacity: 1 << 16)
        contents.writeDirectory(lists: lists, into: &buffer)
        try sink("\(Self.searchFolder)/index.json", owner, buffer)
    }

    private func indexBlocks(of contents: SearchContents, _ blocks: SharedBlocks, to sink: SiteSink) throws -> Indexer {
        var texts = TextRenderer(model.content.strings)
        let indexer = Indexer()
        while let (part, range) = blocks.next() {
            var documents: [SearchDocument] = []
            for source in contents.sources(in: range) { documents.append(try source.document(&texts)) }
            indexer.index(documents, from: range.lowerBound)
            try write(documents, from: range.lowerBound, of: part, to: sink)
        }
        return indexer
    }

    /// What is shown of documents, a few in each file.
    private func write(
        _ documents: [SearchDocument], from first: Int, of part: SearchContents.Part, to sink: SiteSink
    ) throws {
        var buffer = ByteBuffer(capacity: 1 << 14)
        let firstFile = (first - part.range.lowerBound) / part.documentsPerFile
        for (offset, start) in stride(from: 0, to: documents.count, by: part.documentsPerFile).enumerated() {
            buffer.removeAll()
            for document in documents[start..<min(start + part.documentsPerFile, documents.count)] {
                buffer.append(buffer.count == 0 ? "[" : ",")
                buffer.append(Array(document.entry.dropLast()))
                buffer.append(",\"x\":")
                buffer.appendJSON(document.text.beginning)
                buffer.append("}")
            }
            buffer.append("]")
            let file = firstFile + offset
            try sink("\(Self.searchFolder)/\(part.name)/\(file >> 8)/\(file).json", "search index", buffer)
        }
    }
}

/// What the workers share: which block is next. Each takes its blocks in ascending order.
private final class SharedBlocks: Sendable {
    private let blocks: [(part: SearchContents.Part, range: Range<Int>)]
    private let cursor = Atomic<Int>(0)

    init(_ contents: SearchContents) {
        blocks = contents.blocks
    }

    func next() -> (part: SearchContents.Part, range: Range<Int>)? {
        let number = cursor.add(1, ordering: .relaxed).oldValue
        return number < blocks.count ? blocks[number] : nil
    }
}

extension String {
    /// As much of a text as excerpts are taken from.
    fileprivate var beginning: String {
        let limit = 12_000
        guard utf8.count > limit else { return self }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
