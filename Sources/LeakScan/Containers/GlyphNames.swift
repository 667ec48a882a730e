internal import Foundation

/// The characters that the names of glyphs stand for, by which fonts in PDF tell what their codes are (`/Differences`).
enum GlyphNames {
    /// The character of a name such as `A`, `eacute`, `uni0421` or `afii10017`; nil for a name that stands for no letter or is not
    /// known.
    static func characters(_ name: Substring) -> [UInt32]? {
        let name = name.prefix { $0 != "." }
        if let known = named[String(name)] { return known }
        if name.unicodeScalars.count == 1, let letter = name.unicodeScalars.first { return [letter.value] }
        if name.hasPrefix("uni"), name.utf8.count >= 7 {
            let digits = Array(name.utf8.dropFirst(3))
            return stride(from: 0, to: digits.count - 3, by: 4).compactMap {
                UInt32(String(decoding: digits[$0..<$0 + 4], as: UTF8.self), radix: 16)
            }
        }
        if name.hasPrefix("u"), name.utf8.count >= 5 { return UInt32(name.dropFirst(), radix: 16).map { [$0] } }
        if name.hasPrefix("afii"), let number = UInt32(name.dropFirst(4)) { return cyrillic(number).map { [$0] } }
        // Letters with marks: the mark would be folded away.
        if let first = name.unicodeScalars.first, marks.contains(String(name.dropFirst())) { return [first.value] }
        return nil
    }

    private static let marks: Set = [
        "acute", "grave", "circumflex", "dieresis", "tilde", "cedilla", "ring", "caron", "breve", "macron", "ogonek",
        "dotaccent", "hungarumlaut", "slash", "commaaccent", "croat",
    ]

    /// The numbers of Cyrillic letters in Adobe's list: the capitals with Ё after Е, then the small ones.
    private static func cyrillic(_ number: UInt32) -> UInt32? {
        switch number {
        case 10_017...10_022: 0x0410 + number - 10_017
        case 10_023: 0x0401
        case 10_024...10_049: 0x0416 + number - 10_024
        case 10_065...10_070: 0x0430 + number - 10_065
        case 10_071: 0x0451
        case 10_072...10_097: 0x0436 + number - 10_072
        case _: nil
        }
    }

    private static let named: [String: [UInt32]] = {
        var named: [String: [UInt32]] = [
            "ff": [0x66, 0x66], "fi": [0x66, 0x69], "fl": [0x66, 0x6C], "ffi": [0x66, 0x66, 0x69],
            "ffl": [0x66, 0x66, 0x6C], "ae": [0xE6], "AE": [0xC6], "oe": [0x153], "OE": [0x152], "germandbls": [0xDF],
            "eth": [0xF0], "Eth": [0xD0], "thorn": [0xFE], "Thorn": [0xDE], "dotlessi": [0x131], "longs": [0x17F],
            "at": [0x40], "period": [0x2E], "hyphen": [0x2D], "slash": [0x2F], "space": [0x20], "underscore": [0x5F],
        ]
        let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        for (name, digit) in zip(digits, (0x30 as UInt32)...) { named[name] = [digit] }
        return named
    }()
}
