import Publishing
import Testing

@Suite("Paths of a site")
struct SitePathTests {
    @Test(
        "safe ones",
        arguments: [
            "index.html", "fr/états/index.html", "ar/دول/index.html", "zh/国家/a.html", "hi/भारत.html", "a-b_c.d~e",
            ".well-known/security.txt", ".nojekyll", "_headers", "a/.nojekyll", "x..y",
        ])
    func safe(_ text: String) throws {
        #expect(try SitePath(text).text == text)
    }

    @Test(
        "refused ones",
        arguments: [
            ("", SitePath.Fault.empty), ("/", .absolute), ("/a", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart),
            (".", .dotPart), ("a/../b", .dotPart), ("..", .dotPart), (".htaccess", .hiddenPart),
            ("a/.git/b", .hiddenPart),
            (".mechsite", .reserved), (".gitignore", .reserved), ("a/.gitignore", .hiddenPart),
            ("a b", .unsafeCharacter),
            ("a\u{0}b", .unsafeCharacter), ("a\nb", .unsafeCharacter), ("a\\b", .unsafeCharacter),
            ("a?b", .unsafeCharacter), ("a%2fb", .unsafeCharacter), ("a\u{202E}b", .unsafeCharacter),
            ("a\u{200B}b", .unsafeCharacter), ("a\u{FF0F}b", .unsafeCharacter), ("e\u{301}", .notComposed),
            (String(repeating: "a", count: 256), .longPart),
        ])
    func refused(_ text: String, _ fault: SitePath.Fault) {
        #expect(throws: fault) { try SitePath(text) }
    }
}
