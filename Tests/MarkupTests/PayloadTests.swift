import Markup
import TestSupport
import Testing

/// Texts that try to bring something that works into the page. Whatever they are, the output holds only elements, attributes and
/// destinations of the list in `htmlFaults`.
struct PayloadTests {
    @Test(arguments: payloads, [stateText, sitePage].indices)
    func doesNothing(_ payload: String, _ policy: Int) throws {
        let options = [stateText, sitePage][policy]
        for text in [payload, "> \(payload)", "- \(payload)", "| a |\n|---|\n| \(payload) |", "# \(payload)"] {
            var renderer = MarkupRenderer()
            guard let fragment = try? renderer.fragment(of: text, options: options) else { continue }
            let html = String(decoding: fragment.html, as: UTF8.self)
            #expect(htmlFaults(html) == [])
            #expect(!html.lowercased().contains("<script"))
            #expect(!html.lowercased().contains("<img"))
            #expect(fragment.links.allSatisfy { isHarmless($0.destination) })
        }
    }

    @Test func thereAreEnoughOfThem() {
        #expect(Set(payloads).count >= 100)
    }

    /// None is refused for being a payload: as a text from a State it is shown. The exceptions hold what can't be seen.
    @Test(arguments: payloads)
    func isShown(_ payload: String) {
        let kinds = Set(problems(payload).map(\.kind))
        let hidden: Set<MarkupProblem.Kind> = [
            .controlCharacter, .invisibleCharacter, .invisibleReference, .unusedLinkDefinition, .unpairedIsolate,
        ]
        #expect(kinds.isSubset(of: hidden))
    }
}

private func isHarmless(_ destination: String) -> Bool {
    ["http://", "https://", "mailto:", "/en/", "#"].contains { destination.lowercased().hasPrefix($0) }
}

private let payloads = rawHTML + destinations.flatMap(linked) + breakouts

private let rawHTML = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<script\n>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror='alert(1)'/>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)//", "<math><mtext><img src=x onerror=alert(1)></mtext></math>", "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>", "<embed src=data:text/html,x>", "<link rel=stylesheet href=//evil.example>",
    "<style>body{background:url(//evil.example)}</style>", "<div style=\"position:fixed\">x</div>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<base href=//evil.example/>",
    "<form action=//evil.example><input name=q></form>", "<button formaction=javascript:alert(1)>x</button>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>", "<input autofocus onfocus=alert(1)>", "<a href=javascript:alert(1)>x</a>",
    "<a href='https://a.example' onclick=alert(1)>x</a>", "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<!--><script>alert(1)</script>-->",
    "<!-- --!><img src=x onerror=alert(1)>", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?><b>",
    "<!DOCTYPE html [<!ENTITY x \"y\">]>", "<textarea><script>alert(1)</script></textarea>", "<plaintext>", "<xmp><b>",
    "<title></title><script>alert(1)</script>", "<b onmouseover=alert(1)>x</b>", "<B>x</B>", "<custom-element x>",
    "<p>a</p>\n<script>\n\nalert(1)\n\n</script>", "<div>\n\n<script>alert(1)</script>\n\n</div>",
    "<a name=\"main\"></a>", "<div id=main class=withheld>x</div>", "<br>", "<table><tr><td>x</table>", "</div></main>",
    "<select><style></select><img src=x onerror=alert(1)></style>",
]

private let destinations = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)",
    "java&Tab;script:x",
    "java&NewLine;script:x", "&#106;avascript:x", "&#x6A;avascript:x", "javascript&#58;x", "java\\script:x",
    "vbscript:x",
    "data:text/html,<b>", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,x", "file:///etc/passwd",
    "ftp://a.example",
    "blob:https://a.example/x", "tel:+123", "intent://x#Intent;end", "ms-word:ofe|u|https://a.example",
    "view-source:https://a",
    "//evil.example/x", "\\\\evil.example\\x", "/\\evil.example", "https:evil.example", "https:/evil.example",
    "https:\\\\evil.example", "http://un.example@evil.example", "https://a.example:b@evil.example/", "http://",
    "https://<b>", "#onclick", "?x=javascript:1", "..//../x", "x:y", ":", "about:blank", "filesystem:https://a/x",
    "xss:x",
    "feed:javascript:x", "jar:https://a.example!/x", "livescript:x", "https://a.example/\"onclick=\"alert(1)",
    "https://a.example/'onclick='alert(1)", "https://a.example/?a=<script>", "mailto:", "mailto:x",
    "javascript://%0aalert(1)",
    "javascript:https://a.example", "https://a.example/`x`", "wss://a.example", "chrome://settings", "cid:x", "sms:1",
]

/// A destination in every form of link that Markdown has.
private func linked(_ destination: String) -> [String] {
    [
        "[x](\(destination))", "[x](<\(destination)>)", "![x](\(destination))", "<\(destination)>", destination,
        "[x](\(destination) \"t\")", "[x][r]\n\n[r]: \(destination)", "[![x](\(destination))](\(destination))",
    ]
}

private let breakouts = [
    "[x](https://a.example \"\\\"onclick=alert(1)\")", "[x](https://a.example '\" onclick=\"alert(1)')",
    "[x](https://a.example \"<script>\")", "[\"><script>](https://a.example)", "![\" onerror=\"x](https://a.example)",
    "`<script>alert(1)</script>`", "```\n</code></pre><script>\n```", "```\"><script>\nx\n```",
    "```js onclick=x\nx\n```",
    "``` \"onclick=\"x\nx\n```", "# x\" onclick=\"y", "# <script>", "# &quot;><b>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;", "&#x3c;script&#x3E;", "\\<script>", "[a](https://a.example)<b>", "a[^\"><b>]\n\n[^\"><b>]: x",
    "a[^<script>]\n\n[^<script>]: <script>", "~~<script>~~", "*<script>*", "- [ ] <script>", "- [x] \" onclick=\"x",
    "[a [b](https://b.example) c](https://a.example)", "[<https://b.example>](https://a.example)",
    "[![a [b](https://b.example)](c)](https://a.example)", "[www.b.example](https://a.example)",
    "[mail a@b.example](https://a.example)", "https://a.example/\"><script>", "www.a.example/'><script>",
    "a@b.example\"><b>",
    "<https://a.example/\"onclick=alert(1)>", "<a@b.example\"x>", "⟦⟧<script>⟦⟧", "[⟦⟧](https://a.example/⟦⟧)",
    "[x](https://a.example \"⟦⟧\")", "www.a.example/⟦⟧", "\u{0}<script>", "<\u{200B}script>", "java\u{AD}script:x",
    "{{{raw}}} {{x}} {% x %} ${x} <%= x %>", "[x]: javascript:alert(1)\n\n[x]", "&\n#60;script>", "&bogus; & &#xZZ; &",
    "https://a.example/&quot;onclick=x", "[x](https://a.example/&quot;onclick=x)", "x\n===\n\n# x\n\nx\n---",
]
