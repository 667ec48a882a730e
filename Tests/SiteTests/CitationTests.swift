import Bytes
import Foundation
import Mechanism
import TestSupport
import Testing

@testable import Site

@Suite("Citations for reference managers")
struct CitationTests {
    @Test("every entry that a page names is in its two files once, and nothing else is", arguments: Language.allCases)
    func files(language: Language) async throws {
        let site = try await RenderedSite.small.value
        var count = 0
        for path in site.pages where path.hasPrefix(language.code + "/") {
            let page = try #require(site.text(path))
            let shown = page.matches(of: /<dd class="mono"><bdi>((?:xaa|dialogue)-[^<]*)<\/bdi>/).map {
                String($0.output.1)
            }
            let base = String(path.dropLast(".html".count))
            guard !shown.isEmpty else {
                #expect(site.files[base + ".bib"] == nil && site.files[base + ".csl.json"] == nil)
                continue
            }
            let bibTeX = try #require(site.text(base + ".bib"))
            #expect(bibTeX.matches(of: /(?m)^@misc\{([^,]*),$/).map { String($0.output.1) } == shown)
            let items = try JSONSerialization.jsonObject(with: Data(site.files[base + ".csl.json"] ?? []))
            #expect((items as? [[String: Any]])?.compactMap { $0["id"] as? String } == shown)
            #expect(Set(shown).count == shown.count)
            count += shown.count
        }
        #expect(count > 10)
    }

    @Test("an entry has the same name in every language")
    func names() async throws {
        let site = try await RenderedSite.small.value
        let file = "states/xaa/untoc-1-questionnaire.bib"
        let names = try Language.allCases.map { language in
            try #require(site.text("\(language.code)/\(file)")).matches(of: /@misc\{([^,]*),/).map {
                String($0.output.1)
            }
        }
        #expect(Set(names).count == 1)
    }

    @Test("whatever the words are, braces are balanced and no sign of TeX is left", arguments: UInt64(0)..<50)
    func escaping(seed: UInt64) {
        var random = SplitMix(state: seed)
        let signs = Array("{}\\&%$#_~^\n\tаб中ع\"@,= ")
        let text = String((0..<30).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
        var bytes = ByteBuffer()
        bytes.appendTeX(text)
        let escaped = String(decoding: bytes.copy(), as: UTF8.self)
        #expect(!escaped.contains { "{}~^\n\t".contains($0) })
        #expect(escaped.matches(of: /(^|[^\\])[&%$#_]/).isEmpty)
    }
}

@Suite("JSON as the site writes it")
struct JSONTests {
    @Test("is read back by another reader as it was meant", arguments: UInt64(0)..<50)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let signs = Array("\"\\/<>&\u{2028}\u{2029}\u{0}\u{1F}\u{7F}\n\t\r'`аб中ع😀 a")
        let text = String((0..<40).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
        let document = JSON.object([
            "text": .text(text), "none": nil, "list": .list([.number(-3), .flag(true), .list([]), .object([:])]),
        ])
        var inline = ByteBuffer()
        document.writeInline(into: &inline)
        var indented = ByteBuffer()
        document.write(into: &indented)
        for bytes in [inline.copy(), indented.copy()] {
            let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            #expect(root?["text"] as? String == text)
            #expect(root?.keys.sorted() == ["list", "text"])
            #expect((root?["list"] as? [Any])?.count == 4)
        }
        let words = String(decoding: inline.copy(), as: UTF8.self)
        #expect(!words.unicodeScalars.contains { "<>&\u{2028}\u{2029}\n".unicodeScalars.contains($0) })
    }
}
