/// A new PDF from the pages of another: only what a page needs to be drawn, key by key, in new objects with new numbers.
///
/// What is on no list is dropped, so nothing has to be known of it.
struct PDFRebuilding {
    private let source: PDFFile
    private let shop: String
    /// The objects of the new file; the first has the number 1.
    private(set) var objects: [PDFFile.Object] = []
    private(set) var pages: [Int] = []
    /// Whether a picture held more than its pixels.
    private(set) var hadMetadataInPictures = false
    private var numbers: [Copied: Int] = [:]
    private var fontNumbers: [PDFValue: Int] = [:]

    private struct Copied: Hashable {
        let number: Int
        let kind: Kind
    }

    /// What a dictionary is, which says which of its keys are kept.
    private enum Kind: Hashable {
        /// Keys are names that the pages use; each value is something to draw with.
        case namesOfThings
        /// Everything that pages are drawn with.
        case thing
    }

    static let catalog = 1
    static let pageTree = 2

    /// - Parameter path: the file in the workshop that `source` was read from.
    init(_ source: PDFFile, at path: String, in shop: borrowing Workshop, language: String?) throws(Refusal) {
        self.source = source
        self.shop = path
        objects = [Self.placeholder, Self.placeholder]
        for number in try source.pages() {
            guard let page = source.objects[number]?.value else { continue }
            pages.append(try add(page: page, in: shop))
        }
        guard !pages.isEmpty else { throw Refusal("a PDF without pages") }
        var catalog: [String: PDFValue] = ["/Type": .name("/Catalog"), "/Pages": .reference(Self.pageTree)]
        if let language { catalog["/Lang"] = .string("u:" + language) }
        objects[Self.catalog - 1].value = .dictionary(catalog)
        objects[Self.pageTree - 1].value = .dictionary([
            "/Type": .name("/Pages"), "/Count": .integer(pages.count), "/Kids": .array(pages.map(PDFValue.reference)),
        ])
    }

    private static let placeholder = PDFFile.Object(value: .null, data: nil, isStream: false)

    private mutating func add(page: PDFValue, in shop: borrowing Workshop) throws(Refusal) -> Int {
        let number = reserve()
        guard let box = source.resolved(page["/MediaBox"])?.numbers, box.count == 4, box[2] > box[0], box[3] > box[1],
            max(box[2] - box[0], box[3] - box[1]) <= Self.longestSide
        else { throw Refusal("a page of no size, or of a side longer than \(Int(Self.longestSide)) points") }
        var new: [String: PDFValue] = ["/Type": .name("/Page"), "/Parent": .reference(Self.pageTree)]
        for key in ["/MediaBox", "/Contents", "/Resources", "/Group"] {
            if let value = page[key] { new[key] = try copied(value, under: key, .thing, in: shop) }
        }
        objects[number - 1].value = .dictionary(new)
        return number
    }

    /// The longest side of a sheet of the size A0.
    static let longestSide = 3_400.0

    private mutating func reserve() -> Int {
        objects.append(Self.placeholder)
        return objects.count
    }

    private mutating func copied(
        _ value: PDFValue, under key: String, _ kind: Kind, in shop: borrowing Workshop
    ) throws(Refusal) -> PDFValue {
        switch value {
        case .null, .flag, .integer, .real: return value
        case .name(let name): return .name(try harmless(name))
        case .string: return Self.keysOfStrings.contains(key) ? value : .string("u:")
        case .array(let elements):
            var new: [PDFValue] = []
            for element in elements { new.append(try copied(element, under: key, kind, in: shop)) }
            return .array(new)
        case .reference(let number):
            guard let object = source.objects[number] else { return .null }
            let copy = Copied(number: number, kind: kind)
            if let known = numbers[copy] { return .reference(known) }
            let new = reserve()
            numbers[copy] = new
            objects[new - 1] = try copied(object, number: number, under: key, kind, in: shop)
            return .reference(new)
        case .dictionary(let entries): return .dictionary(try copied(entries, kind, in: shop))
        }
    }

    private mutating func copied(
        _ entries: [String: PDFValue], _ kind: Kind, in shop: borrowing Workshop
    ) throws(Refusal) -> [String: PDFValue] {
        var new: [String: PDFValue] = [:]
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            switch kind {
            case .namesOfThings:
                new[try harmless(key)] = try copied(value, under: key, .thing, in: shop)
            case .thing:
                guard Self.neededKeys.contains(key) else { continue }
                if key == "/BaseFont" || key == "/FontName" {
                    new[key] = fontName(for: value)
                } else {
                    new[key] = try copied(
                        value, under: key, Self.keysOfNames.contains(key) ? .namesOfThings : .thing, in: shop)
                }
            }
        }
        return new
    }

    /// Names of fonts are words of whoever made them. A reader needs some name, the same wherever the font is named.
    private mutating func fontName(for name: PDFValue) -> PDFValue {
        var rest = fontNumbers[name, default: fontNumbers.count + 1]
        fontNumbers[name] = rest
        var tag = ""
        for _ in 0..<6 {
            tag = String(UnicodeScalar(UInt8(65 + rest % 26))) + tag
            rest /= 26
        }
        return .name("/\(tag)+Font")
    }

    private mutating func copied(
        _ object: PDFFile.Object, number: Int, under key: String, _ kind: Kind, in shop: borrowing Workshop
    ) throws(Refusal) -> PDFFile.Object {
        guard object.isStream else {
            return PDFFile.Object(
                value: try copied(object.value, under: key, kind, in: shop), data: nil, isStream: false)
        }
        guard case .dictionary(var entries) = object.value, var data = object.data else {
            throw Refusal("a PDF with a stream that can't be read")
        }
        let filters = source.resolved(entries["/Filter"])
        let isPicture = entries["/Subtype"] == .name("/Image")
        if ["/FontFile", "/FontFile3"].contains(key) {
            data = try FontPrograms.withoutNames(try decoded(number, in: shop), isCompact: key == "/FontFile3")
            entries["/Filter"] = nil
            entries["/DecodeParms"] = nil
        } else if isPicture, filters == .name("/DCTDecode") {
            guard let bare = JPEGSegments.stripped(data, keepsColourTransform: true) else {
                throw Refusal("a picture in a PDF that is no JPEG as it should be")
            }
            hadMetadataInPictures = hadMetadataInPictures || bare.count != data.count
            data = bare
        } else if filters != nil, filters != .name("/FlateDecode"), filters != .name("/CCITTFaxDecode") {
            throw Refusal(
                "a picture in a PDF in a format that can hold more than pixels (JPEG 2000 or JBIG2)",
                remedy: "ask for a copy with its pictures as JPEG")
        }
        entries["/Length"] = nil
        return PDFFile.Object(value: .dictionary(try copied(entries, .thing, in: shop)), data: data, isStream: true)
    }

    /// The bytes of a stream without its filters.
    private func decoded(_ number: Int, in shop: borrowing Workshop) throws(Refusal) -> [UInt8] {
        let arguments = ["--show-object=\(number)", "--filtered-stream-data", shop.path(self.shop)]
        guard try shop.run(.qpdf, arguments, output: "stream") == 0 else {
            throw Refusal("a font in a PDF that can't be read")
        }
        return try shop.bytes(of: "stream")
    }

    /// Names that programs make are short and plain; any other could be words.
    private func harmless(_ name: String) throws(Refusal) -> String {
        let isPlain =
            name.utf8.count <= 40
            && name.unicodeScalars.dropFirst().allSatisfy {
                ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                    || "-_.+".unicodeScalars.contains($0)
            }
        guard isPlain else { throw Refusal("a name in a PDF that no program makes") }
        return name
    }
}
