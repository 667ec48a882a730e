/// A word of a page with the box that it stands in, in points from the upper left corner of the page.
struct PDFWord: Sendable, Hashable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
    /// How many characters it has.
    let length: Int

    var width: Double { right - left }
    var height: Double { bottom - top }

    /// The part of the smaller of two boxes that they share.
    func overlap(with other: PDFWord) -> Double {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        guard width > 0, height > 0 else { return 0 }
        return width * height / max(min(self.width * self.height, other.width * other.height), .leastNonzeroMagnitude)
    }
}

/// Reads the boxes that `pdftotext -bbox` writes: XHTML, a word a line.
///
/// It is read by bytes: a word may begin with a sign that joins the `>` before it to one character.
enum PDFWords {
    /// The words of each page; nil when the text is of another form.
    static func read(_ text: [UInt8]) -> [[PDFWord]]? {
        var pages: [[PDFWord]] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == UInt8(ascii: " ") }
            if line.starts(with: Array("<page ".utf8)) {
                pages.append([])
            } else if line.starts(with: Array("<word ".utf8)) {
                guard let word = word(line), !pages.isEmpty else { return nil }
                if word.length > 0 { pages[pages.count - 1].append(word) }
            }
        }
        return pages
    }

    private static let end = Array("</word>".utf8)

    private static func word(_ line: ArraySlice<UInt8>) -> PDFWord? {
        let parts = line.split(separator: UInt8(ascii: "\""), maxSplits: 8, omittingEmptySubsequences: false)
        func number(_ index: Int) -> Double? { Double(String(decoding: parts[index], as: UTF8.self)) }
        guard parts.count == 9, parts[8].first == UInt8(ascii: ">"), parts[8].suffix(end.count).elementsEqual(end),
            let left = number(1), let top = number(3), let right = number(5), let bottom = number(7)
        else { return nil }
        let words = parts[8].dropFirst().dropLast(end.count)
        return PDFWord(
            left: left, top: top, right: right, bottom: bottom,
            length: length(of: String(decoding: words, as: UTF8.self)))
    }

    /// Characters that take room, as a reader counts them; a character reference is one.
    private static func length(of words: String) -> Int {
        var length = 0
        var isReference = false
        for scalar in words.unicodeScalars {
            if isReference {
                isReference = scalar != ";"
            } else {
                isReference = scalar == "&"
                if takesRoom(scalar) { length += 1 }
            }
        }
        return length
    }

    /// Poppler tells some vowel signs of Arabic by their presentation forms, which count as letters.
    private static func takesRoom(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFC5E...0xFC63, 0xFE70...0xFE7F: false
        case _: !scalar.properties.isWhitespace && scalar.properties.generalCategory != .nonspacingMark
        }
    }
}
