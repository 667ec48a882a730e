import Bytes

/// The mark `⟦⟧` that stands in a text where a passage is withheld.
enum WithheldMark {
    /// U+27E6, the first of its two characters.
    static let firstScalar: UInt32 = 0x27E6
    /// The length of the mark in UTF-8.
    static let length = 6

    /// Where the mark stands in a text, from an index on.
    static func index(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        var index = start
        while index + length <= text.count {
            if text[index] == 0xE2 && isMark(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    private static func isMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        text[index + 1] == 0x9F && text[index + 2] == 0xA6
            && text[index + 3] == 0xE2 && text[index + 4] == 0x9F && text[index + 5] == 0xA7
    }
}

extension ByteBuffer {
    /// Appends text with a label in the place of every withheld passage, without markup.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, withheld label: String) {
        var start = 0
        while let mark = WithheldMark.index(in: text, from: start) {
            append(UnsafeBufferPointer(rebasing: text[start..<mark]))
            append(label)
            start = mark + WithheldMark.length
        }
        append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Appends text as HTML with a marked-up label in the place of every withheld passage.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, withheld label: String) {
        var start = 0
        while let mark = WithheldMark.index(in: text, from: start) {
            appendEscaped(UnsafeBufferPointer(rebasing: text[start..<mark]))
            put("<span class=\"withheld\">")
            appendEscaped(label)
            put("</span>")
            start = mark + WithheldMark.length
        }
        appendEscaped(UnsafeBufferPointer(rebasing: text[start...]))
    }
}

extension ByteBuffer {
    /// Appends markup of the program's own.
    mutating func put(_ markup: StaticString) { append(markup) }
}

extension String {
    /// The text with a label in the place of every withheld passage.
    func replacingWithheldMarks(by label: String) -> String {
        var text = self
        var result = ByteBuffer(capacity: utf8.count + 64)
        text.withUTF8 { result.append($0, withheld: label) }
        return result.withBytes { String(decoding: $0, as: UTF8.self) }
    }
}
