internal import Foundation
internal import Mechanism

/// PDFs: inspected as they came, drawn anew by poppler, and rebuilt key by key.
enum PDFSanitizing {
    private static let mostPages = 500

    static func sanitize(_ bytes: [UInt8], language: Language?) throws(Refusal) -> SanitizedFile {
        let shop = try Workshop()
        try shop.write(bytes, to: "original.pdf")
        try requireOneVersion(bytes)
        guard try shop.run(.qpdf, ["--is-encrypted", shop.path("original.pdf")]) != 0 else {
            throw Refusal("a PDF with \(PDFInspection.Reason.encryption.rawValue)")
        }
        let original = try PDFFile(reading: "original.pdf", in: shop, withData: false)
        let inspection = PDFInspection(of: original)
        guard inspection.reasons.isEmpty else {
            throw Refusal("a PDF with " + inspection.reasons.joined(separator: ", "))
        }
        let pages = try original.pages().count
        guard pages <= mostPages else {
            throw Refusal(
                "a PDF of \(pages) pages, and at most \(mostPages) are allowed", remedy: "ask for several parts")
        }
        guard try shop.run(.pdftocairo, ["-pdf", shop.path("original.pdf"), shop.path("drawn.pdf")]) == 0 else {
            throw Refusal("a PDF that poppler can't draw")
        }
        let drawn = try PDFFile(reading: "drawn.pdf", in: shop, withData: true)
        let rebuilt = try PDFRebuilding(drawn, at: "drawn.pdf", in: shop, language: language?.code)
        guard rebuilt.pages.count == pages else { throw Refusal("a PDF with pages that poppler can't draw") }
        try PDFWriting.write(rebuilt.objects, to: "rebuilt.pdf", in: shop)
        guard try shop.run(.qpdf, ["--check", shop.path("rebuilt.pdf")]) == 0 else {
            throw Refusal("a PDF that can't be rebuilt")
        }
        try VisibleWords(file: rebuilt).require(in: shop, page: "rebuilt.pdf")
        let result = try shop.bytes(of: "rebuilt.pdf")
        guard result.count <= AttachmentType.mostBytes else {
            throw Refusal(
                "a PDF that is too large when it is rebuilt: \(result.count) bytes", remedy: "ask for several parts")
        }
        let ofPictures = rebuilt.hadMetadataInPictures ? ["metadata of pictures"] : []
        return SanitizedFile(
            .pdf, result, pages: pages, words: try words(of: "rebuilt.pdf", in: shop),
            removed: inspection.removed + ofPictures)
    }

    /// A PDF that was changed by appending to it still holds what it said before. One that is made for the web (linearized) has
    /// two ends, and no more.
    private static func requireOneVersion(_ bytes: [UInt8]) throws(Refusal) {
        let mark = Array("%%EOF".utf8)
        var ends = 0
        for place in bytes.indices where bytes[place] == mark[0] && bytes[place...].starts(with: mark) { ends += 1 }
        let isLinearized = String(decoding: bytes.prefix(1024), as: UTF8.self).contains("/Linearized")
        guard ends <= (isLinearized ? 2 : 1) else {
            throw Refusal("a PDF with earlier versions of itself inside (incremental updates)")
        }
    }

    private static func words(of name: String, in shop: borrowing Workshop) throws(Refusal) -> String {
        guard try shop.run(.pdftotext, ["-enc", "UTF-8", "-nopgbrk", shop.path(name), shop.path("words.txt")]) == 0
        else { throw Refusal("a PDF whose words can't be read") }
        // Compatibility forms would hide a name from the search: a PDF tells ligatures and the shapes of Arabic letters apart.
        let text = String(decoding: try shop.bytes(of: "words.txt"), as: UTF8.self)
            .precomposedStringWithCompatibilityMapping
        // Whatever poppler makes of a strange font, the file of the words stays a plain text.
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.properties.generalCategory == .control && $0 != "\n" ? " " : $0
                }))
    }
}
