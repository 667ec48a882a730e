/// Reads UTF-8 that may be broken, or no UTF-8 at all.
enum UTF8Reading {
    /// The character at a place and how many bytes it takes; nil and 1 where no character begins.
    @inline(__always)
    static func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32?, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return (nil, 1) }
        var value = first & (0x7F >> UInt32(length))
        for next in 1..<length {
            let byte = UInt32(bytes[index + next])
            guard byte & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | (byte & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
        guard value >= least, value <= 0x10_FFFF, value & 0xFFFF_F800 != 0xD800 else { return (nil, 1) }
        return (value, length)
    }

    /// Appends a character. A number that is none becomes a gap, and zero a blank: it would pass for a sign of UTF-16.
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case 0: bytes.append(0x20)
        case 1..<0x80: bytes.append(UInt8(value))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(value >> 6))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case 0xD800..<0xE000: bytes.append(LetterStreams.gapByte)
        case 0x800..<0x1_0000:
            bytes.append(0xE0 | UInt8(value >> 12))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case 0x1_0000..<0x11_0000:
            bytes.append(0xF0 | UInt8(value >> 18))
            bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case _: bytes.append(LetterStreams.gapByte)
        }
    }

    /// Whether all of it is UTF-8 without zero bytes: then it is read as it stands and in no other encoding.
    ///
    /// - Parameter mayHaveGaps: whether it was decoded, and the byte of a gap is no sign of another encoding.
    static func isText(_ bytes: [UInt8], mayHaveGaps: Bool = false) -> Bool {
        let span = bytes.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            if byte > 0, byte < 0x80 || (mayHaveGaps && byte == LetterStreams.gapByte) {
                index += 1
                continue
            }
            let (value, length) = scalar(in: span, at: index)
            if value == nil || value == 0 { return false }
            index += length
        }
        return true
    }
}
