internal import Foundation

/// What holds for every text of a source, whether its characters stand in the file or were written as escapes.
enum SourceCharacters {
    /// Whether a character is a control character (general category Cc) other than a line feed or a tabulator.
    static func isRefused(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case _: false
        }
    }

    /// How many combining marks may follow each other: what the Stream-Safe Text Format of Unicode (UAX #15) allows, and far more
    /// than any language writes. Bringing marks into their order takes time by the square of their number.
    static let mostMarks = 30

    /// A letter that bears more marks than that.
    struct ManyMarks: Error {
        /// Where the first mark too many stands, in bytes of UTF-8.
        let offset: Int
    }

    /// The text in normalization form C.
    static func normalized(_ text: String) throws(ManyMarks) -> String {
        if staysAsItIs(text.utf8.span) { return text }
        if let offset = firstMarkTooMany(in: text) { throw ManyMarks(offset: offset) }
        // Nothing composes with the end of a line, so only the lines with a character that may change are worked on.
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A).map { rest.index(after: $0) } ?? rest.endIndex
            let line = Substring(rest[..<end])
            if staysAsItIs(line.utf8.span) {
                result += line
            } else {
                result += String(line).precomposedStringWithCanonicalMapping
            }
            rest = rest[end...]
        }
        return result
    }

    private static func firstMarkTooMany(in text: String) -> Int? {
        var count = 0
        var offset = 0
        for scalar in text.unicodeScalars {
            let isMark = !staysAsItIs(scalar) && scalar.properties.canonicalCombiningClass != .notReordered
            count = isMark ? count + 1 : 0
            if count > mostMarks { return offset }
            offset += scalar.utf8.count
        }
        return nil
    }

    /// Whether every character of UTF-8 surely stays as it is. Eight bytes of ASCII are passed over in one step.
    private static func staysAsItIs(_ utf8: Span<UInt8>) -> Bool {
        var index = 0
        var lastVowel: UInt32 = 0
        while index < utf8.count {
            if index &+ 8 <= utf8.count, utf8.word(at: index) & 0x8080_8080_8080_8080 == 0 {
                index &+= 8
                lastVowel = 0
                continue
            }
            let (character, length) = utf8.character(at: index)
            if arabicVowels.contains(character) {
                guard character > lastVowel else { return false }
                lastVowel = character
            } else {
                guard staysAsItIs(character) else { return false }
                lastVowel = 0
            }
            index &+= length
        }
        return true
    }

    /// The vowel signs of Arabic. They compose with nothing, and their canonical order is that of their codes: so they stay where
    /// each comes after a letter or a sign with a lower code.
    private static let arabicVowels: ClosedRange<UInt32> = 0x064B...0x0652

    /// Whether a character surely stays as it is in normalization form C, whatever stands beside it: a quick look that spares
    /// most texts of the six languages the work. A character that it doesn't know is no fault.
    static func staysAsItIs(_ character: Unicode.Scalar) -> Bool { staysAsItIs(character.value) }

    private static func staysAsItIs(_ character: UInt32) -> Bool {
        switch character {
        case ..<0x0300: true
        case 0x0400...0x0482, 0x048A...0x052F: true
        case 0x0620...0x064A, 0x0660...0x066F, 0x060C, 0x061B, 0x061F: true
        case 0x2002...0x2027, 0x202F...0x205E, 0x20AC, 0x2116, 0x27E6...0x27E7: true
        case 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
        case _: false
        }
    }
}
