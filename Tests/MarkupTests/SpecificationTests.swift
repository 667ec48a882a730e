import Foundation
import Markup
import TestSupport
import Testing

/// The examples of the CommonMark specification. What the wrapper does on purpose in another way is either a rule of
/// `AsRendered`, or an exception with its reason in docs/markup.md.
@Suite("The examples of CommonMark")
struct SpecificationTests {
    private struct Example: Decodable {
        let example: Int
        let markdown: String
        let html: String
        let section: String
    }

    private static func examples() throws -> [Example] {
        let tool = Repository.url("Tests/MarkupTests/Tools/specification.py").path
        let fetched = try Command.run(["/usr/bin/python3", tool])
        let file = fetched.output.trimmingCharacters(in: .whitespacesAndNewlines)
        return try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(filePath: file)))
    }

    /// The numbers and ranges of numbers in the table of docs/markup.md, in rows that begin with one.
    private static func exceptions() throws -> Set<Int> {
        let text = try String(contentsOf: Repository.url("docs/markup.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").compactMap { $0.wholeMatch(of: /\| ([0-9, –]+) \|.*/)?.output.1 }
        let ranges = rows.flatMap { $0.split(separator: ", ") }.map { $0.split(separator: "–").compactMap { Int($0) } }
        return Set(ranges.flatMap { ($0.first ?? 0)...($0.last ?? 0) })
    }

    /// A page of the site for which every address is a page, so that relative links are links.
    private static let options = MarkupOptions(labels: testLabels, links: .resolving { .address($0) })

    @Test("come out as the specification says, but for the exceptions that are written down: no more, no fewer")
    func examples() throws {
        let examples = try Self.examples()
        #expect(examples.count >= 600)
        var others: [Int: String] = [:]
        for example in examples {
            var renderer = MarkupRenderer()
            let rendered: String
            do throws(MarkupFailure) {
                let fragment = try renderer.fragment(of: example.markdown, options: Self.options)
                rendered = String(decoding: fragment.html, as: UTF8.self)
            } catch {
                others[example.example] = "refused: \(error.problems.map(\.kind))"
                continue
            }
            // As the text of a State, which has fewer links, it is safe besides.
            #expect(htmlFaults(try html(example.markdown)) == [], "example \(example.example)")
            let expected = AsRendered.specified(example.html)
            let found = AsRendered.rendered(rendered)
            if expected != found { others[example.example] = "\(example.section): \(expected) | \(found)" }
        }
        let written = try Self.exceptions()
        for number in Set(others.keys).subtracting(written).sorted() {
            Issue.record("example \(number) is an exception that is not written down: \(others[number] ?? "")")
        }
        #expect(written.subtracting(others.keys).sorted() == [], "written down, and no exception any more")
    }
}

/// The two forms of HTML made comparable, by the rules that docs/markup.md lists.
private enum AsRendered {
    /// Without what the wrapper adds to what the specification shows.
    static func rendered(_ html: String) -> String {
        common(
            html.replacing(/[ ]id="[^"]*"/, with: "").replacing(/[ ]rel="[^"]*"/, with: "")
                .replacing(" class=\"parenthesis\"", with: "").replacing(/[ ]data-language="[^"]*"/, with: ""))
    }

    static func specified(_ html: String) -> String {
        common(html.replacing(" />", with: ">").replacing(/[ ]class="language-[^"]*"/, with: ""))
    }

    private static func common(_ html: String) -> String {
        html.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing(/<(\/?)h[1-6]>/) { "<\($0.output.1)heading>" }
            .replacing(/href="([^"]*)"/) { $0.output.1.removingPercentEncoding ?? String($0.output.1) }
            .replacing(/\s*(<\/?(?:p|ul|ol|li|blockquote|heading|hr|pre)(?: [^>]*)?>)\s*/) { String($0.output.1) }
    }
}
