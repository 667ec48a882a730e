/// Characters that nobody sees and that stand for others, one by one, so that a text can be put behind any letter: the tags that
/// repeat ASCII, and the selectors of variants, of which there is one for each byte.
enum HiddenCharacters {
    /// What they stand for, one after the other.
    static func text(of bytes: [UInt8]) -> [UInt8] {
        let span = bytes.span
        var text: [UInt8] = []
        var index = 0
        while index < span.count {
            let (value, length) = UTF8Reading.scalar(in: span, at: index)
            if let byte = value.flatMap(byte) { text.append(byte) }
            index += length
        }
        return text
    }

    private static func byte(of value: UInt32) -> UInt8? {
        switch value {
        case 0xE_0000...0xE_007F: UInt8(value - 0xE_0000)
        case 0xFE00...0xFE0F: UInt8(value - 0xFE00)
        case 0xE_0100...0xE_01EF: UInt8(value - 0xE_0100 + 16)
        case _: nil
        }
    }
}
