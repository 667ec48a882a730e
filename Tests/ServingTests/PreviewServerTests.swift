import Testing

@testable import Serving

@Suite("Live preview")
struct PreviewServerTests {
    @Test(
        "it answers to its own addresses only, so that no page from elsewhere reads it by a name of its own",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost:8080", true), ("localhost", true), ("[::1]:8080", true),
            ("[::1]", true),
            ("192.0.2.1:8080", false), ("evil.example:8080", false), ("localhost.evil.example", false), ("", false),
            ("127.0.0.1.evil.example:8080", false),
        ])
    func names(name: String, isAnswered: Bool) {
        #expect(PreviewServer.isName(name, of: "127.0.0.1") == isAnswered)
        #expect(PreviewServer.isName("192.0.2.1:80", of: "192.0.2.1"))
        #expect(PreviewServer.isName("[2001:db8::1]:80", of: "2001:db8::1"))
    }

    @Test("its script stands at the end of the head of every page, and in no other file")
    func script() {
        let page = Array("<html><head><title>a</title></head><body></body></html>".utf8)
        let shown = String(decoding: LiveScript.added(to: page, of: "en/index.html", 7), as: UTF8.self)
        #expect(shown.contains("</title><script src=\"/.mechsite/live.js?edition=7\" defer></script></head>"))
        #expect(LiveScript.added(to: page, of: "data/texts.csv", 7) == page)
        let empty = String(decoding: LiveScript.added(to: [], of: "en/index.html", 7), as: UTF8.self)
        #expect(empty == LiveScript.element(7), "a page of an empty template is shown anew as well")
    }
}
