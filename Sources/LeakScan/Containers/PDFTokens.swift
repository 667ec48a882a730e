/// The strings of a PDF stream or file, with the fonts that are chosen between them.
struct PDFTokens {
    private enum Token {
        case string([UInt8])
        case font(String)
        /// The font is kept for later, and taken again.
        case save
        case restore
        /// An operator: what stands before and after it may be drawn apart.
        case gap
    }

    private var tokens: [Token] = []

    var hasStrings: Bool {
        tokens.contains { token in
            switch token {
            case .string: true
            case .font, .save, .restore, .gap: false
            }
        }
    }

    /// Whether a string stands before any font is chosen: one that was chosen in another stream goes on.
    var beginsWithoutFont: Bool {
        for token in tokens {
            switch token {
            case .string: return true
            case .font: return false
            case .save, .restore, .gap: continue
            }
        }
        return false
    }

    var fontNames: Set<String> {
        Set(
            tokens.compactMap { token in
                switch token {
                case .font(let name): name
                case .string, .save, .restore, .gap: nil
                }
            })
    }

    /// Several streams as one.
    init(joining parts: [PDFTokens]) {
        tokens = Array(parts.map(\.tokens).joined(separator: [.gap]))
    }

    init(_ bytes: [UInt8]) {
        let span = bytes.span
        var closed = Self.closedParentheses(span)[...]
        var index = 0
        var name = ""
        while index < span.count {
            switch span[index] {
            case UInt8(ascii: "("):
                while let first = closed.first, first < index { closed.removeFirst() }
                // One that is never closed stands in a picture.
                if closed.first == index {
                    tokens.append(.string(Self.literal(span, &index)))
                } else {
                    index += 1
                }
            case UInt8(ascii: "%"):
                while index < span.count, span[index] != 0x0A, span[index] != 0x0D { index += 1 }
            case UInt8(ascii: "<"):
                if index + 1 < span.count, span[index + 1] == UInt8(ascii: "<") {
                    index += 2
                } else if let string = Self.hexadecimal(span, &index) {
                    tokens.append(.string(string))
                } else {
                    index += 1
                }
            case UInt8(ascii: "/"):
                index += 1
                name = Self.word(span, &index)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "'"),
                UInt8(ascii: "\""):
                let word = Self.word(span, &index)
                switch word {
                case "Tf": tokens.append(.font(name))
                case "q": tokens.append(.save)
                case "Q": tokens.append(.restore)
                case _ where !tokens.isEmpty: tokens.append(.gap)
                case _: break
                }
            case _: index += 1
            }
        }
    }

    /// The text of all strings in UTF-8.
    ///
    /// - Parameters:
    ///   - fonts: the maps of each name; with none, letters are taken as they stand.
    ///   - first: the map that is in use at the beginning.
    ///   - choice: which map, where a name has several.
    ///   - between: what is put where an operator stands.
    func text(
        fonts: [String: [PDFCharacterMap]], first: PDFCharacterMap? = nil, choice: Int, between: UInt8
    ) -> [UInt8] {
        var text: [UInt8] = []
        var map = first
        var saved: [PDFCharacterMap?] = []
        for token in tokens {
            switch token {
            case .font(let name):
                let maps = fonts[name] ?? []
                map = maps.isEmpty ? nil : maps[min(choice, maps.count - 1)]
            case .save: saved.append(map)
            case .restore: map = saved.popLast() ?? map
            case .gap: if text.last != between { text.append(between) }
            case .string(let string):
                if let map {
                    text += map.text(of: string)
                } else if string.starts(with: [0xFE, 0xFF]) {
                    text += UTF16Text.utf8(string, .bigEndian, from: 2)
                } else if UTF8Reading.isText(string) {
                    text += string
                } else {
                    text += Latin1Text.utf8(string)
                }
            }
        }
        return text
    }

    private static func word(_ bytes: Span<UInt8>, _ index: inout Int) -> String {
        var word: [UInt8] = []
        let start = index
        while index < bytes.count, PDFWords.isRegular(bytes[index]), index - start < 127 {
            word.append(bytes[index])
            index += 1
        }
        return String(decoding: PDFWords.name(word), as: UTF8.self)
    }

    /// Where parentheses open that are closed again, in their order.
    private static func closedParentheses(_ bytes: Span<UInt8>) -> [Int] {
        var open: [Int] = []
        var closed: [Int] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): open.append(index)
            case UInt8(ascii: ")"): if let start = open.popLast() { closed.append(start) }
            case _: break
            }
            index += 1
        }
        return closed.sorted()
    }

    private static func literal(_ bytes: Span<UInt8>, _ index: inout Int) -> [UInt8] {
        var string: [UInt8] = []
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 1 { string.append(byte) }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return string }
                string.append(byte)
            case UInt8(ascii: "\\"): escape(bytes, &index, into: &string)
            case _: string.append(byte)
            }
        }
        return string
    }

    private static func escape(_ bytes: Span<UInt8>, _ index: inout Int, into string: inout [UInt8]) {
        guard index < bytes.count else { return }
        if let (value, end) = Digits.number(bytes, from: index, most: 3, radix: 8) {
            string.append(UInt8(truncatingIfNeeded: value))
            index = end
            return
        }
        switch bytes[index] {
        // In a font these may be codes as any others.
        case UInt8(ascii: "n"): string.append(0x0A)
        case UInt8(ascii: "r"): string.append(0x0D)
        case UInt8(ascii: "t"): string.append(0x09)
        case UInt8(ascii: "b"): string.append(0x08)
        case UInt8(ascii: "f"): string.append(0x0C)
        case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: index += 1
        case 0x0A, 0x0D: break
        case let other: string.append(other)
        }
        index += 1
    }

    private static func hexadecimal(_ bytes: Span<UInt8>, _ index: inout Int) -> [UInt8]? {
        var string: [UInt8] = []
        var digits: [UInt32] = []
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
            if let digit = Digits.hexadecimal(bytes[end]) {
                digits.append(digit)
            } else if bytes[end] > 0x20 {
                return nil
            }
            end += 1
        }
        guard end < bytes.count else { return nil }
        if digits.count % 2 == 1 { digits.append(0) }
        for place in stride(from: 0, to: digits.count, by: 2) {
            string.append(UInt8(digits[place] << 4 | digits[place + 1]))
        }
        index = end + 1
        return string
    }
}
