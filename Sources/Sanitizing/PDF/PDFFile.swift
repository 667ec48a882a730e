internal import Foundation

/// The objects of a PDF, as qpdf tells them in JSON: also those that nothing refers to, and those in object streams.
struct PDFFile {
    struct Object: Sendable, Hashable {
        /// The value, or the dictionary of a stream.
        var value: PDFValue
        /// The bytes of a stream as they stand in the file, filtered; nil when it is none, or when they were not asked for.
        var data: [UInt8]?
        let isStream: Bool
    }

    var objects: [Int: Object]
    var trailer: PDFValue

    /// Reads a PDF with qpdf.
    ///
    /// - Parameter withData: whether the bytes of streams are wanted.
    init(reading path: String, in shop: borrowing Workshop, withData: Bool) throws(Refusal) {
        let arguments = [
            "--json=2", "--json-key=qpdf", "--decode-level=none", "--json-stream-data=\(withData ? "inline" : "none")",
        ]
        // Exit code 3 is a file that qpdf had to mend; what a guess makes of it may be another file than a reader sees.
        guard try shop.run(.qpdf, arguments + [shop.path(path)], output: "objects.json") == 0 else {
            throw Refusal("a damaged PDF")
        }
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(try shop.bytes(of: "objects.json")))
        else { throw Refusal("a PDF that qpdf can't describe") }
        objects = document.objects
        trailer = document.trailer
    }

    /// The value itself, where a reference to it may stand.
    func resolved(_ value: PDFValue?) -> PDFValue? {
        var value = value
        var steps = 0
        while case .reference(let number) = value, steps < 32 {
            value = objects[number]?.value
            steps += 1
        }
        return value
    }

    /// The pages in their order: the numbers of their objects.
    func pages() throws(Refusal) -> [Int] {
        var pages: [Int] = []
        var seen: Set<Int> = []
        var pending: [PDFValue] = [resolved(trailer["/Root"])?["/Pages"]].compactMap(\.self)
        while let next = pending.popLast() {
            guard case .reference(let number) = next, seen.insert(number).inserted, let node = objects[number] else {
                throw Refusal("a PDF whose pages are not in order")
            }
            if let kids = resolved(node.value["/Kids"]) {
                pending += kids.elements.reversed()
            } else {
                pages.append(number)
            }
        }
        return pages
    }
}

/// The JSON of qpdf, version 2: a header, and the objects by names such as `obj:12 0 R`.
private struct Document: Decodable {
    var objects: [Int: PDFFile.Object] = [:]
    var trailer = PDFValue.null

    private enum Key: CodingKey { case qpdf }

    private struct Entry: Decodable {
        let value: PDFValue?
        let stream: Stream?

        struct Stream: Decodable {
            let dict: PDFValue
            let data: String?
        }
    }

    init(from decoder: any Decoder) throws {
        var parts = try decoder.container(keyedBy: Key.self).nestedUnkeyedContainer(forKey: .qpdf)
        _ = try parts.decode([String: PDFValue].self)
        for (name, entry) in try parts.decode([String: Entry].self) {
            if name == "trailer" {
                trailer = entry.value ?? .null
            } else if let number = PDFValue.objectNumber(String(name.dropFirst("obj:".count))) {
                objects[number] =
                    entry.stream.map {
                        PDFFile.Object(
                            value: $0.dict, data: $0.data.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) },
                            isStream: true)
                    } ?? PDFFile.Object(value: entry.value ?? .null, data: nil, isStream: false)
            }
        }
    }
}
