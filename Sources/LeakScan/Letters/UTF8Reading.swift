/// Reads UTF-8 that may be broken, or no UTF-8 at all.
enum UTF8Reading {
    /// The character at a place and how many bytes it takes; nil and 1 where no character begins.
    @inline(__always)
    static func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32?, length: Int) {
        let first = UInt32(bytes[index])
        switch first {
        case 0..<0x80: return (first, 1)
        case 0xC2..<0xE0:
            guard let second = rest(of: bytes, index + 1) else { return (nil, 1) }
            return ((first & 0x1F) << 6 | second, 2)
        case 0xE0..<0xF0:
            guard let second = rest(of: bytes, index + 1), let third = rest(of: bytes, index + 2) else {
                return (nil, 1)
            }
            let value = (first & 0xF) << 12 | second << 6 | third
            return value >= 0x800 && value & 0xF800 != 0xD800 ? (value, 3) : (nil, 1)
        case 0xF0..<0xF5:
            guard let second = rest(of: bytes, index + 1), let third = rest(of: bytes, index + 2),
                let fourth = rest(of: bytes, index + 3)
            else { return (nil, 1) }
            let value = (first & 7) << 18 | second << 12 | third << 6 | fourth
            return value >= 0x1_0000 && value <= 0x10_FFFF ? (value, 4) : (nil, 1)
        case _: return (nil, 1)
        }
    }

    /// The six bits of a byte that goes on with a character.
    @inline(__always)
    private static func rest(of bytes: Span<UInt8>, _ index: Int) -> UInt32? {
        guard index < bytes.count, bytes[index] & 0xC0 == 0x80 else { return nil }
        return UInt32(bytes[index] & 0x3F)
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

    /// Whether all of it is UTF-8.
    static func isValid(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }
}
