/// Font programs inside of PDFs. Their names, notices and comments are words of whoever made them, and no reader draws with them:
/// each is overwritten with letters of the same number, so that nothing in the program moves.
enum FontPrograms {
    static func withoutNames(_ program: [UInt8], isCompact: Bool) throws(Refusal) -> [UInt8] {
        guard let result = isCompact ? CompactFont.withoutNames(program) : TypeOneFont.withoutNames(program) else {
            throw Refusal("a font in a PDF that is not as it should be")
        }
        return result
    }
}

/// Fonts of the Compact Font Format (Adobe's Technical Note 5176).
enum CompactFont {
    /// Operators of a font's dictionary whose operand is the number of a string: version, notice, full name, family, weight,
    /// copyright, and names and notes of PostScript. Operators of two bytes count from 1200.
    private static let operatorsOfWords: Set = [0, 1, 2, 3, 4, 1200, 1221, 1222, 1238]
    private static let fontDictionaries = 1236
    private static let standardStrings = 391

    static func withoutNames(_ font: [UInt8]) -> [UInt8]? {
        guard font.count > 4, let names = index(in: font, at: Int(font[2])),
            let tops = index(in: font, at: names.end), let strings = index(in: font, at: tops.end)
        else { return nil }
        var result = font
        for item in names.items { overwrite(item, in: &result) }
        var dictionaries = tops.items
        for top in tops.items {
            guard let entries = entries(of: font[top]) else { return nil }
            if let place = entries.first(where: { $0.key == fontDictionaries })?.value {
                guard let more = index(in: font, at: place) else { return nil }
                dictionaries += more.items
            }
        }
        for dictionary in dictionaries {
            guard let entries = entries(of: font[dictionary]) else { return nil }
            for entry in entries where operatorsOfWords.contains(entry.key) && entry.value >= standardStrings {
                guard strings.items.indices.contains(entry.value - standardStrings) else { return nil }
                overwrite(strings.items[entry.value - standardStrings], in: &result)
            }
        }
        return result
    }

    private static func overwrite(_ range: Range<Int>, in font: inout [UInt8]) {
        for place in range { font[place] = UInt8(ascii: "F") }
    }

    /// The places of the items of a list, and where the list ends.
    private static func index(in font: [UInt8], at start: Int) -> (items: [Range<Int>], end: Int)? {
        guard start >= 0, start + 2 <= font.count else { return nil }
        let count = Int(font[start]) << 8 | Int(font[start + 1])
        guard count > 0 else { return ([], start + 2) }
        guard start + 3 <= font.count else { return nil }
        let size = Int(font[start + 2])
        let base = start + 3 + (count + 1) * size - 1
        guard (1...4).contains(size), base < font.count else { return nil }
        let offsets = (0...count).map { number in
            font[(start + 3 + number * size)..<(start + 3 + (number + 1) * size)].reduce(0) { $0 << 8 | Int($1) }
        }
        guard offsets[0] == 1, zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }),
            base + offsets[count] <= font.count
        else { return nil }
        return (zip(offsets, offsets.dropFirst()).map { (base + $0)..<(base + $1) }, base + offsets[count])
    }

    /// The operators of a dictionary with their last operands.
    private static func entries(of bytes: ArraySlice<UInt8>) -> [(key: Int, value: Int)]? {
        var entries: [(key: Int, value: Int)] = []
        var operand = 0
        var rest = bytes
        func number(_ count: Int) -> Int? {
            guard rest.count > count else { return nil }
            let digits = rest.dropFirst().prefix(count).reduce(0) { $0 << 8 | Int($1) }
            let sign = 1 << (8 * count - 1)
            return digits & sign == 0 ? digits : digits - 2 * sign
        }
        while let first = rest.first {
            switch first {
            case 12:
                guard let second = rest.dropFirst().first else { return nil }
                entries.append((1200 + Int(second), operand))
                rest = rest.dropFirst(2)
            case 0...21:
                entries.append((Int(first), operand))
                rest = rest.dropFirst()
            case 28, 29:
                guard let value = number(first == 28 ? 2 : 4) else { return nil }
                operand = value
                rest = rest.dropFirst(first == 28 ? 3 : 5)
            case 30:
                // A real number in half bytes, which ends with a half byte F.
                guard let end = rest.dropFirst().firstIndex(where: { $0 & 0x0F == 0x0F || $0 >> 4 == 0x0F }) else {
                    return nil
                }
                rest = rest[(end + 1)...]
            case 32...246:
                operand = Int(first) - 139
                rest = rest.dropFirst()
            case 247...254:
                guard let second = rest.dropFirst().first else { return nil }
                operand =
                    first < 251
                    ? (Int(first) - 247) * 256 + Int(second) + 108 : -(Int(first) - 251) * 256 - Int(second) - 108
                rest = rest.dropFirst(2)
            case _: return nil
            }
        }
        return entries
    }
}

/// Fonts of Type 1: a program in PostScript, in clear as far as the word `eexec`.
enum TypeOneFont {
    static func withoutNames(_ font: [UInt8]) -> [UInt8]? {
        let mark = Array("eexec".utf8)
        guard font.starts(with: Array("%!".utf8)),
            let end = font.indices.first(where: { font[$0...].starts(with: mark) })
        else { return nil }
        var result = font
        var depth = 0
        var isComment = false
        // The first words say what the file is.
        var place = min(font.firstIndex(where: { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) ?? 2, end)
        isComment = font[place] == 0x20
        while place < end {
            let byte = font[place]
            if isComment {
                if byte == 0x0A || byte == 0x0D { isComment = false } else { result[place] = 0x20 }
            } else if byte == UInt8(ascii: "\\"), depth > 0 {
                result[place] = UInt8(ascii: "F")
                if place + 1 < end { result[place + 1] = UInt8(ascii: "F") }
                place += 1
            } else if byte == UInt8(ascii: "(") {
                if depth > 0 { result[place] = UInt8(ascii: "F") }
                depth += 1
            } else if byte == UInt8(ascii: ")"), depth > 0 {
                depth -= 1
                if depth > 0 { result[place] = UInt8(ascii: "F") }
            } else if depth > 0 {
                result[place] = UInt8(ascii: "F")
            } else if byte == UInt8(ascii: "%") {
                isComment = true
            } else if font[place..<end].starts(with: fontName) {
                place = overwriteName(after: place + fontName.count, before: end, in: &result)
            }
            place += 1
        }
        return depth == 0 ? result : nil
    }

    private static let fontName = Array("/FontName".utf8)

    /// Overwrites the name that follows, and returns the place of its last letter.
    private static func overwriteName(after start: Int, before end: Int, in font: inout [UInt8]) -> Int {
        var place = start
        while place < end, font[place] == 0x20 { place += 1 }
        guard place < end, font[place] == UInt8(ascii: "/") else { return start - 1 }
        place += 1
        while place < end, ![0x20, 0x0A, 0x0D, 0x09].contains(font[place]) {
            font[place] = UInt8(ascii: "F")
            place += 1
        }
        return place - 1
    }
}
