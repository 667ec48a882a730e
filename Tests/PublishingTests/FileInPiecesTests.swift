import Bytes
import Publishing
import Testing

@Suite("Files that come in pieces")
struct FileInPiecesTests {
    let sandbox: OutputSandbox

    init() throws { sandbox = try OutputSandbox() }

    private func build(_ text: String, inPiecesOf size: Int) throws -> PublishingReport {
        let writer = try SiteWriter(target: sandbox.target)
        let bytes = Array(text.utf8)
        try writer.write("data/large.csv", owner: "table") { take in
            for start in stride(from: 0, to: bytes.count, by: size) {
                var piece = ByteBuffer()
                piece.append(Array(bytes[start..<min(start + size, bytes.count)]))
                try take(piece)
            }
        }
        return try writer.commit()
    }

    /// Texts that agree, that part at the beginning, in the middle, at the end, and of which one ends first; some are longer than
    /// what is read at once.
    private static let texts: [String] = {
        let long = String(repeating: "0123456789", count: 20_000)
        return [
            "", "a", "abcdef", "abcdeF", "Abcdef", "abc", "abcdefgh", long, long + "x", String(long.dropLast()),
            String(long.dropLast()) + "x", "x" + long,
        ]
    }()

    @Test(
        "whatever was there and wherever the pieces are cut, the new words stand there",
        arguments: [1, 4, 65_536, 70_001])
    func replaced(size: Int) throws {
        for old in Self.texts where old.count <= size * 1_000 {
            for new in Self.texts where new.count <= size * 1_000 {
                _ = try build(old, inPiecesOf: 300_000)
                let before = try sandbox.facts("public/data/large.csv")
                let report = try build(new, inPiecesOf: size)
                #expect(sandbox.text("public/data/large.csv") == new)
                #expect(report.unchanged == (old == new ? 1 : 0))
                #expect(report.changed == (old == new ? [] : ["data/large.csv"]))
                #expect(report.bytes == new.utf8.count)
                #expect(try (sandbox.facts("public/data/large.csv") == before) == (old == new))
            }
        }
    }

    @Test("a file of another mode is made anew")
    func mode() throws {
        _ = try build("abc", inPiecesOf: 1)
        try sandbox.setMode(0o600, of: "public/data/large.csv")
        #expect(try build("abc", inPiecesOf: 2).changed == ["data/large.csv"])
        #expect(try sandbox.facts("public/data/large.csv").mode == 0o644)
    }

    @Test("what keeps a file from being made is thrown as it is, and the old site stays")
    func failing() throws {
        struct Unfinished: Error {}
        _ = try build("abc", inPiecesOf: 1)
        do {
            let writer = try SiteWriter(target: sandbox.target)
            #expect(throws: Unfinished.self) {
                try writer.write("data/large.csv", owner: "table") { take in
                    var piece = ByteBuffer()
                    piece.append("abX")
                    try take(piece)
                    throw Unfinished()
                }
            }
        }
        #expect(sandbox.tree() == ["data/large.csv": "abc"])
        #expect(try sandbox.names() == ["public"])
    }

    @Test("for a path that is taken nothing is made")
    func taken() throws {
        let writer = try SiteWriter(target: sandbox.target)
        try writer.write("a", owner: "first", Array("a".utf8))
        try writer.write("a", owner: "second") { _ in Issue.record("a piece of a file that isn't written") }
        #expect(throws: PublishingFailure.self) { try writer.commit() }
    }
}
