/// The alphabets of base32.
enum Base32: Sendable, CaseIterable {
    /// That of RFC 4648.
    case standard
    /// Digits first, then letters, of the same RFC.
    case extendedHexadecimal
    /// Without letters that look like digits.
    case crockford

    var layer: String {
        switch self {
        case .standard: "base32"
        case .extendedHexadecimal: "base32 of digits first"
        case .crockford: "base32 of Crockford"
        }
    }

    /// Shorter ones are no words.
    private static let shortest = 16
    private static let crockfordLetters = Array("ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// What letters and digits may stand for, each with the name of its alphabet.
    static func decodings(of characters: ArraySlice<UInt8>) -> [(layer: String, bytes: [UInt8])] {
        guard characters.count >= shortest else { return [] }
        return allCases.compactMap { alphabet in
            alphabet.values(of: characters).map { (alphabet.layer, EncodedRuns.packed($0, width: 5)) }
        }
    }

    /// - Returns: nil if there are other characters.
    private func values(of characters: ArraySlice<UInt8>) -> [UInt32]? {
        var values: [UInt32] = []
        var hasDigit = false
        for byte in characters {
            let isDigit = Digits.isDecimal(byte)
            guard let value = isDigit ? value(ofDigit: byte) : value(ofLetter: byte & 0xDF) else { return nil }
            if isDigit { hasDigit = true }
            values.append(value)
        }
        switch self {
        case .standard: return values
        // Without any digit it is a word.
        case .extendedHexadecimal, .crockford: return hasDigit ? values : nil
        }
    }

    private func value(ofDigit digit: UInt8) -> UInt32? {
        switch self {
        case .standard: (0x32...0x37).contains(digit) ? UInt32(digit - 0x32 + 26) : nil
        case .extendedHexadecimal, .crockford: UInt32(digit - 0x30)
        }
    }

    /// - Parameter letter: a capital one.
    private func value(ofLetter letter: UInt8) -> UInt32? {
        switch self {
        case .standard: (0x41...0x5A).contains(letter) ? UInt32(letter - 0x41) : nil
        case .extendedHexadecimal: (0x41...0x56).contains(letter) ? UInt32(letter - 0x41 + 10) : nil
        case .crockford: Self.crockfordLetters.firstIndex(of: letter).map { UInt32($0 + 10) }
        }
    }
}
