import Bytes
import Foundation
import Mechanism
import Synchronization
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
    ) async throws -> [String: [UInt8]] {
        let starts = Array(stride(from: 0, to: documents.count, by: size))
        let indexers = (0..<count).map { worker in
            let indexer = Indexer()
            for (number, start) in starts.enumerated() where number % count == worker {
                indexer.index(Array(documents[start..<min(start + size, documents.count)]), from: start)
            }
            return indexer
        }
        let index = SearchIndex(indexers)
        let written = Mutex<[String: [UInt8]]>([:])
        let lists = try await index.writeLists(workers: count) { path, bytes in
            let bytes = bytes.copy()
            written.withLock { $0[path] = bytes }
        }
        var files = written.withLock { $0 }
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
    func findsWhatIsThere() async throws {
        let documents = try Self.documents()
        var files = try await Self.files(of: documents, blocks: 100, workers: 1)
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
    func workers() async throws {
        let documents = try Self.documents()
        let one = try await Self.files(of: documents, blocks: 100, workers: 1)
        #expect(try await Self.files(of: documents, blocks: 100, workers: 4) == one)
        #expect(try await Self.files(of: documents, blocks: 17, workers: 3) == one)
    }

    @Test("keeps places of any distance, however the lists grow beside each other", arguments: UInt64(0)..<20)
    func distances(seed: UInt64) {
        struct Place: Equatable {
            let document: UInt32
            let position: Int
        }
        var random = SplitMix(state: seed)
        var lists = PostingLists()
        var expected: [[Place]] = []
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            #expect(lists.addList() == expected.count)
            expected.append([])
        }
        var document: UInt32 = UInt32.random(in: 0...3, using: &random)
        for _ in 0..<Int.random(in: 1...300, using: &random) {
            var position = Int.random(in: 0...300, using: &random)
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                let list = Int.random(in: 0..<expected.count, using: &random)
                lists.add(document, at: position, to: list)
                if random.happens(10) { lists.add(document, at: position, to: list) }
                expected[list].append(Place(document: document, position: position))
                position += Int.random(in: 1...(random.happens(20) ? 50_000 : 100), using: &random)
            }
            document += UInt32.random(in: 1...(random.happens(10) ? 100_000 : 3), using: &random)
        }
        for (number, places) in expected.enumerated() {
            var reader = lists.reader(of: number)
            var found: [Place] = []
            while let document = reader.document {
                var written = ByteBuffer()
                lists.writePositions(of: &reader, into: &written)
                var position = 0
                let distances = written.withBytes { String(decoding: $0, as: UTF8.self) }
                for distance in distances.split(separator: ",") {
                    position += Int(distance) ?? -1
                    found.append(Place(document: document, position: position))
                }
            }
            let documents = lists.documents(in: number)
            #expect(found == places)
            #expect(documents == Set(places.map(\.document)).count)
        }
    }
}
