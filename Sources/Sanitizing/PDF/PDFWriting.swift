internal import Foundation

/// Writes objects as a PDF with qpdf, which makes the cross-reference table and an identifier from the contents alone.
enum PDFWriting {
    /// - Parameter name: the file in the workshop.
    static func write(
        _ objects: [PDFFile.Object], to name: String, in shop: borrowing Workshop
    ) throws(Refusal) {
        // Without a size qpdf 11.3 writes a table that it can't read.
        let trailer: [String: PDFValue] = [
            "/Root": .reference(PDFRebuilding.catalog), "/Size": .integer(objects.count + 1),
        ]
        var entries = ["trailer": Entry(value: .dictionary(trailer))]
        for (index, object) in objects.enumerated() {
            entries["obj:\(index + 1) 0 R"] = Entry(object)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard
            let header = try? encoder.encode(Header(maxobjectid: objects.count)),
            let body = try? encoder.encode(entries)
        else { throw Refusal("a PDF that can't be written") }
        let parts = [Data("{\"qpdf\":[".utf8), header, Data(",".utf8), body, Data("]}".utf8)]
        try shop.write([UInt8](parts.reduce(into: Data()) { $0 += $1 }), to: "new.json")
        let arguments = [
            "--json-input", "--deterministic-id", "--object-streams=generate", "--compress-streams=y",
            shop.path("new.json"), shop.path(name),
        ]
        guard try shop.run(.qpdf, arguments) == 0 else { throw Refusal("a PDF that can't be written") }
    }

    private struct Header: Encodable {
        let jsonversion = 2
        let pdfversion = "1.7"
        let pushedinheritedpageresources = false
        let calledgetallpages = false
        let maxobjectid: Int
    }

    private struct Entry: Encodable {
        private var value: PDFValue?
        private var stream: Stream?

        private struct Stream: Encodable {
            let dict: PDFValue
            let data: String
        }

        init(value: PDFValue) {
            self.value = value
        }

        init(_ object: PDFFile.Object) {
            if let data = object.data {
                stream = Stream(dict: object.value, data: Data(data).base64EncodedString())
            } else {
                value = object.value
            }
        }
    }
}
