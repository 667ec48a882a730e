import Diagnostics
import Foundation
import Mechanism
import Sanitizing
import TestSupport

/// A PDF with words hidden in it, and what the sanitizer makes of it.
struct HidingPlace {
    static let visibleWords = "These words stay readable"

    private static let writer = Repository.url("Tests/SanitizingTests/Tools/hiding_places.py").path

    /// The names of all places.
    static let all: [String] = {
        let list = try? Command.run(["python3", writer, "--list"])
        return list?.output.split(separator: "\n").map(String.init) ?? []
    }()

    /// The words that are hidden in a place.
    static func mark(of place: String) -> String { "QZ" + place.replacing("-", with: "") + "QZ" }

    /// A PDF with the words of all these places.
    static func document(_ places: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "original.pdf")
        let written = try Command.run(["python3", writer, file.path] + places, withErrors: true)
        guard written.status == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: ["output": written.output]) }
        return [UInt8](try Data(contentsOf: file))
    }

    /// What became of it: the new file, or the reason against it.
    static func sanitized(_ bytes: [UInt8], path: String = "original.pdf") -> Result<SanitizedFile, DiagnosticFailure> {
        Result { () throws(DiagnosticFailure) in try Sanitizer.sanitize(bytes, path: path) }
    }
}

/// A PDF taken apart by tools, for looking into everything that it holds.
struct DissectedPDF {
    /// The bytes as they are, without their compression, and as JSON with text in place of codes.
    let forms: [[UInt8]]
    /// What a reader can copy, also from beside the page.
    let words: String

    init(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        func path(_ name: String) -> String { folder.url.appending(path: name).path }
        func read(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: folder.url.appending(path: name)))
        }
        try Data(bytes).write(to: folder.url.appending(path: "file.pdf"))
        _ = try Command.run([
            "qpdf", "--qdf", "--object-streams=disable", "--decode-level=generalized", path("file.pdf"),
            path("plain.pdf"),
        ])
        let json = try Command.run(["qpdf", "--json=2", "--json-stream-data=none", path("file.pdf")])
        let plain = try read("plain.pdf")
        forms = [bytes, plain, Array(json.output.utf8)]
        // The same page with paper around it; qpdf's own form lets numbers change their length.
        let widened = String(decoding: plain, as: Unicode.ASCII.self)
        let wide = widened.replacing(/\/MediaBox \[[^\]]*\]/, with: "/MediaBox [ -4000 -4000 4400 4400 ]")
        try Data(wide.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0x20 }).write(
            to: folder.url.appending(path: "wide.pdf"))
        words =
            try Command.run(["pdftotext", path("file.pdf"), "-"]).output
            + Command.run(["pdftotext", path("wide.pdf"), "-"]).output
    }

    /// Whether words stand in it, in bytes of one or of two, or as hexadecimal digits.
    func holds(_ mark: String) -> Bool {
        let bytes = Array(mark.utf8)
        let wide = bytes.flatMap { [UInt8(0), $0] }
        let spellings = [bytes, wide, Self.hexadecimal(bytes), Self.hexadecimal(wide)]
        return words.contains(mark)
            || forms.contains { form in spellings.contains { Data(form).range(of: Data($0)) != nil } }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
        Array(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8)
    }
}
