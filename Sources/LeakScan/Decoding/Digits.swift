/// Digits in ASCII.
enum Digits {
    @inline(__always)
    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        case _: nil
        }
    }

    static func isDecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isBinary(_ byte: UInt8) -> Bool { byte == 0x30 || byte == 0x31 }

    /// The byte that two hexadecimal digits stand for.
    static func byte(_ bytes: Span<UInt8>, from start: Int) -> UInt8? {
        guard let (value, end) = number(bytes, from: start, most: 2), end == start + 2 else { return nil }
        return UInt8(value)
    }

    /// The number in a range of places, of at most `most` digits: its value and the place after it.
    static func number(
        _ bytes: Span<UInt8>, from start: Int, most: Int, radix: UInt32 = 16
    ) -> (value: UInt32, end: Int)? {
        var value: UInt32 = 0
        var index = start
        while index < bytes.count, index - start < most, let digit = hexadecimal(bytes[index]), digit < radix {
            // What is larger than any character stays so.
            value = min(value &* radix &+ digit, 1 << 24)
            index += 1
        }
        return index == start ? nil : (value, index)
    }
}
