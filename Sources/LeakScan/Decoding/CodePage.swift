internal import Foundation

/// An encoding of characters that older files of the six languages are in, with one byte or two for each.
///
/// Which of them a file is in, nobody says reliably: each is tried where it gives several letters in a row, and a wrong one gives no
/// words.
struct CodePage: Sendable {
    let layer: String
    /// For each byte its character, or 0 for none.
    private let characters: [UInt32]
    /// For each pair of bytes its character, or 0 for none; empty where every character is one byte.
    private let pairs: [UInt32]
    private let sign: Sign

    /// What tells a text from noise: characters of these kinds in a row.
    private enum Sign {
        /// Letters of the script, and blanks: for each byte whether it is one.
        case script([Bool], least: Int)
        /// Pairs of the ideographs that most of a text is made of: a third of all noise is pairs, a tenth of it common ones.
        case pairs(leads: ClosedRange<UInt8>, trails: ClosedRange<UInt8>, least: Int)
    }

    private static let leads = 0x81...0xFE
    private static let trails = 0x40...0xFE
    private static let mostSigns = 4
    /// What is read around letters in a row, in bytes.
    private static let margin = 256

    static let all: [CodePage] = [
        CodePage("Windows-1251", core: 0x0502), CodePage("KOI8-R", core: 0x0A02), CodePage("ISO 8859-5", core: 0x0205),
        CodePage("IBM 866", core: 0x041B), CodePage("Mac OS Cyrillic", core: 0x0007),
        CodePage("Windows-1256", core: 0x0506),
        CodePage("ISO 8859-6", core: 0x0206), CodePage("Mac OS Roman", core: 0, isLatin: true),
        CodePage("IBM 850", core: 0x0410, isLatin: true), CodePage("IBM 437", core: 0x0400, isLatin: true),
        CodePage("IBM 855", core: 0x0413),
        CodePage("GB 18030", core: 0x0632, .pairs(leads: 0xA1...0xF7, trails: 0xA1...0xFE, least: 11)),
        CodePage("Big5", core: 0x0A03, .pairs(leads: 0xA1...0xC6, trails: 0x40...0xFE, least: 11)),
        CodePage("IBM 720", ArabicDOS.characters, least: 8, isLetter: ArabicDOS.isLetter),
        CodePage("EBCDIC", EBCDIC.characters, least: 12, isLetter: EBCDIC.isLetter),
    ]

    static func named(_ layer: String) -> CodePage? { all.first { $0.layer == layer } }

    /// One byte for each character.
    ///
    /// - Parameters:
    ///   - number: of Core Foundation. Foundation's own table of Mac OS Roman is another one on Linux (Swift 6.3).
    ///   - isLatin: whether words are made of letters of ASCII as well, so that only a long row of them tells anything.
    private init(_ layer: String, core number: UInt, isLatin: Bool = false) {
        let encoding = Self.encoding(core: number)
        self.layer = layer
        characters = (0...0xFF).map { $0 < 0x80 ? $0 : Self.character([UInt8($0)], encoding) }
        pairs = []
        let characters = characters
        let isLetter = (0...0xFF as ClosedRange<UInt8>).map { byte in
            byte == 0x20
                || (isLatin || byte >= 0x80)
                    && Unicode.Scalar(characters[Int(byte)])?.properties.isAlphabetic == true
        }
        sign = .script(isLetter, least: isLatin ? 20 : 8)
    }

    /// One byte for each character, by a table.
    ///
    /// - Parameter least: how many letters, of those that a text mostly has, make a row.
    private init(_ layer: String, _ characters: [UInt32], least: Int, isLetter: (UInt8) -> Bool) {
        self.layer = layer
        self.characters = characters
        pairs = []
        sign = .script((0...0xFF).map(isLetter), least: least)
    }

    /// One byte or two for each character.
    private init(_ layer: String, core number: UInt, _ sign: Sign) {
        let encoding = Self.encoding(core: number)
        self.layer = layer
        characters = (0...0xFF).map { $0 < 0x80 ? $0 : 0 }
        pairs = Self.leads.flatMap { lead in
            Self.trails.map { Self.character([UInt8(lead), UInt8($0)], encoding) }
        }
        self.sign = sign
    }

    /// A table of rows of characters, each with the byte of its first.
    ///
    /// - Parameter others: what the other bytes stand for, or 0.
    static func table(
        _ rows: [(first: Int, characters: String)], others: (_ byte: Int) -> UInt32 = { _ in 0 }
    ) -> [UInt32] {
        var characters = (0...0xFF).map(others)
        for (first, row) in rows {
            for (place, character) in row.unicodeScalars.enumerated() { characters[first + place] = character.value }
        }
        return characters
    }

    private static func encoding(core number: UInt) -> String.Encoding {
        String.Encoding(rawValue: 0x8000_0000 | number)
    }

    /// The one character that some bytes stand for; 0 if it isn't one.
    private static func character(_ bytes: [UInt8], _ encoding: String.Encoding) -> UInt32 {
        guard let text = String(data: Data(bytes), encoding: encoding), text.unicodeScalars.count == 1 else { return 0 }
        return text.unicodeScalars.first.map(\.value) ?? 0
    }

    /// What may be text in this encoding, in UTF-8, with gaps where it isn't; empty if nothing is.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        let rows = rows(in: bytes.span)
        var read = 0
        for (number, row) in rows.enumerated() {
            let start = max(read, row.lowerBound - Self.margin)
            if start > read { result.append(LetterStreams.gapByte) }
            append(start..<row.lowerBound, of: bytes.span, to: &result)
            let next = number + 1 < rows.count ? rows[number + 1].lowerBound : bytes.count
            read = min(next, row.upperBound + Self.margin)
            append(row.lowerBound..<read, of: bytes.span, to: &result)
            // What stands before may be half of a pair, and all pairs behind it are others.
            if !pairs.isEmpty {
                result.append(LetterStreams.gapByte)
                append(row.lowerBound + 1..<read, of: bytes.span, to: &result)
            }
        }
        return result
    }

    /// All of some bytes in UTF-8, whatever they look like.
    func wholly(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        append(0..<bytes.count, of: bytes.span, to: &result)
        return result
    }

    /// Where letters follow one another.
    private func rows(in bytes: Span<UInt8>) -> [Range<Int>] {
        switch sign {
        case .script(let isLetter, let least):
            return Self.rows(in: bytes, least: least) { isLetter[Int(bytes[$0])] ? 1 : 0 }
        case .pairs(let leads, let trails, let least):
            return Self.rows(in: bytes, least: least) { index in
                guard index + 1 < bytes.count, leads.contains(bytes[index]), trails.contains(bytes[index + 1]) else {
                    return 0
                }
                // Between two of them may be blanks and signs of ASCII, such as the lines between two paragraphs.
                var end = index + 2
                while end < min(bytes.count, index + 2 + Self.mostSigns), Self.isSign(bytes[end]) { end += 1 }
                return end - index
            }
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool { ByteKind.isLineEnd(byte) || (0x20...0x2F).contains(byte) }

    /// - Parameters:
    ///   - least: how many make a row.
    ///   - length: the bytes of the one that begins at a place, 0 if none does.
    @inline(__always)
    private static func rows(in bytes: Span<UInt8>, least: Int, length: (_ index: Int) -> Int) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            var end = start
            var count = 0
            while end < bytes.count {
                let next = length(end)
                if next == 0 { break }
                end += next
                count += 1
            }
            if count >= least {
                rows.append(start..<end)
                start = end
            } else {
                // A pair may begin in the middle of what looked like one.
                start += count == end - start ? max(1, count) : 1
            }
        }
        return rows
    }

    private func append(_ range: Range<Int>, of bytes: Span<UInt8>, to result: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            var character = characters[Int(bytes[index])]
            var length = 1
            if character == 0, bytes[index] != 0, index + 1 < range.upperBound {
                character = pair(bytes[index], bytes[index + 1])
                length = character == 0 ? 1 : 2
            }
            if character == 0 {
                result.append(LetterStreams.gapByte)
            } else {
                UTF8Reading.append(character, to: &result)
            }
            index += length
        }
    }

    /// The character of two bytes; 0 for none.
    private func pair(_ first: UInt8, _ second: UInt8) -> UInt32 {
        guard !pairs.isEmpty, Self.leads.contains(Int(first)), Self.trails.contains(Int(second)) else { return 0 }
        return pairs[(Int(first) - Self.leads.lowerBound) * Self.trails.count + Int(second) - Self.trails.lowerBound]
    }
}
