/// Finds words that a program finds in a PDF and a reader does not see.
///
/// Each page is drawn twice, with its text and without. Where a word is to be seen, the two differ: all along the word, or a box
/// covers a part of it. That holds for words under boxes and pictures, in the colour of the paper, cut away, transparent,
/// and outside of the page alike, so none of these ways has to be known.
struct VisibleWords {
    /// Pixels for a point.
    private static let scale = 2.0
    private static let resolution = "144"
    /// How far outside of a page words are looked for, in points.
    private static let margin = 5_000.0
    /// Smaller than any print.
    private static let leastHeight = 2.5
    /// A letter is at least so wide, measured by the height of its line; a ligature of three letters is wider.
    private static let leastWidthOfLetter = 0.1
    /// Letters one below the other, or a line that was turned, take up at least so much of the height for each letter.
    private static let leastHeightOfLetter = 0.35
    /// Two words can touch, and they don't stand in each other's place. Single letters do: a c in a circle, an accent.
    private static let mostOverlap = 0.6

    let file: PDFRebuilding

    /// - Throws: a refusal when any word is hidden.
    func require(in shop: borrowing Workshop, page name: String) throws(Refusal) {
        try PDFWriting.write(withoutText, to: "without-text.pdf", in: shop)
        try PDFWriting.write(withWideMargins, to: "wide.pdf", in: shop)
        guard try shop.run(.pdftotext, ["-bbox", shop.path("wide.pdf"), shop.path("words.html")]) == 0,
            let pages = PDFWords.read(try shop.bytes(of: "words.html")),
            pages.count == file.pages.count
        else { throw Refusal("a PDF whose words can't be read") }
        var hidden: [Int: Int] = [:]
        for (index, words) in pages.enumerated() where !words.isEmpty {
            let with = try drawn(name, index + 1, in: shop)
            let without = try drawn("without-text.pdf", index + 1, in: shop)
            let placed = words.map(Self.movedToPage)
            let count =
                placed.count { !isVisible($0, with, without) } + Self.wordsOnTopOfOthers(placed)
            if count > 0 { hidden[index + 1] = count }
        }
        guard hidden.isEmpty else {
            let places = hidden.sorted { $0.key < $1.key }.prefix(10).map { "\($0.value) on page \($0.key)" }
            throw Refusal(
                "words that nobody sees, under a box or in the colour of the paper: \(places.joined(separator: ", "))",
                remedy: "ask for a copy from which the words were taken out, not covered")
        }
    }

    private func drawn(_ name: String, _ page: Int, in shop: borrowing Workshop) throws(Refusal) -> PixelPage {
        let arguments = ["-r", Self.resolution, "-f", "\(page)", "-l", "\(page)", shop.path(name)]
        guard try shop.run(.pdftoppm, arguments, output: "page.ppm") == 0,
            let pixels = PixelPage(ppm: try shop.bytes(of: "page.ppm"))
        else { throw Refusal("a page of a PDF that can't be drawn") }
        return pixels
    }

    private static func movedToPage(_ word: PDFWord) -> PDFWord {
        PDFWord(
            left: word.left - margin, top: word.top - margin, right: word.right - margin, bottom: word.bottom - margin,
            length: word.length)
    }

    /// Whether all parts of a word are to be seen, along the line; or down the page, if it may be written so.
    private func isVisible(_ word: PDFWord, _ with: PixelPage, _ without: PixelPage) -> Bool {
        guard min(word.width, word.height) >= Self.leastHeight || word.length == 1 && word.height >= Self.leastHeight
        else { return false }
        let letters = Double(word.length)
        let fits = word.length == 1 || word.width >= letters * word.height * Self.leastWidthOfLetter
        if fits, isVisible(word, isUpright: false, with, without) { return true }
        let mayBeUpright =
            word.length > 1 && word.height > word.width
            && word.height >= letters * word.width * Self.leastHeightOfLetter
        return mayBeUpright && isVisible(word, isUpright: true, with, without)
    }

    /// A part is a little narrower than its line is high, so that each holds some ink of a letter, and none is as wide as a
    /// covered name.
    private func isVisible(_ word: PDFWord, isUpright: Bool, _ with: PixelPage, _ without: PixelPage) -> Bool {
        let long = isUpright ? word.height : word.width
        let short = isUpright ? word.width : word.height
        let parts = max(1, Int(long / max(1, short * 0.7)))
        return (0..<parts).allSatisfy { part in
            let from = long * Double(part) / Double(parts)
            let to = long * Double(part + 1) / Double(parts)
            let x = isUpright ? (word.left, word.right) : (word.left + from, word.left + to)
            let y = isUpright ? (word.top + from, word.top + to) : (word.top, word.bottom)
            return with.differences(from: without, x: Self.pixels(x), y: Self.pixels(y)) >= 2
        }
    }

    private static func pixels(_ points: (from: Double, to: Double)) -> Range<Int> {
        let from = max(-1e6, min(1e6, points.from * scale)).rounded(.down)
        let to = max(from, min(1e6, points.to * scale)).rounded(.up)
        return Int(from)..<Int(to)
    }

    private static func wordsOnTopOfOthers(_ words: [PDFWord]) -> Int {
        let sorted = words.sorted { $0.top < $1.top }
        var count = 0
        for (index, word) in sorted.enumerated() {
            for other in sorted[(index + 1)...] {
                if other.top >= word.bottom { break }
                if min(word.length, other.length) > 1, word.overlap(with: other) > mostOverlap { count += 1 }
            }
        }
        return count
    }
}

extension VisibleWords {
    /// The file with its text drawn with no ink (text rendering mode 3), which forms take over from their page; and with fonts
    /// whose shapes are small pages of their own (Type 3) emptied.
    private var withoutText: [PDFFile.Object] {
        var objects = file.objects
        objects.append(
            PDFFile.Object(value: .dictionary([:]), data: Array("3 Tr\n".utf8), isStream: true))
        let prefix = PDFValue.reference(objects.count)
        for page in file.pages {
            guard case .dictionary(var entries) = objects[page - 1].value, let contents = entries["/Contents"] else {
                continue
            }
            if case .array(let parts) = contents {
                entries["/Contents"] = .array([prefix] + parts)
            } else {
                entries["/Contents"] = .array([prefix, contents])
            }
            objects[page - 1].value = .dictionary(entries)
        }
        objects.append(PDFFile.Object(value: .dictionary([:]), data: Array("0 0 d0\n".utf8), isStream: true))
        let emptyShape = PDFValue.reference(objects.count)
        for index in objects.indices {
            guard case .dictionary(var entries) = objects[index].value, entries["/Subtype"] == .name("/Type3"),
                case .dictionary(let shapes) = resolved(entries["/CharProcs"], in: objects)
            else { continue }
            entries["/CharProcs"] = .dictionary(shapes.mapValues { _ in emptyShape })
            objects[index].value = .dictionary(entries)
        }
        return objects
    }

    /// The file with paper all around its pages, so that words beside them are found.
    private var withWideMargins: [PDFFile.Object] {
        var objects = file.objects
        for page in file.pages {
            guard case .dictionary(var entries) = objects[page - 1].value,
                let box = resolved(entries["/MediaBox"], in: objects)?.numbers, box.count == 4
            else { continue }
            entries["/MediaBox"] = .array(
                [box[0] - Self.margin, box[1] - Self.margin, box[2] + Self.margin, box[3] + Self.margin]
                    .map(PDFValue.real))
            objects[page - 1].value = .dictionary(entries)
        }
        return objects
    }

    private func resolved(_ value: PDFValue?, in objects: [PDFFile.Object]) -> PDFValue? {
        if case .reference(let number) = value, objects.indices.contains(number - 1) {
            return objects[number - 1].value
        }
        return value
    }
}
