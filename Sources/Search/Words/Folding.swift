internal import Foundation

/// What is done to every word before the rules of its language, and what takes its accents away.
enum Folding {
    /// The word composed (NFC), in lower case, with plain digits and with the half-width forms of full-width signs.
    static func normalized(_ word: String) -> Letters {
        // What is ASCII is composed, and its letters are made small one by one.
        if word.utf8.allSatisfy({ $0 < 0x80 }) {
            return Letters(units: word.utf8.map { UInt16((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) })
        }
        let composed = word.precomposedStringWithCanonicalMapping.lowercased()
        return Letters(units: composed.precomposedStringWithCanonicalMapping.utf16.map(plain))
    }

    private static func plain(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x0660...0x0669: unit - 0x0660 + 0x30
        case 0x06F0...0x06F9: unit - 0x06F0 + 0x30
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: unit - 0xFEE0
        case _: unit
        }
    }

    /// The word without accents: marks on Latin and Greek letters are dropped, ligatures become two letters, ё becomes е.
    static func folded(_ word: Letters) -> Letters {
        if word.units.allSatisfy({ $0 < 0x80 }) { return word }
        return Letters(units: word.units.flatMap(folded))
    }

    private static func folded(_ unit: UInt16) -> [UInt16] {
        switch unit {
        case ..<0x80: [unit]
        case 0x0300...0x036F: []
        case 0x00DF: Letters("ss").units
        case 0x00E6: Letters("ae").units
        case 0x0153: Letters("oe").units
        case 0x00F8: Letters("o").units
        case 0x0111, 0x00F0: Letters("d").units
        case 0x0142: Letters("l").units
        case 0x0131: Letters("i").units
        case 0x00FE: Letters("th").units
        case 0x03C2: [0x03C3]
        case 0x0451: [0x0435]
        case _: bareLetters[unit] ?? [unit]
        }
    }
}

/// The letters of Latin and Greek that bear marks, without them.
private let bareLetters: [UInt16: [UInt16]] = {
    var letters: [UInt16: [UInt16]] = [:]
    for range: ClosedRange<UInt16> in [0x00C0...0x024F, 0x0370...0x03FF, 0x1E00...0x1FFF] {
        for unit in range {
            let decomposed = String(decoding: [unit], as: UTF16.self).decomposedStringWithCanonicalMapping.utf16
            letters[unit] = decomposed.filter { !(0x0300...0x036F).contains($0) }
        }
    }
    return letters
}()

extension Letters {
    init(units: [UInt16]) { self.units = units }
}
