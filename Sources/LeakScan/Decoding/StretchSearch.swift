/// Looks for stretches of characters of one kind from their ends: a page that has none is passed over in steps of nearly their
/// length.
enum StretchSearch {
    static let digit: UInt8 = 1
    static let capital: UInt8 = 2
    static let small: UInt8 = 4
    static let sign: UInt8 = 8
    /// Printable, and no blank.
    static let solid: UInt8 = 16
    /// What lines of uuencode are made of.
    static let uuencoded: UInt8 = 32
    /// What base45 is made of.
    static let base45: UInt8 = 64

    /// What each byte is, as one bit for each of the above.
    static let kinds: [UInt8] = (0...255).map {
        kind(of: $0) | ((0x20...0x60).contains($0) ? uuencoded : 0) | (Base45Runs.isPart($0) ? base45 : 0)
    }

    private static func kind(of byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39: digit | solid
        case 0x41...0x5A: capital | solid
        case 0x61...0x7A: small | solid
        case 0x21...0x7E: sign | solid
        case _: 0
        }
    }

    /// Where the next stretch of a length begins that is all of a kind, and which kinds are all met in it.
    @inline(__always)
    static func next(
        in bytes: Span<UInt8>, from start: Int, length: Int, of kind: UInt8, _ kinds: Span<UInt8>
    ) -> (start: Int, met: UInt8)? {
        var end = start + length
        while end <= bytes.count {
            var index = end - 1
            var met: UInt8 = 0
            while index >= end - length {
                let other = kinds[Int(bytes[index])]
                if other & kind == 0 { break }
                met |= other
                index -= 1
            }
            if index < end - length { return (index + 1, met) }
            end = index + 1 + length
        }
        return nil
    }
}
