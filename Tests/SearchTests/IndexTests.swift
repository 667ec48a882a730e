import Bytes
import Foundation
import Mechanism
import TestSupport
import Testing

@testable import Search

/// The index as the browser asks it, against going through all texts.
@Suite("The search index")
struct IndexTests {
    /// The lines of the content as documents, a few with headings and withheld passages.
    private static func documents() throws -> [SearchDocument] {
        var random = SplitMix(state: 11)
        return try Language.allCases.flatMap { language in
            let lines = try SampleWords.lines(in: language).filter { $0.utf8.count > 20 }
            return lines.enumerated().filter { $0.offset % 3 == 0 }.map { offset, line in
                let words = line.split(separator: " ")
                let isCut = random.happens(20) && words.count > 4
                let text = isCut ? (words.prefix(2) + ["⟦⟧"] + words.suffix(2)).joined(separator: " ") : line
                return SearchDocument(
                    language: language, filters: ["kind:\(offset % 4)"],
                    heading: random.happens(30) ? random.one(of: lines) : "", text: text, entry: Array("{}".utf8))
            }
        }
    }

    /// The files of an index, made block by block by several workers in turn.
    private static func files(
        of documents: [SearchDocument], blocks size: Int, workers count: Int
    ) throws -> [String: [UInt8]] {
        var blocks: [IndexedBlock] = []
        let starts = Array(stride(from: 0, to: documents.count, by: size))
        var found: [Int: IndexedBlock] = [:]
        for worker in 0..<count {
            var indexer = BlockIndexer()
            for (number, start) in starts.enumerated() where number % count == worker {
                found[number] = indexer.index(
                    Array(documents[start..<min(start + size, documents.count)]), from: start)
            }
        }
        blocks = found.sorted { $0.key < $1.key }.map(\.value)
        var index = SearchIndex()
        for block in blocks { index.append(block) }
        var files: [String: [UInt8]] = [:]
        let lists = try index.writeLists { path, bytes in files[path] = bytes.copy() }
        let none = Language.allCases.map { "\"\($0.code)\":[\(documents.count),\(documents.count)]" }.joined(
            separator: ",")
        let directory = """
            {"texts":\(documents.count),"states":[["XAA",0]],"profiles":[],"profilesOf":{\(none)},"pagesOf":{\(none)},\
            "parts":[],"lists":
            """
        files["index.json"] = Array(directory.utf8) + lists + Array("}".utf8)
        return files
    }

    @Test("finds what is there, and nothing else: words, phrases, beginnings, several words")
    func findsWhatIsThere() throws {
        let documents = try Self.documents()
        var files = try Self.files(of: documents, blocks: 100, workers: 1)
        var json = ByteBuffer()
        for document in documents {
            json.append(json.count == 0 ? "[" : ",")
            json.append("{\"language\":\"\(document.language.code)\",\"heading\":")
            json.appendJSON(document.heading)
            json.append(",\"text\":")
            json.appendJSON(document.text)
            json.append("}")
        }
        json.append("]")
        files["documents.json"] = json.copy()
        let folder = try TemporaryFolder(files)
        let tool = Repository.url("Tests/SearchTests/Tools/properties.mjs").path
        let result = try withExtendedLifetime(folder) {
            try Command.run(["node", tool, folder.url.path, "5", "\(150 * Proofs.scale)"], withErrors: true)
        }
        #expect(result.status == 0, "\(result.output.suffix(3_000))")
    }

    @Test("is the same whatever the number of workers and the size of blocks")
    func workers() throws {
        let documents = try Self.documents()
        let one = try Self.files(of: documents, blocks: 100, workers: 1)
        #expect(try Self.files(of: documents, blocks: 100, workers: 4) == one)
        #expect(try Self.files(of: documents, blocks: 17, workers: 3) == one)
    }

    @Test("keeps places of any distance")
    func distances() {
        var random = SplitMix(state: 2)
        for _ in 0..<200 {
            var expected: [(document: UInt32, position: Int)] = []
            var postings = Postings()
            var document: UInt32 = 0
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                document += UInt32.random(in: 1...1_000, using: &random)
                var position = Int.random(in: 0...300, using: &random)
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    postings.add(document, at: position)
                    expected.append((document, position))
                    position += Int.random(in: 1...50_000, using: &random)
                }
            }
            var found: [(document: UInt32, position: Int)] = []
            var index = -1
            postings.forEachPosition { isFirst, position in
                if isFirst { index += 1 }
                found.append((postings.documents[index], position))
            }
            #expect(found.map(\.document) == expected.map(\.document))
            #expect(found.map(\.position) == expected.map(\.position))
        }
    }
}
