import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("What may be replaced")
struct OutputFolderTests {
    let sandbox: OutputSandbox

    init() throws { sandbox = try OutputSandbox() }

    @Test(
        "a folder with something of a person is refused and left alone",
        arguments: [
            ["notes.txt"], [".bashrc"], ["src/main.c"], [".gitignore", "README.md"], [".mechsite", "index.html"],
            [".mechsite/index.html"],
        ])
    func foreign(_ paths: [String]) throws {
        for path in paths { try sandbox.put("public/\(path)", "precious") }
        let found = errors { try sandbox.build(["index.html": "new"]) }
        #expect(found.map(\.diagnostic.kind) == ["output-foreign"])
        #expect(sandbox.tree().values.allSatisfy { $0 == "precious" })
        #expect(try sandbox.names() == ["public"])
    }

    @Test("empty folders, a .gitignore alone and former sites are replaced", arguments: [[], [".gitignore"]])
    func allowed(_ paths: [String]) throws {
        try FileManager.default.createDirectory(atPath: sandbox.target, withIntermediateDirectories: false)
        for path in paths { try sandbox.put("public/\(path)", "x") }
        try sandbox.build(["index.html": "new"])
        try sandbox.build(["index.html": "newer"])
        #expect(sandbox.text("public/index.html") == "newer")
    }

    @Test("what an earlier run wrote is replaced by its own kind only", arguments: OutputKind.allCases)
    func kinds(_ kind: OutputKind) throws {
        do {
            let first = try SiteWriter(target: sandbox.target, kind: kind)
            try first.write("a.txt", owner: "test", Array("old".utf8))
            _ = try first.commit()
        }
        for other in OutputKind.allCases {
            let found = errors { _ = try SiteWriter(target: sandbox.target, kind: other) }
            #expect(
                found
                    == (other == kind ? [] : [.otherOutput(path: sandbox.target, found: kind, expected: other)]))
        }
        #expect(sandbox.tree() == ["a.txt": "old"])
        #expect(try sandbox.names() == ["public"])
    }

    @Test("an output folder is apart from all inputs, whatever way leads there")
    func apart() throws {
        try sandbox.put("records/a.json", "precious")
        try sandbox.link("link", to: "records")
        let root = sandbox.root.path
        for output in [
            "records", "records/", "records/public", "records/new/public", "link/public", "x/../records/public", "",
            "records/../records",
        ] {
            let found = errors { try requireApart("\(root)/\(output)", from: ["\(root)/content", "\(root)/records"]) }
            #expect(found.map(\.diagnostic.kind) == ["output-input"], "\(output)")
        }
        for output in ["public", "records2", "records.public", "new/records"] {
            let found = errors { try requireApart("\(root)/\(output)", from: ["\(root)/content", "\(root)/records"]) }
            #expect(found == [], "\(output)")
        }
    }

    @Test("a link, even to a former site, isn't followed")
    func symbolicLink() throws {
        try sandbox.build(["index.html": "old"])
        try sandbox.link("link", to: "public")
        let path = sandbox.root.appending(path: "link").path
        #expect(errors { _ = try SiteWriter(target: path) } == [.symbolicLink(path: path)])
        #expect(errors { _ = try SiteWriter(target: path + "/") } == [.symbolicLink(path: path)])
        #expect(sandbox.tree() == ["index.html": "old"])
    }

    @Test("a file in the place of the folder, or of the one around it")
    func file() throws {
        try sandbox.put("public", "precious")
        #expect(errors { _ = try SiteWriter(target: sandbox.target) } == [.notAFolder(path: sandbox.target)])
        let inner = errors { _ = try SiteWriter(target: sandbox.target + "/site") }
        #expect(inner.map(\.diagnostic.kind) == ["file-system"])
        #expect(sandbox.text("public") == "precious")
    }

    @Test("a path without a name or a place", arguments: ["", ".", "..", "/", "//", "a/..", "a/./", "a\u{0}b"])
    func name(_ path: String) {
        #expect(errors { _ = try SiteWriter(target: path) }.map(\.diagnostic.kind) == ["output-name"])
    }

    @Test("a path below a folder that doesn't exist")
    func parent() {
        let target = sandbox.target + "/site"
        #expect(errors { _ = try SiteWriter(target: target) } == [.parentMissing(path: target)])
    }

    @Test("a file system that takes no files")
    func noFiles() throws {
        // Tests run as root, whom modes don't stop; /proc refuses to create files for everybody.
        let found = errors { _ = try SiteWriter(target: "/proc/public") }
        #expect(found.count == 1)
        #expect(found.first?.diagnostic.path == "/proc/public")
    }
}
