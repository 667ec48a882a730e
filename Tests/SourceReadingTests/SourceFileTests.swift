import Diagnostics
import Foundation
import SourceReading
import TestSupport
import Testing

@Suite("Files")
struct SourceFileTests {
    /// What a file must not hold, with its name in messages.
    struct Intruder: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let kind: String
        let name: String

        var testDescription: String { "\(kind) \(bytes.map { String($0, radix: 16) })" }
    }

    private static let controls: [Intruder] = ((0..<0x20).filter { $0 != 0x09 && $0 != 0x0A } + [0x7F]).map { code in
        let digits = String(code, radix: 16, uppercase: true)
        let name = code == 0x0D ? "a carriage return" : "U+00" + (code < 0x10 ? "0" : "") + digits
        return Intruder(bytes: [UInt8(code)], kind: "control-character", name: name)
    }
    private static let highControls: [Intruder] = (0x80..<0xA0).map { code in
        Intruder(
            bytes: [0xC2, UInt8(code)], kind: "control-character",
            name: "U+00" + String(code, radix: 16, uppercase: true))
    }
    private static let invalid: [Intruder] =
        [
            [0xFF], [0xFE], [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xE2, 0x82], [0xE0, 0x80, 0xAF],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xE9, 0x20],
        ].map { bytes in
            Intruder(bytes: bytes, kind: "invalid-utf8", name: "0x" + String(bytes[0], radix: 16, uppercase: true))
        }

    @Test(
        "are refused for control characters and invalid UTF-8, at the exact byte",
        arguments: controls + highControls + invalid)
    func intruders(intruder: Intruder) throws {
        for before in ["", "abc", "\n\n", "Ministère 中文\n", "a\nÉtat\té "] {
            let place = try #require(MarkedText(before + "▸").positions.first)
            let found = try Self.findings(in: Array(before.utf8) + intruder.bytes + Array("\nmore\u{301}\n".utf8))
            #expect(found.map(\.kind) == [intruder.kind])
            #expect(found.first?.position == place)
            #expect(found.first?.path == "folder/file.txt")
            #expect(found.first?.found.contains(intruder.name) == true, "\(found)")
        }
    }

    @Test("are refused for a byte order mark, and for the encodings that it announces")
    func byteOrderMarks() throws {
        for bytes in [[0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x61]] as [[UInt8]] {
            let found = try Self.findings(in: bytes)
            #expect(found.map(\.kind) == ["byte-order-mark"])
            #expect(found.first?.position == .start)
        }
    }

    @Test(
        "are told to be UTF-16 or UTF-32, with a byte order mark or without, and not to have control characters",
        arguments: ["{\n", "format: persons/1\n", "code,name\r\n"])
    func wideEncodings(text: String) throws {
        let encodings: [(String.Encoding, String)] = [
            (.utf16, "UTF-16"), (.utf16LittleEndian, "UTF-16"), (.utf16BigEndian, "UTF-16"),
            (.utf32LittleEndian, "UTF-32"), (.utf32BigEndian, "UTF-32"),
        ]
        for (encoding, name) in encodings {
            let bytes = [UInt8](try #require(text.data(using: encoding)))
            let mark = [UInt8](try #require("\u{FEFF}".data(using: encoding)))
            for bytes in [bytes, mark + bytes] {
                let found = try Self.findings(in: bytes)
                #expect(found.map(\.kind) == ["invalid-utf8"])
                #expect(found.first?.position == .start)
                #expect(found.first?.found.hasSuffix(name) == true, "\(found)")
                #expect(found.first?.remedy == "save the file as UTF-8")
            }
        }
        #expect(try Self.findings(in: [0xFF, 0xFE]).map(\.kind) == ["invalid-utf8"])
        #expect(try Self.findings(in: [0x61, 0x62, 0, 0x63]).map(\.kind) == ["control-character"], "ASCII with a zero")
    }

    @Test("are read as they are when nothing is wrong, tabulators and line feeds included")
    func plain() throws {
        for text in [
            "", "\n", "a\tb\nc", "Ministère de l’État 中文 🇺🇳 العربية\u{200F}\n", "\u{A0}\u{2028}\u{E000}\u{10FFFD}",
        ] {
            #expect(try Self.text(of: Array(text.utf8)).utf8.elementsEqual(text.utf8))
        }
    }

    @Test(
        "come out in normalization form C",
        arguments: [
            ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"),
            ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
            ("\u{958}", "\u{915}\u{93C}"), ("a\u{323}\u{302}", "\u{1EAD}"), ("a\u{302}\u{323}", "\u{1EAD}"),
            ("и\u{306}", "й"), ("\u{627}\u{653}", "\u{622}"), ("ﬁ Å", "ﬁ Å"), ("\u{F900}", "\u{8C48}"),
        ])
    func normalization(text: String, expected: String) throws {
        let read = try Self.text(of: Array(text.utf8))
        #expect(read.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(try Self.text(of: Array(read.utf8)).unicodeScalars.elementsEqual(read.unicodeScalars))
    }

    @Test("that don't exist, or are folders, can't be read")
    func unreadable() throws {
        let folder = try TemporaryFolder(["inner/file.txt": []])
        for (path, kind) in [("missing.txt", "unreadable-file"), ("inner", "not-a-file")] {
            let found = SourceReadingTests.findings { () throws(DiagnosticFailure) in
                _ = try SourceFile.read(path, in: folder.url)
            }
            #expect(found.map(\.kind) == [kind])
            #expect(found.first?.path == path)
        }
    }

    private static func findings(in bytes: [UInt8]) throws -> [Diagnostic] {
        let folder = try TemporaryFolder(["folder/file.txt": bytes])
        return SourceReadingTests.findings { () throws(DiagnosticFailure) in
            _ = try SourceFile.read("folder/file.txt", in: folder.url)
        }
    }

    private static func text(of bytes: [UInt8]) throws -> String {
        let folder = try TemporaryFolder(["file.txt": bytes])
        return try SourceFile.read("file.txt", in: folder.url).text
    }

    @Test("is in normalization form C, whatever signs follow each other", arguments: UInt64(0)..<200)
    func vowelSigns(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        // Letters and signs of Arabic that keep, change or compose with their neighbours, and some of other scripts.
        let signs = Array(
            "\u{627}\u{628}\u{64B}\u{64F}\u{651}\u{652}\u{653}\u{654}\u{670}ae\u{301}\u{323}é й\u{306}中\n"
                .unicodeScalars)
        var text = ""
        for _ in 0..<Int.random(in: 0..<40, using: &random) { text.unicodeScalars.append(random.one(of: signs)) }
        let read = try SourceFile(path: "text", bytes: Array(text.utf8)).text
        #expect(Array(read.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    }

    @Test("control characters are found at every place of a word", arguments: 0..<20)
    func controlsAtEveryPlace(place: Int) {
        for control in ["\u{1}", "\u{1F}", "\u{7F}", "\u{85}", "\r"] {
            var text = Array(repeating: "~", count: 20)
            text[place] = control
            #expect(throws: DiagnosticFailure.self) {
                try SourceFile(path: "text", bytes: Array(text.joined().utf8))
            }
        }
    }
}
