import Mechanism
import PublicRecord
import Testing

@testable import Site

/// Text from governments is untrusted input: whatever it holds, the page that shows it runs and loads nothing.
@Suite("Markup in the texts of States")
struct InjectionTests {
    private static let payloads = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>alert(1)</script>)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "![x](https://tracker.example/x.gif)", "<svg/onload=alert(1)>", "<style>*{display:none}</style>",
        "\"><script>alert(1)</script>", "</main><iframe src=\"https://x.example\">", "[x]: javascript:alert(1)\n\n[x]",
        "<https://x.example/\" onmouseover=\"alert(1)>", "{{strings.site.name}}", "<!-- -->", "[x](//x.example)",
    ]

    private static let site = Task {
        let texts = payloads.map { SiteFixture.text($0 + "\n\n" + $0, title: $0) }
        let all = SiteFixture.text(payloads.joined(separator: "\n\n"), answer: .yes, title: payloads.joined())
        let hostile = PublishedText(
            language: .english, origin: .original, answer: .no, title: payloads[9],
            references: payloads.map { LegalReference(title: $0, provision: $0, url: "javascript:alert(1)") },
            text: payloads.joined(separator: "\n\n"), basis: [.consentOfStateUnderReview], since: SiteFixture.since)
        let review = PublishedReview(
            party: SiteFixture.stateA, scope: SiteFixture.convention,
            responses: [
                PublishedResponse(
                    question: SiteFixture.known(QuestionNumber("5.1")), article: ArticleNumber("5"),
                    versions: [[all], [hostile]])
            ],
            dialogue: [PublishedMessage(kind: .message, speaker: SiteFixture.stateA, article: nil, texts: [all])],
            observations: [
                PublishedObservation(kind: .suggestion, article: SiteFixture.known(ArticleNumber("5")), texts: [all])
            ],
            summary: [all], comments: [.summary: [hostile], .listOfObservations: [all]], documents: texts.map { [$0] })
        return try await RenderedSite(SiteFixture.plan(record: SiteFixture.record(of: [review])))
    }

    @Test("makes no element, attribute or address that runs or loads anything")
    func nothingRuns() async throws {
        let site = try await Self.site.value
        let pages = site.pages.filter { $0.contains("/xaa") }
        #expect(pages.count == 6 * Language.allCases.count)
        for path in pages {
            let page = site.files[path, default: []]
            page.withUnsafeBufferPointer { bytes in
                var scanner = HTMLScanner(bytes)
                while let piece = scanner.next() {
                    guard case .start(let nameRange, let tag) = piece else { continue }
                    let name = scanner.text(nameRange)
                    let attributes = scanner.attributes(in: tag)
                    let isData = name == "script" && attributes == ["type": "application/ld+json"]
                    #expect(Self.allowed.contains(name) || isData, "\(path): <\(name)>")
                    #expect(!attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" }, "\(path)")
                    guard let address = attributes["href"] else { continue }
                    let isSafe =
                        address.hasPrefix("https://") || address.hasPrefix("../") || address.hasPrefix("#")
                        || address.hasPrefix("mailto:")
                    #expect(isSafe, "\(path): \(address)")
                }
            }
        }
    }

    @Test("stays readable as the words that it is")
    func nothingDisappears() async throws {
        let page = try #require(try await Self.site.value.text("en/states/xaa/untoc-1-summary.html"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("{{strings.site.name}}"))
    }

    /// The elements that the templates and the texts of States may make.
    private static let allowed: Set = [
        "html", "head", "meta", "title", "link", "body", "a", "header", "nav", "div", "ul", "ol", "li", "p", "main",
        "h1",
        "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "time", "footer", "bdi", "span", "section", "article", "aside",
        "details", "summary", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "caption", "figure",
        "figcaption", "svg", "circle", "line", "path", "code", "pre", "blockquote", "br", "hr", "sup", "del", "cite",
    ]
}
