import Foundation
import LeakScan
import TestSupport
import Testing

/// What the planted leaks don't show: where a find is said to be, what is refused, and input that is broken or hostile.
@Suite("Decoding without trust")
struct DecodingTests {
    static let secret =
        "The officers who kept the register of informants were questioned by the court behind closed doors."
    static let records = ["reviews/a.json": Scene.review(secret)]

    @Test("a finding says the byte at which the text, or the outermost encoding of it, begins, and the way to it")
    func places() throws {
        let scene = try Scene(Self.records)
        let start = "<p>Some words. "
        let plain = try #require(scene.findings("\(start)\(Self.secret)").first)
        #expect(plain.offset == start.utf8.count && plain.chain == [])
        let escaped = Self.secret.replacing("e", with: "&#101;")
        let entities = try #require(scene.findings("\(start)\(escaped)").first)
        #expect(entities.offset == start.utf8.count)
        #expect(entities.chain == ["HTML entity"])
        // Two escapes far from one another: what lies between them was seen before.
        let far = "&amp;" + String(repeating: ". ", count: 4000) + escaped
        #expect(scene.findings(far).map(\.offset) == [8005])
        let encoded = Data(Data(Self.secret.utf8).base64EncodedString().utf8).base64EncodedString()
        let twice = try #require(scene.findings("\(start)\(encoded)").first)
        #expect(twice.offset == start.utf8.count && twice.chain == ["base64", "base64"])
        #expect(twice.words.hasSuffix("at byte 15 in base64 > base64"))
        #expect(twice.fingerprint == plain.fingerprint, "an exception is for what was found, wherever it stands")
        let named = try #require(scene.findings("x", in: "en/\(Self.secret).html").first)
        #expect(named.chain == [LeakFinding.chainOfFileName] && named.path.hasPrefix("en/"))
    }

    @Test("a text that stands where two parts of a large file meet is found, with its byte")
    func parts() throws {
        let scene = try Scene(Self.records)
        for length in [(4 << 20) - 60, (4 << 20) - 20, 9 << 20] {
            let start = String(repeating: ". ", count: length / 2)
            let findings = scene.findings("\(start)\(Self.secret) Words after it.")
            #expect(findings.map(\.summary) == ["text reviews/a.json:2"])
            #expect(findings.map(\.offset) == [length])
        }
    }

    @Test(
        "a text in an older encoding is found amid noise, whatever byte stands before it",
        arguments: [
            ("Windows-1251", 0x0502, "Сотрудники, которые вели реестр осведомителей, были допрошены судом."),
            ("IBM 866", 0x041B, "Сотрудники, которые вели реестр осведомителей, были допрошены судом."),
            ("Windows-1256", 0x0506, "استجوبت المحكمة الموظفين الذين يحتفظون بسجل المخبرين"),
            ("GB 18030", 0x0632, "法院询问了保存举报人登记册的官员并作出了判决"),
            ("Big5", 0x0A03, "法院詢問了保存舉報人登記冊的官員並作出了判決"),
        ]) func codePages(layer: String, encoding: UInt, text: String) throws
    {
        let scene = try Scene(["reviews/a.json": Scene.review(text)])
        let encoded = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0000 | encoding)))
        let noise = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
        // Behind a zero the next byte is the first of a pair, and every pair behind it is a wrong one.
        for bytes: [UInt8] in [[0x00], [0x20], [0x81], [0xC3], [0xFE], [0x00, 0xC3]] {
            let findings = scene.findings(noise + bytes + Array(encoded) + noise)
            #expect(findings.map(\.chain) == [[layer]], "after \(bytes)")
        }
        #expect(scene.findings(noise).isEmpty)
    }

    @Test("of a text in several forms in one file the plainest is told, of several texts each")
    func once() throws {
        let scene = try Scene(["reviews/a.json": Scene.review(Self.secret, ExcuseTests.secret)])
        let encoded = Data(Self.secret.utf8).base64EncodedString()
        #expect(scene.findings("\(encoded) \(Self.secret)").map(\.chain) == [[]])
        let both = scene.findings("<p>\(Self.secret)</p><p>\(ExcuseTests.secret)</p>")
        #expect(both.map(\.summary) == ["text reviews/a.json:2", "text reviews/a.json:3"])
        let doubled = try Scene([
            "a.json": Scene.review(Self.secret), "b.json": Scene.review(Self.secret + " And more."),
        ])
        #expect(doubled.findings(Self.secret + " And more.").map(\.summary) == ["text b.json:2"], "the longer run")
    }

    @Test("many scans at the same time find the same")
    func threads() async throws {
        let scene = try Scene(Self.records)
        let counts = await withTaskGroup(of: Int.self) { group in
            for index in 0..<64 {
                group.addTask { scene.findings(index % 2 == 0 ? "<p>\(Self.secret)</p>" : "<p>nothing</p>").count }
            }
            return await group.reduce(0, +)
        }
        #expect(counts == 32)
    }

    static let compressed: [(name: String, bytes: [UInt8])] = [
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 1, 0]),
        (
            "compress",
            [
                0x1F, 0x9D, 0x90, 0x54, 0xD0, 0x94, 1, 0xF1, 0xC6, 0x8C, 0x99, 0x34, 0x63, 0xCA, 0xC8, 0x99, 3, 0xE2,
                0x0E, 0x9A, 0x37,
            ]
        ),
        ("lzip", Array("LZIP\u{1}\u{C}ab".utf8)), ("a frame to skip", [0x53, 0x2A, 0x4D, 0x18, 4, 0, 0, 0]),
        ("rpm", [0xED, 0xAB, 0xEE, 0xDB, 3, 0, 0, 0, 0, 0]), ("squashfs", Array("hsqs\u{2}\0\0\0\u{1}\u{2}".utf8)),
        ("a disk of Windows", Array("MSWIM\0\0\0abc".utf8)), ("help", Array("ITSF\u{3}\0\0\0abc".utf8)),
        ("SZDD", [0x53, 0x5A, 0x44, 0x44, 0x88, 0xF0, 0x27, 0x33, 0x41, 0]),
        ("LHA", [0x24, 0x36] + Array("-lh5-abc".utf8)), ("a cabinet", Array("MSCF\0\0\0\0abc".utf8)),
        ("an old document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("xz behind another file", [0xFF, 0, 0xFD, 0x37, 0x7A, 0x58, 0x5A] + [UInt8](repeating: 0, count: 20)),
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x04]), ("bzip2", Array("BZh91AY&SY12345678".utf8)),
        ("bzip2 of another level", Array("BZh11AY&SY12345678".utf8)),
        ("LZ4", [0x04, 0x22, 0x4D, 0x18, 0, 1, 2, 3]),
        ("LZMA", [0x5D, 0, 0, 0x80, 0] + [UInt8](repeating: 0xFF, count: 8)), ("WOFF 2", Array("wOF2....".utf8)),
        ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD, 0, 1, 2, 3]), ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]),
    ]

    @Test("what can't be opened is a finding", arguments: compressed) func sealed(name: String, bytes: [UInt8]) throws {
        let scene = try Scene(Self.records)
        let findings = scene.findings(bytes)
        #expect(findings.map(\.summary) == ["a compressed file of a kind that can't be opened here"])
        #expect(findings.first?.words == "a compressed file of a kind that can't be opened here, at byte 0")
    }

    @Test(
        "what is encrypted is a finding",
        arguments: [
            "Salted__abcdefgh", "-----BEGIN PGP MESSAGE-----\n\nhQEMA", "age-encryption.org/v1\n-> X25519",
            "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl", "-----BEGIN CMS-----\nMIIB", "$ANSIBLE_VAULT;1.1;AES256\n3136",
        ]) func encrypted(beginning: String) throws
    {
        let scene = try Scene(Self.records)
        #expect(scene.findings(beginning).map(\.words) == ["an encrypted file, at byte 0"])
        let encoded = Data(beginning.utf8).base64EncodedString()
        #expect(scene.findings("<p>\(encoded)</p>").first?.words == "an encrypted file, at byte 3 in base64")
    }

    /// Files that a tool of Python makes, by the name of a function in `Tools/hostile.py`.
    static func made(_ name: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "made")
        let command = try Command.run(
            [
                "/usr/bin/python3", "-B", Repository.url("Tests/LeakScanTests/Tools/hostile.py").path, name, file.path,
                secret,
            ], withErrors: true)
        #expect(command.status == 0, "\(command.output)")
        return [UInt8](try Data(contentsOf: file))
    }

    @Test(
        "what is encrypted, unpacks too far or lies too deep is a finding",
        arguments: [
            ("bomb_gzip", "more in a compressed file than the scan unpacks"),
            ("bomb_zip", "more in a compressed file than the scan unpacks"),
            ("bomb_png", "more in a compressed file than the scan unpacks"),
            ("bomb_pdf", "more in a compressed file than the scan unpacks"),
            ("encrypted_zip", "an encrypted member of a zip archive"),
            ("lzma_zip", "a member of a zip archive in a compression that can't be opened here"),
            ("encrypted_pdf", "an encrypted PDF document"),
            ("damaged_zip", "a damaged zip archive"), ("zip_without_end", "a damaged zip archive"),
            ("zip_cut_short", "a damaged zip archive"), ("damaged_zlib", "a damaged zlib file"),
            ("damaged_pdf", "a damaged stream of a PDF document"), ("damaged_png", "a damaged text in a PNG picture"),
            ("brotli_pdf", "a PDF stream in a compression that can't be opened here"),
            ("brotli_in_zip", "a compressed file of a kind that can't be opened here"),
            ("brotli_in_tar", "a compressed file of a kind that can't be opened here"),
            ("zstandard_inside", "a compressed file of a kind that can't be opened here"),
            ("lzw_pdf", "a PDF stream in LZW, which can't be opened here"),
            ("deep", "containers inside of one another, deeper than the scan goes"),
            ("quine", "more than the scan decodes for one file"),
        ]) func refused(name: String, reason: String) throws
    {
        let findings = try Scene(Self.records).findings(try Self.made(name))
        #expect(findings.contains { $0.summary == reason }, "\(findings.map(\.summary))")
    }

    @Test(
        "formats in their rarer forms are read",
        arguments: [
            "gzip_with_header", "zip_with_comment", "tar_with_long_names", "tar_with_binary_size",
            "fixed_codes",
            "stored_blocks", "object_stream_pdf", "ranges_pdf", "two_fonts_pdf", "literal_escapes_pdf",
            "odd_hexadecimal_pdf",
            "ascii_hex_pdf", "zeros_ascii85_pdf", "long_runs_pdf", "xmp_photo", "profile_png", "later_png_chunk",
            "long_comment",
            "archive_behind_photo", "photo_behind_document", "large_numbers_pdf", "unclosed_quote", "long_tag",
            "word_document", "gzip_with_tags_in_pdf", "empty_stream_in_pdf", "surrogates", "surrogates_in_rich_text",
            "comments_without_end", "capital_u",
            "nested_rich_text", "hiding_rich_text",
            "words_of_mail_without_end", "plus_signs",
            "base85_amid_noise", "uuencode_amid_noise", "predicted_pdf", "differences_pdf",
            "ascii85_behind_backslash", "base45_amid_noise", "base45_without_signs",
            "base64_of_gzip_with_fold", "long_numbers", "dump_amid_noise",
        ]) func rare(name: String) throws
    {
        let findings = try Scene(Self.records).findings(try Self.made(name))
        #expect(findings.map(\.summary) == ["text reviews/a.json:2"], "\(findings.map(\.words))")
    }

    @Test("a file that is cut short is read as far as it goes, and told")
    func cutShort() throws {
        let scene = try Scene(Self.records)
        let gzip = scene.findings(try Self.made("gzip_truncated"))
        #expect(gzip.map(\.summary) == ["text reviews/a.json:2", "a damaged gzip file"])
        let tar = try Self.made("tar_with_long_names")
        #expect(scene.findings(Array(tar.prefix(1600))).map(\.summary).contains("a damaged tar archive"))
    }

    @Test("broken files of every kind, cut or changed anywhere, end the scan of none")
    func broken() throws {
        let scene = try Scene(Self.records)
        var dice = SplitMix(state: 7)
        for name in [
            "object_stream_pdf", "word_document", "profile_png", "xmp_photo", "gzip_with_header", "tar_with_long_names",
            "short_rich_text", "picture_comment",
        ] {
            let bytes = try Self.made(name)
            for _ in 0..<40 * Proofs.scale {
                var other = bytes
                for _ in 0..<Int.random(in: 1...6, using: &dice) {
                    other[Int.random(in: 0..<other.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
                }
                _ = scene.findings(other)
                _ = scene.findings(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &dice))))
            }
        }
    }

    @Test("records that can't be read end the scan before it begins")
    func unreadable() throws {
        let nowhere = URL(filePath: "/nowhere/records")
        #expect(throws: CocoaError.self) { try LeakScan(records: nowhere, publicRecord: [], publicFolders: []) }
        let folder = try TemporaryFolder([
            "records/a.txt": Array(Self.secret.utf8), "elsewhere/b.txt": Array(ExcuseTests.secret.utf8),
        ])
        let records = folder.url.appending(path: "records")
        try FileManager.default.createSymbolicLink(
            at: records.appending(path: "b.txt"), withDestinationURL: folder.url.appending(path: "elsewhere/b.txt"))
        let scan = try LeakScan(records: records, publicRecord: [], publicFolders: [])
        #expect(scan.findings(in: "x.html", Array(ExcuseTests.secret.utf8)).map(\.summary) == ["attachment b.txt:1"])
        try FileManager.default.removeItem(at: folder.url.appending(path: "elsewhere/b.txt"))
        #expect(throws: CocoaError.self) { try LeakScan(records: records, publicRecord: [], publicFolders: []) }
    }

    @Test(
        "Chinese in an older encoding is read although blanks or lines stand between its words",
        arguments: ["的，以时，跳到。 和文，出于，项规，取 中国", "选定，字段，序查。\r\n\r\n词语，何国，出席"])
    func blanksAmidPairs(secret: String) throws {
        let scene = try Scene(["reviews/a.json": Scene.review(secret)])
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require("<p>Words. \(secret) Words.</p>".data(using: encoding))
        #expect(scene.findings([UInt8](bytes)).map(\.chain) == [["GB 18030"]])
    }

    @Test("noise is no finding")
    func noise() throws {
        let scene = try Scene(Self.records)
        let beginnings: [[UInt8]] = [[0x1F, 0x9D, 0x90], [0x1F, 0x8B, 8, 0xE1], [0x24, 0x36] + Array("-lhx-".utf8)]
        for beginning in beginnings {
            #expect(scene.findings(beginning + (0..<60).map { 0x80 | UInt8(($0 * 37) & 0x7F) }).isEmpty)
        }
        var dice = SplitMix(state: 11)
        for size in [0, 1, 2, 3, 17, 255, 4096, 20_000] {
            #expect(scene.findings((0..<size).map { _ in UInt8.random(in: 0...255, using: &dice) }).isEmpty)
        }
        let letters = Array("ABCDEFabcdef0123456789+/=<>&;%\\u{}\"' \n()[]".utf8)
        for _ in 0..<50 { #expect(scene.findings((0..<3000).map { _ in dice.one(of: letters) }).isEmpty) }
    }
}
