import Bytes
import Templates
import TestSupport
import Testing

@Suite("A programmer's errors stop the program")
struct ProgrammerErrorTests {
    @Test("a value under another name")
    func name() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = View(Sample.note, ["word": .text("x")])
        }
        let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        // A build for speed stops without a word.
        #expect(Proofs.isOptimized || message.contains("`word` (text) where the shape declares `words` (text)"))
    }

    @Test("a value of another kind")
    func kind() async {
        await #expect(processExitsWith: .failure) { _ = View(Sample.note, ["words": .flag(true)]) }
    }

    @Test("too few values")
    func count() async {
        await #expect(processExitsWith: .failure) { _ = View(Sample.note, [:]) }
    }

    @Test("a nested view of another shape")
    func nested() async {
        await #expect(processExitsWith: .failure) {
            _ = View(Sample.menu, ["label": .text(""), "entries": .list([View(Sample.note, ["words": .text("")])])])
        }
    }

    @Test("a view for another template")
    func template() async {
        await #expect(processExitsWith: .failure) {
            let library = try TemplateLibrary(sources: [TemplateSource(name: "page", path: "page", text: "{{title}}")])
            var buffer = ByteBuffer()
            let view = View(Sample.note, ["words": .text("")])
            try library.compile("page", shape: Sample.page).render(view, into: &buffer)
        }
    }

    @Test("a shape with one name twice, or with the name of the constants")
    func shape() async {
        await #expect(processExitsWith: .failure) { _ = Shape("s", ["a": .text, "a": .flag]) }
        await #expect(processExitsWith: .failure) { _ = Shape("s", ["strings": .text]) }
    }

    @Test("an equal declaration is the same shape")
    func equalShapes() throws {
        let other = Shape("note", ["words": .text])
        let library = try TemplateLibrary(sources: [TemplateSource(name: "page", path: "page", text: "{{words}}")])
        var buffer = ByteBuffer()
        try library.compile("page", shape: other).render(View(Sample.note, ["words": .text("x")]), into: &buffer)
        #expect(buffer.copy() == Array("x".utf8))
    }
}
