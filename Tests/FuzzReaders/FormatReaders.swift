internal import Diagnostics
internal import SourceReading

extension FuzzReader {
    static let json = ofFormat(
        .json,
        sample: "{\"a\": [1, -2.5e3, null, true], \"b\": {\"c\": \"\\u00e9\\ud83d\\ude00\\n\"}, \"d\": \"中\"}",
        folder: "records/agreements", ending: ".json")
    static let yaml = ofFormat(
        .yaml,
        sample: "a: [x, \"y\", {b: c}]\nd:\n  - e: 'f'\n    g: |\n      h\n      i\n# j\nk: >-\n  l\n",
        folder: "records/consents", ending: ".yaml")
    static let csv = ofFormat(
        .csv, sample: "code,name\nXAA,\"State \"\"A\"\", x\"\nXBB,中\n", folder: "content", ending: ".csv")

    private static func ofFormat(
        _ format: SourceFile.Format, sample: String, folder: String, ending: String
    ) -> FuzzReader {
        FuzzReader(format.rawValue, pieces: Pieces.records, trials: 1_500) {
            [Array(sample.utf8)] + (try files(of: folder, ending: ending))
        } outcome: { bytes in
            do throws(DiagnosticFailure) {
                return told(try SourceFile(path: "input", bytes: bytes).parse(as: format))
            } catch {
                return try refusal(error, path: "input", bytes)
            }
        }
    }

    /// A tree with all places, as lines.
    private static func told(_ node: SourceNode) -> [String] {
        let place = "\(node.position.line):\(node.position.column)"
        switch node.content {
        case .mapping(let entries):
            return ["\(place) {"] + entries.flatMap { ["\($0.position.line) \($0.key)"] + told($0.value) }
        case .sequence(let nodes): return ["\(place) ["] + nodes.flatMap(told)
        case .text(let text): return ["\(place) \"\(text)\""]
        case .plain(let text): return ["\(place) \(text)"]
        case .number(let number): return ["\(place) number \(number)"]
        case .flag(let flag): return ["\(place) \(flag)"]
        case .null: return ["\(place) null"]
        }
    }
}

/// Words of the formats.
enum Pieces {
    static let records = [
        "\"", "\\u0000", "\\ud800", "\\u0301", "{", "}", "[[[[[[[[", "]", ",", ":", ": ", "- ", "\n", "\t", "null",
        "-0", "1e999", "99999999999999999999", "&a", "*a", "!!x", "|2", "? ", "---\n", "...", "'", "#", "\u{202E}",
        "\u{FEFF}", "\r\n", "é\u{301}", "⟦", "⟧", "<<: *a", "\u{85}", "\u{2028}",
        "\"version\": -1", "\"number\": 0", "\"language\": \"xx\"", "2026-02-30", "XZZ",
    ]
    static let markup = [
        "[", "](", "![", "[^", "]: ", "|", "|-|\n", "```\n", "~~~", "> ", "- ", "1. ", "\n\n", "    ", "<", "<!--",
        "<![CDATA[", "&#x", "&#0;", "⟦⟧", "⟦", "\u{2067}", "\u{2069}", "**", "__", "~~", "www.", "http://", "@a.b",
        "\\", "\t", "\u{0}", "\u{301}", "- [x] ", "javascript:", "mailto:", "# ",
    ]
    static let templates = [
        "{{", "}}", "{{{", "}}}", "{{#flag}}", "{{#list}}", "{{^list}}", "{{#some}}", "{{#one}}", "{{/list}}",
        "{{/flag}}", "{{> part}}", "{{> page}}", "{{< layout}}", "{{$block}}", "{{/block}}", "{{/layout}}",
        "{{strings.word}}", "{{text}}", "{{link}}", "{{{html}}}", "{{one.text}}", "{{!", "<", ">", "\"", "'",
        "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "=", " href=", " style=", " onclick=", "&",
        "<svg>", "<textarea>", "<title>", "<plaintext>", "/>",
    ]
    static let containers = [
        "PK\u{3}\u{4}", "PK\u{5}\u{6}", "\u{1F}\u{8B}", "%PDF", "stream\n", "endstream", "/FlateDecode",
        "/Length 99999999", "(", ")", "<", ">>", "IEND", "tEXt", "zTXt", "iTXt", "Exif", "&#", ";", "%", "\\u", "=",
        "<svg>", "\0\0", "\u{FF}\u{FE}", "{\\rtf1", "\\'e0", "\\ansicpg", "\\bin9", "\\ucN0", "=?utf-8?B?",
        "=?koi8-r?Q?",
        "?=", "*0*=utf-8''", "+AGE-", "\r\n ", "\n1\n00:00:01 --> 00:00:02\n", "<~", "~>", "begin 644 x\n", "\nM",
        "`\nend",
        "0x41, ", "0b1010", "65,66,67,", "GIF89a", "!\u{FE}", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "\u{200B}",
        "\\x41",
        "\\u{41}", "\" +\n \"", "\u{E0041}",
    ]
}
