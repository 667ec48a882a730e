extension CharacterTraits {
    /// The script of a letter, as far as the six languages are written in it; `foreign` for a letter of another script, and
    /// `unusual` for an unusual form of a letter. Digits and other signs belong to no script.
    ///
    /// Swift doesn't know the scripts of Unicode. Those that none of the six languages uses needn't be told apart: one rule holds
    /// for all of them, also for those that later versions of Unicode bring.
    static func script(of scalar: Unicode.Scalar) -> CharacterTraits {
        guard scalar.properties.isAlphabetic else { return [] }
        switch scalar.value {
        // Most texts consist of these.
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x0183: return .latin
        case 0x4E00...0x9FFF: return .ideograph
        // Letters above or below the line as in `nº` and `1ᵉʳ`, apostrophes that count as letters, the sign for micro, and marks:
        // they stand beside letters of any script.
        case 0xAA, 0xB5, 0xBA, 0x02B0...0x036F, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF, 0x2071, 0x207F,
            0x2090...0x209C:
            return []
        // Letters of phonetics that alphabets of Africa and of Azerbaijani have, too, and that look like no other letter.
        case 0x0253...0x0254, 0x0256...0x0257, 0x0259, 0x025B, 0x0263, 0x0268, 0x0272, 0x0289: return .latin
        // The last are ligatures, which come from typesetting.
        case 0x0186...0x01BE, 0x01C4...0x024F, 0x1E00...0x1EFF, 0xFB00...0xFB06: return .latin
        case 0x0370...0x03E1, 0x03F0...0x03FF, 0x1F00...0x1FFF: return .greek
        case 0x0400...0x052F: return .cyrillic
        case 0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: return .arabic
        case 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .ideograph
        case _: return isUnusualForm(scalar.value) ? .unusual : .foreign
        }
    }

    /// Letters of phonetics, dead alphabets and mathematics, small capitals, Roman numerals, wide letters and letters in circles
    /// and squares: among usual letters they pass for these.
    private static func isUnusualForm(_ code: UInt32) -> Bool {
        switch code {
        case 0x0184...0x0185, 0x01BF...0x01C3, 0x0250...0x02AF, 0x1D00...0x1DBF: true
        case 0x2100...0x214F, 0x2160...0x2188, 0x24B6...0x24E9, 0x2C60...0x2C7F: true
        case 0xA722...0xA7FF, 0xAB30...0xAB6F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        case 0x10780...0x107BF, 0x1D400...0x1D7FF, 0x1DF00...0x1DFFF, 0x1EE00...0x1EEFF, 0x1F110...0x1F189: true
        case _: false
        }
    }
}
