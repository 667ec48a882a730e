import Templates
import Testing

@Suite("Links")
struct LinkTests {
    @Test(
        "safe addresses",
        arguments: [
            "/", "/fr/etats/", "../x.html", "x/y:z", "#top", "?a=b:c", "https://example.org/?a=b&c=d", "HTTP://x",
            "mailto:a@example.org", "/пример/", ".",
        ])
    func safe(_ address: String) {
        #expect(Link(address)?.address == address)
    }

    @Test(
        "refused addresses",
        arguments: [
            "", "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc",
            "//example.org/",
            "java\tscript:x", " /x", "/x y", "/x\u{0}", "\\\\host", "/\\host", "x:y", ":x", "https\n:x", "http+x:y",
            "ht\u{4}tp:x", "\u{7F}",
        ])
    func refused(_ address: String) {
        #expect(Link(address) == nil)
    }
}
