/// Looks at bytes by the word and by the character.
extension Span<UInt8> {
    /// The eight bytes from a place on, the first of them the lowest.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }

    /// The character that begins at a place of valid UTF-8, and its length in bytes.
    @inline(__always)
    func character(at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[index])
        func next(_ offset: Int) -> UInt32 { UInt32(self[index &+ offset] & 0x3F) }
        switch lead {
        case ..<0xC0: return (lead, 1)
        case ..<0xE0: return ((lead & 0x1F) << 6 | next(1), 2)
        case ..<0xF0: return ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        case _: return ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
    }
}
