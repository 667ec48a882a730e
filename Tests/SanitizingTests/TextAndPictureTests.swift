import Diagnostics
import Foundation
import Mechanism
import Sanitizing
import TestSupport
import Testing

@Suite("Texts, tables and pictures as the public may have them")
struct TextAndPictureTests {
    private func sanitized(_ bytes: [UInt8], _ path: String) -> Result<SanitizedFile, DiagnosticFailure> {
        HidingPlace.sanitized(bytes, path: path)
    }

    private func text(_ words: String, _ path: String) throws -> String {
        String(decoding: try sanitized(Array(words.utf8), path).get().bytes, as: UTF8.self)
    }

    private func found(_ bytes: [UInt8], _ path: String) throws -> String {
        switch sanitized(bytes, path) {
        case .success: "nothing"
        case .failure(let failure): failure.diagnostics.map(\.found).joined()
        }
    }

    @Test("plain text: line feeds, form C, no byte order mark")
    func plainText() throws {
        #expect(try text("\u{FEFF}Re\u{301}sume\u{301}\r\nsecond line", "a.txt") == "Résumé\nsecond line\n")
        let file = try sanitized(Array("A.\n".utf8), "a.txt").get()
        #expect(file.name.type == .text && file.removed.isEmpty && file.words == nil && file.pages == nil)
    }

    @Test(
        "what nobody sees in a text is refused", arguments: ["\u{200B}", "\u{202E}", "\u{0}", "\u{7F}", "\u{AD}", "\r"])
    func invisible(_ character: String) throws {
        #expect(try found(Array("line\nre\(character)ad\n".utf8), "a.txt").contains("in line 2"))
    }

    @Test("what is no text and no type that is known is refused")
    func unknown() throws {
        #expect(try found([0xFF, 0xFE, 0x41, 0], "a.txt").contains("no type that is known"))
        #expect(try found(Array(" \n".utf8), "a.txt").contains("without words"))
        #expect(try found([UInt8](repeating: 0x41, count: AttachmentType.mostBytes + 1), "a.txt").contains("bytes"))
    }

    @Test("a PDF by another name is a PDF, and a text by the name of a PDF a text")
    func names() throws {
        #expect(try sanitized(try HidingPlace.document([]), "table.csv").get().name.type == .pdf)
        #expect(try sanitized(Array("words\n".utf8), "report.pdf").get().name.type == .text)
    }

    @Test("cells that a spreadsheet would compute begin with an apostrophe; numbers stay numbers")
    func formulas() throws {
        let table = "name,value\n\"a, \"\"b\"\"\",=1+1\nc,-5\nd,@SUM(A1)\ne,+x\nf,\"two\nlines\"\n"
        let expected = "name,value\n\"a, \"\"b\"\"\",'=1+1\nc,-5\nd,'@SUM(A1)\ne,'+x\nf,\"two\nlines\"\n"
        #expect(try text(table, "a.csv") == expected)
        #expect(try text(expected, "a.csv") == expected, "once is enough")
        #expect(try found(Array("a,b\nc\n".utf8), "a.csv").contains("different numbers"))
        #expect(try found(Array("a,b\"c\n".utf8), "a.csv").contains("quote"))
    }

    @Test("a PNG keeps its pixels and loses everything else")
    func png() throws {
        let mark = "QZpngQZ"
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "picture.png")
        let written = try Command.run([
            "python3", Repository.url("Tests/SanitizingTests/Tools/pictures.py").path, "png", file.path, mark,
        ])
        #expect(written.status == 0)
        let original = [UInt8](try Data(contentsOf: file))
        #expect(Data(original).range(of: Data(mark.utf8)) != nil)
        let result = try sanitized(original, "picture.png").get()
        #expect(Data(result.bytes).range(of: Data(mark.utf8)) == nil && result.removed.count == 1)
        #expect(try pixels(of: result, with: "pngtopam") == pixels(of: file, with: "pngtopam"))
        #expect(try sanitized(original, "picture.png").get() == result)
    }

    @Test("a JPEG keeps its picture and loses EXIF, comments, thumbnails and what stands behind its end")
    func jpeg() throws {
        let mark = "QZjpegQZ"
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "picture.jpg")
        _ = try Command.run([
            "python3", Repository.url("Tests/SanitizingTests/Tools/pictures.py").path, "jpeg", file.path, mark,
        ])
        let original = [UInt8](try Data(contentsOf: file))
        let marks = String(decoding: original, as: UTF8.self).matches(of: /QZjpegQZ/).count
        #expect(marks >= 4)
        let result = try sanitized(original, "picture.png").get()
        #expect(result.name.type == .jpeg && Data(result.bytes).range(of: Data(mark.utf8)) == nil)
        #expect(try pixels(of: result, with: "djpeg") == pixels(of: file, with: "djpeg"))
    }

    @Test("pictures that can't be decoded are refused", arguments: ["png", "jpeg"])
    func spoiled(_ kind: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "picture")
        _ = try Command.run([
            "python3", Repository.url("Tests/SanitizingTests/Tools/pictures.py").path, kind, file.path, "QZ",
        ])
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(try found(Array(bytes.prefix(40)), "picture").contains("can't be decoded"))
    }

    private func pixels(of file: SanitizedFile, with tool: String) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "file")
        try Data(file.bytes).write(to: path)
        return try pixels(of: path, with: tool)
    }

    private func pixels(of file: URL, with tool: String) throws -> String {
        try Command.run([tool, file.path]).output
    }
}
