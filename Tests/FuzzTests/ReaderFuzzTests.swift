import Foundation
import LeakScan
import Markup
import Mechanism
import SampleRecords
import SourceReading
import Templates
import TestSupport
import Testing
import Vault

/// Every reader with sound inputs that were changed at random, from seeds: it reads or refuses, and never dies. `make fuzz T=60` goes on for
/// sixty seconds with each; the last seed stands in `.build/fuzz/`, so that what killed the process can be run again.
@Suite("Fuzzing", .serialized)
struct ReaderFuzzTests {
    @Test("records and consents in JSON and YAML, as the vault reads them and the gate decides on them")
    func records() throws {
        var archive = SampleArchive()
        var review = SampleReview()
        review.responses = [SampleResponse("5.1", SampleText("Yes, *since* 2003."))]
        review.dialogue = [SampleMessage(1, by: "XBB", SampleText("How is ⟦it⟧ applied?"))]
        archive.reviews = [review]
        archive.consents = [SampleConsent(SampleGrant(["instrument": "untoc"]))]
        let sound = archive.files
        try fuzz("records", count: 150) { mutation, dice in
            var files = sound
            let place = Int.random(in: 0..<files.count, using: &dice)
            let bytes = mutation.mutated(Array(files[place].text.utf8), with: Pieces.records)
            files[place] = try SourceFile(path: files[place].path, bytes: bytes)
            _ = try SampleArchive.cleared(files)
        }
    }

    @Test("the formats by themselves", arguments: SourceFile.Format.allCases)
    func formats(_ format: SourceFile.Format) throws {
        let sound =
            switch format {
            case .json: "{\"a\": [1, -2.5e3, null, true], \"b\": {\"c\": \"\\u00e9\\ud83d\\ude00\\n\"}, \"d\": \"中\"}"
            case .yaml: "a: [x, \"y\", {b: c}]\nd:\n  - e: 'f'\n    g: |\n      h\n      i\n# j\nk: >-\n  l\n"
            case .csv: "code,name\nXAA,\"State \"\"A\"\", x\"\nXBB,中\n"
            }
        try fuzz("format-\(format.rawValue)", count: 2_000) { mutation, _ in
            _ = try SourceFile(path: "a", bytes: mutation.mutated(Array(sound.utf8), with: Pieces.records)).parse(
                as: format)
        }
    }

    @Test("Markdown, with whatever bytes")
    func markup() throws {
        let labels = MarkupLabels(
            withheldPassage: "-", table: "-", footnotes: "-", backToReference: "-", taskDone: "-", taskNotDone: "-")
        let sound =
            "# A\n\n- [x] *b* **c** ~~d~~ `e` [f](https://a.example \"g\")\n\n| h | i |\n|---|:-:|\n| j | k |\n\nl[^1] ⟦⟧ \u{2067}أ\u{2069}\n\n"
            + "[^1]: m\n\n> 1. n\n>    ```x\n>    o\n>    ```\n\nwww.a.example a@b.example <https://a.example> &amp; [p]\n\n[p]: https://p.example\n"
        try fuzz("markup", count: 1_000) { mutation, _ in
            let bytes = mutation.mutated(Array(sound.utf8), with: Pieces.markup)
            var renderer = MarkupRenderer()
            _ = try renderer.fragment(of: bytes, options: MarkupOptions(labels: labels))
        }
    }

    @Test("templates")
    func templates() throws {
        let sound =
            "<!DOCTYPE html><html><p class=\"a {{b}}\">{{#each c}}<a href=\"{{d}}\">{{e}}</a>{{/each}}{{#if f}}g{{else}}h{{/if}}{{> other}}{{! i }}</p></html>"
        try fuzz("templates", count: 1_000) { mutation, _ in
            let text = String(decoding: mutation.mutated(Array(sound.utf8), with: Pieces.templates), as: UTF8.self)
            let source = TemplateSource(name: "page", path: "page", text: text)
            let library = try TemplateLibrary(sources: [source])
            _ = library
        }
    }

    @Test("addresses of items, dates and numbers")
    func addresses() throws {
        let sound = [
            "XAA/untoc/1/response/5.1/en", "XAA/tip/2/observation/3/fr-machine", "XAA/context-note/ar", "2026-02-29",
            "g.2", "5.1.a",
        ]
        try fuzz("addresses", count: 5_000) { mutation, dice in
            let bytes = mutation.mutated(
                Array(dice.one(of: sound).utf8), with: ["/", "/v2", "-machine", ".", "0", "９", "é", "-"])
            let text = String(decoding: bytes, as: UTF8.self)
            if let address = ItemAddress(text) { #expect(ItemAddress(address.description) == address) }
            if let date = CalendarDate(text) { #expect(date.description == text) }
            if let number = QuestionNumber(text) { #expect(QuestionNumber(number.description) == number) }
        }
    }

    @Test("everything that the leak scan decodes")
    func leakScan() throws {
        let folder = try TemporaryFolder([
            "records/reviews/a.json": Array(
                "{\"texts\": [{\"text\": \"The secret of the mountain is forty letters long at the least.\"}]}".utf8),
            "content/a.md": Array("x".utf8),
        ])
        let scan = try LeakScan(
            records: folder.url.appending(path: "records"), publicRecord: [],
            publicFolders: [folder.url.appending(path: "content")],
            limits: LeakScan.Limits(container: 1 << 18, work: 1 << 20))
        let sound: [[UInt8]] =
            try [
                Array(
                    "a&#x41;&amp;%41\\u0041 QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo= 48656c6c6f20776f726c642c2048656c6c6f"
                        .utf8),
                [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 0x04, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0],
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("\0\0\0\u{5}tEXta\0bcd1234\0\0\0\0IEND".utf8),
                Array(
                    "%PDF-1.4\n1 0 obj<</Length 9/Filter/ASCIIHexDecode>>stream\n414243>\nendstream endobj\n(te\\163t) Tj <feff0041> Tj\n%%EOF"
                        .utf8),
                Array(
                    "PK\u{3}\u{4}\u{14}\0\0\0\0\0\0\0\0\0\0\0\0\0\u{3}\0\0\0\u{3}\0\0\0\u{1}\0\0\0aabcPK\u{1}\u{2}".utf8
                ),
                [0xFF, 0xD8, 0xFF, 0xE1, 0, 12] + Array("Exif\0\0MM\0*\0\0".utf8) + [0xFF, 0xD9],
            ] + [Array(Data(contentsOf: Repository.url("docs/profile.png")).prefix(3_000))]
        try fuzz("leak-scan", count: 300) { mutation, dice in
            let bytes = mutation.mutated(dice.one(of: sound), with: Pieces.containers, most: 8_000)
            _ = scan.findings(in: "a.\(dice.one(of: ["html", "gz", "zip", "pdf", "png", "jpg", "svg"]))", bytes)
        }
    }
}

/// Runs `try` with inputs of one seed after another. What it throws is a refusal, which is all right.
private func fuzz(_ name: String, count: Int, _ attempt: (inout Mutation, inout SplitMix) throws -> Void) throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["MECHSITE_FUZZ"].flatMap(Double.init)
    let first = environment["MECHSITE_FUZZ_SEED"].flatMap(UInt64.init) ?? 0
    let end = seconds.map { Date().addingTimeInterval($0) }
    let log = Repository.url(".build/fuzz")
    if end != nil { try FileManager.default.createDirectory(at: log, withIntermediateDirectories: true) }
    var seed = first
    while end.map({ Date() < $0 }) ?? (seed < first + UInt64(count)) {
        if end != nil { try Data("\(seed)\n".utf8).write(to: log.appending(path: name)) }
        var mutation = Mutation(seed: seed)
        var dice = SplitMix(state: ~seed)
        do { try attempt(&mutation, &dice) } catch {}
        seed += 1
    }
    if end != nil { print("fuzz: \(name): \(seed - first) inputs") }
}

/// Words of the formats.
private enum Pieces {
    static let records = [
        "\"", "\\u0000", "\\ud800", "\\u0301", "{", "}", "[[[[[[[[", "]", ",", ":", ": ", "- ", "\n", "\t", "null",
        "-0", "1e999", "99999999999999999999", "&a", "*a", "!!x", "|2", "? ", "---\n", "...", "'", "#", "\u{202E}",
        "\u{FEFF}", "\r\n", "é\u{301}", "⟦", "⟧",
        "\"version\": -1", "\"number\": 0", "\"language\": \"xx\"", "2026-02-30", "XZZ",
    ]
    static let markup = [
        "[", "](", "![", "[^", "]: ", "|", "|-|\n", "```\n", "~~~", "> ", "- ", "1. ", "\n\n", "    ", "<", "<!--",
        "<![CDATA[", "&#x", "&#0;", "⟦⟧", "⟦", "\u{2067}", "\u{2069}", "**", "__", "~~", "www.", "http://", "@a.b",
        "\\", "\t", "\u{0}", "\u{301}",
    ]
    static let templates = [
        "{{", "}}", "{{{", "{{#if a}}", "{{#each a}}", "{{/if}}", "{{else}}", "{{> page}}", "{{!", "<", ">", "\"", "'",
        "<script>", "</script>", "<!--", "-->", "=", " href=", " style=", "&",
    ]
    static let containers = [
        "PK\u{3}\u{4}", "PK\u{5}\u{6}", "\u{1F}\u{8B}", "%PDF", "stream\n", "endstream", "/FlateDecode",
        "/Length 99999999", "(", ")", "<", ">>", "IEND", "tEXt", "zTXt", "iTXt", "Exif", "&#", ";", "%", "\\u", "=",
        "<svg>", "\0\0", "\u{FF}\u{FE}",
    ]
}
