import Testing

@testable import Publishing

@Suite("Files that can't be linked")
struct OldTreeTests {
    @Test("are read whole, whatever their size", arguments: [0, 1, 4095, 4096, 4097, 100_000])
    func contents(size: Int) throws {
        let sandbox = try OutputSandbox()
        let text = String(repeating: "x", count: size)
        try sandbox.build(["a/b": text])
        let folder = try OutputFolder(sandbox.target, for: .site)
        let tree = try OldTree(in: folder, identity: try #require(try folder.replaceable()))
        #expect(try tree.contents(at: "a/b") == Array(text.utf8))
        #expect(tree.isAsBuilt)
    }
}
