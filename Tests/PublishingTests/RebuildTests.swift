import Bytes
import Publishing
import Testing

@Suite("Building and building again")
struct RebuildTests {
    let sandbox: OutputSandbox

    init() throws { sandbox = try OutputSandbox() }

    @Test("a first build makes the folder, and leaves nothing beside it")
    func first() throws {
        let report = try sandbox.build(["index.html": "home", "fr/a/index.html": "un", "fr/b.html": ""])
        #expect(sandbox.tree() == ["index.html": "home", "fr/a/index.html": "un", "fr/b.html": ""])
        #expect(report.added == ["fr/a/index.html", "fr/b.html", "index.html"])
        #expect(report.written == 3 && report.unchanged == 0 && report.bytes == 6)
        #expect(report.removed.isEmpty && report.warnings.isEmpty)
        #expect(try sandbox.names() == ["public"])
    }

    @Test("one page changes, one goes, one comes: the others keep their inode and time")
    func story() throws {
        try sandbox.build(["index.html": "home", "a/index.html": "a", "b/index.html": "b"])
        let (index, a) = try (sandbox.facts("public/index.html"), sandbox.facts("public/a/index.html"))

        let report = try sandbox.build(["index.html": "home", "a/index.html": "A", "c/index.html": "c"])

        #expect(sandbox.tree() == ["index.html": "home", "a/index.html": "A", "c/index.html": "c"])
        #expect(try sandbox.facts("public/index.html") == index)
        #expect(try sandbox.facts("public/a/index.html") != a)
        #expect(report.added == ["c/index.html"])
        #expect(report.changed == ["a/index.html"])
        #expect(report.removed == ["b/index.html"])
        #expect(report.unchanged == 1 && report.bytes == 6)
        #expect(try sandbox.names() == ["public"])
    }

    @Test("the same site again changes nothing")
    func unchanged() throws {
        try sandbox.build(["index.html": "home", "a/b/c.html": "c"])
        let before = try (sandbox.facts("public/index.html"), sandbox.facts("public/a/b/c.html"))
        let report = try sandbox.build(["a/b/c.html": "c", "index.html": "home"])
        #expect(try (sandbox.facts("public/index.html"), sandbox.facts("public/a/b/c.html")) == before)
        #expect(report.written == 0 && report.unchanged == 2 && report.removed.isEmpty)
    }

    @Test("when nothing changes the folder itself stays, unless a person left something in it")
    func sameFolder() throws {
        try sandbox.build(["index.html": "home", "a/b.html": "b"])
        let before = try sandbox.facts("public")
        try sandbox.build(["a/b.html": "b", "index.html": "home"])
        #expect(try sandbox.facts("public") == before)
        #expect(try sandbox.names() == ["public"])
        try sandbox.put("public/empty/file")
        try sandbox.remove("public/empty/file")
        try sandbox.build(["a/b.html": "b", "index.html": "home"])
        #expect(sandbox.tree() == ["index.html": "home", "a/b.html": "b"])
        #expect(try sandbox.facts("public").inode != before.inode)
        #expect(!sandbox.exists("public/empty"))
    }

    @Test("a page that goes is the only change")
    func removalOnly() throws {
        try sandbox.build(["index.html": "home", "a/b.html": "b", "a/c.html": "c"])
        let before = try sandbox.facts("public/a/b.html")
        let report = try sandbox.build(["a/b.html": "b", "index.html": "home"])
        #expect(sandbox.tree() == ["index.html": "home", "a/b.html": "b"])
        #expect(try sandbox.facts("public/a/b.html") == before)
        #expect(report.removed == ["a/c.html"] && report.written == 0 && report.unchanged == 2)
    }

    @Test("files become folders and folders files")
    func kinds() throws {
        try sandbox.build(["a": "file", "b/c": "inner"])
        let report = try sandbox.build(["a/b": "inner", "b": "file"])
        #expect(sandbox.tree() == ["a/b": "inner", "b": "file"])
        #expect(report.removed == ["a", "b/c"])
    }

    @Test("a large file is compared to its end")
    func large() throws {
        let text = String(repeating: "0123456789", count: 30_000)
        try sandbox.build(["a": text, "b": text])
        let before = try sandbox.facts("public/a")
        let report = try sandbox.build(["a": text, "b": text.dropLast() + "x"])
        #expect(report.changed == ["b"] && report.unchanged == 1)
        #expect(try sandbox.facts("public/a") == before)
    }

    @Test("what a person changed in the output folder is made good")
    func tampered() throws {
        try sandbox.build(["a": "a", "b": "b", "c": "c"])
        try sandbox.put("public/a", "other")
        try sandbox.put("public/note.txt", "mine")
        try sandbox.put("outside", "outside")
        try sandbox.remove("public/b")
        try sandbox.link("public/b", to: "../outside")
        try sandbox.link("public/folder", to: "..")
        try sandbox.setMode(0o666, of: "public/c")
        let report = try sandbox.build(["a": "a", "b": "b", "c": "c"])
        #expect(sandbox.tree() == ["a": "a", "b": "b", "c": "c"])
        #expect(report.removed == ["note.txt"])
        #expect(sandbox.text("outside") == "outside")
        #expect(try sandbox.facts("public/c").mode == 0o644)
    }

    @Test("modes are the same whatever the user's mask is")
    func modes() throws {
        try withMask(0o077) { _ = try sandbox.build(["a/b": "x"]) }
        #expect(try sandbox.facts("public").mode == 0o755)
        #expect(try sandbox.facts("public/a").mode == 0o755)
        #expect(try sandbox.facts("public/a/b").mode == 0o644)
    }

    @Test("a .gitignore at the top stays, one further down doesn't")
    func ignoreFile() throws {
        try sandbox.put("public/.gitignore", "*\n")
        try sandbox.build(["a/b": "x"])
        try sandbox.put("public/a/.gitignore", "*\n")
        let report = try sandbox.build(["a/b": "x"])
        #expect(sandbox.tree() == [".gitignore": "*\n", "a/b": "x"])
        #expect(report.removed == ["a/.gitignore"])
    }

    @Test("a buffer is written as it is, and without durability as well")
    func buffer() throws {
        let writer = try SiteWriter(target: sandbox.target, isDurable: false)
        var buffer = ByteBuffer()
        buffer.append("é\u{0}<")
        try writer.write("página.html", owner: "page", buffer)
        _ = try writer.commit()
        #expect(sandbox.tree() == ["página.html": "é\u{0}<"])
    }

    @Test("workers write at the same time", arguments: [1, 2, 8])
    func workers(count: Int) async throws {
        try sandbox.build(["p/1/index.html": "1", "p/3/index.html": "old", "p/old.html": ""])
        let writer = try SiteWriter(target: sandbox.target)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<count {
                group.addTask {
                    for page in stride(from: worker, to: 400, by: count) {
                        try writer.write("p/\(page)/index.html", owner: "page \(page)", Array("\(page)".utf8))
                        try writer.write("q/\(page % 7)/r/\(page).html", owner: "page \(page)", Array("q".utf8))
                    }
                }
            }
            try await group.waitForAll()
        }
        let report = try writer.commit()
        let expected =
            (0..<400).map { ("p/\($0)/index.html", "\($0)") } + (0..<400).map { ("q/\($0 % 7)/r/\($0).html", "q") }
        #expect(sandbox.tree() == Dictionary(uniqueKeysWithValues: expected))
        #expect(report.added.count == 798 && report.changed == ["p/3/index.html"] && report.unchanged == 1)
        #expect(report.removed == ["p/old.html"])
    }
}
