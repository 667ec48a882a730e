import Bytes
import Markup
import Testing

struct BufferTests {
    @Test func theHTMLIsAppended() throws {
        var renderer = MarkupRenderer()
        var buffer = ByteBuffer()
        buffer.append("<main>")
        try renderer.render("a", options: stateText, into: &buffer)
        try renderer.render(Array("b".utf8), options: stateText, into: &buffer)
        #expect(String(decoding: buffer.copy(), as: UTF8.self) == "<main><p>a</p>\n<p>b</p>\n")
    }

    @Test(arguments: ["\u{200B}", "[a](x)"])
    func aBufferStaysAsItWasWhenTheTextHasProblems(_ text: String) {
        var renderer = MarkupRenderer()
        var buffer = ByteBuffer()
        buffer.append("<main>")
        #expect((try? renderer.render("b " + text, options: sitePage, into: &buffer)) == nil)
        #expect(String(decoding: buffer.copy(), as: UTF8.self) == "<main>")
    }
}
