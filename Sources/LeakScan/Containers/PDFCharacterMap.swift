/// The map from the codes of a font to Unicode.
struct PDFCharacterMap: Sendable, Equatable {
    private var characters: [UInt32: [UInt8]] = [:]
    /// How many bytes a code has.
    private var width = 1
    /// How many codes in ranges there may still be.
    private var left = 0
    /// More than those of two bytes, twice.
    static let most = 1 << 17
    /// Whether there were more.
    private(set) var isCutShort = false

    var count: Int { characters.count }

    /// - Parameter limit: how many codes in ranges are read.
    init(_ bytes: [UInt8], limit: Int) {
        left = limit
        let words = Self.words(bytes)
        var index = 0
        var mode = ""
        while index < words.count {
            switch words[index] {
            case .word(let word):
                mode = word
                index += 1
            case .code(let first):
                index = read(words, index, first, mode)
            }
        }
    }

    /// The map of a font that names the glyphs of its codes, by the dictionary that has the list. What it doesn't name is as in ISO
    /// 8859-1.
    init(differences dictionary: String) {
        for value in 0x20...0xFF as ClosedRange<UInt32> { characters[value] = Latin1Text.utf8([UInt8(value)]) }
        guard let key = dictionary.firstRange(of: "/Differences") else { return }
        let list = dictionary[key.upperBound...].drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        var code: UInt32 = 0
        for word in list.split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "/", omittingEmptySubsequences: false)
            if let number = parts.first.flatMap({ UInt32($0) }) { code = number }
            for name in parts.dropFirst() where code <= 0xFF {
                var text: [UInt8] = []
                // A sign that is no letter reads as a blank.
                for character in GlyphNames.characters(name) ?? [0x20] { UTF8Reading.append(character, to: &text) }
                characters[code] = text
                code += 1
            }
        }
    }

    /// With the characters that the encoding of the font has for codes that this map leaves out. Codes of two bytes have none.
    func filled(from encoding: PDFCharacterMap) -> PDFCharacterMap {
        guard width == 1 else { return self }
        var whole = encoding
        for code in 0...0xFF as ClosedRange<UInt32> {
            whole.characters[code] = characters[code] ?? whole.characters[code]
        }
        return whole
    }

    private enum Word {
        case word(String)
        case code([UInt8])
    }

    private mutating func read(_ words: [Word], _ index: Int, _ first: [UInt8], _ mode: String) -> Int {
        func code(_ offset: Int) -> [UInt8]? {
            guard index + offset < words.count else { return nil }
            switch words[index + offset] {
            case .code(let code): return code
            case .word: return nil
            }
        }
        switch mode {
        case "begincodespacerange":
            width = max(1, first.count)
            return index + 2
        case "beginbfchar":
            if let target = code(1) { characters[Self.number(first)] = UTF16Text.utf8(target, .bigEndian, from: 0) }
            return index + 2
        case "beginbfrange":
            guard let last = code(1) else { return index + 1 }
            let range = Self.number(first)...max(Self.number(first), Self.number(last))
            guard range.count <= min(left, 1 << 16) else {
                isCutShort = true
                return index + 3
            }
            left -= range.count
            if let target = code(2) {
                for (step, value) in range.enumerated() {
                    let end = Self.number(Array(target.suffix(2))) + UInt32(step)
                    let unit =
                        target.dropLast(2) + [UInt8(truncatingIfNeeded: end >> 8), UInt8(truncatingIfNeeded: end)]
                    characters[value] = UTF16Text.utf8(Array(unit), .bigEndian, from: 0)
                }
                return index + 3
            }
            // A list in brackets, which are words here.
            var place = 3
            for value in range {
                guard let target = code(place) else { break }
                characters[value] = UTF16Text.utf8(target, .bigEndian, from: 0)
                place += 1
            }
            return index + place + 1
        case _: return index + 1
        }
    }

    /// The text of a string in UTF-8. A code that isn't mapped reads as a blank: often that is what it stands for, and where it does
    /// not, what is around it is read all the same.
    func text(of string: [UInt8]) -> [UInt8] {
        stride(from: 0, to: string.count - width + 1, by: width).flatMap { index in
            characters[Self.number(Array(string[index..<index + width]))] ?? [0x20]
        }
    }

    private static func number(_ bytes: [UInt8]) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func words(_ bytes: [UInt8]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
                let digits = bytes[index..<end].compactMap(Digits.hexadecimal)
                words.append(
                    .code(stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }))
                index = end + 1
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
                words.append(.word(String(Unicode.Scalar(byte))))
                index += 1
            } else if byte > 0x20 {
                let start = index
                while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<"),
                    bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "]")
                {
                    index += 1
                }
                words.append(.word(String(decoding: bytes[start..<index], as: UTF8.self)))
            } else {
                index += 1
            }
        }
        return words
    }
}
