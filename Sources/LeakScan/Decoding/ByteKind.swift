/// What a byte may be, as one bit for each question that is asked of every byte.
enum ByteKind {
    /// What base64 and the other encodings of bytes are made of.
    static let encoding: UInt16 = 1
    /// What lists of numbers are made of.
    static let list: UInt16 = 2
    /// What stretches of UTF-7 begin with.
    static let plus: UInt16 = 4
    /// Letters and digits of any script.
    static let word: UInt16 = 8
    static let tag: UInt16 = 16
    static let escape: UInt16 = 32
    static let backslash: UInt16 = 64
    /// What escapes and words of mail begin with, and what follows it or a plus: a letter or digit, a question mark, or the end of a
    /// line.
    static let equals: UInt16 = 128
    static let afterSign: UInt16 = 256
    static let zero: UInt16 = 512
    static let high: UInt16 = 1024
    static let gap: UInt16 = 2048
    static let lineEnd: UInt16 = 4096
    /// What characters of the last planes begin with, among them those that nobody sees.
    static let hidden: UInt16 = 8192
    /// What letters begin with that may have been something else in another encoding.
    static let misread: UInt16 = 16_384
    /// What pairs of ASCII may follow that stand for Chinese.
    static let shift: UInt16 = 32_768
    /// What is looked at together with what follows.
    static let looksAhead = equals | plus | lineEnd

    /// Of each byte.
    static let all: [UInt16] = (0...255).map(of)

    static func isEncoding(_ byte: UInt8) -> Bool { of(byte) & encoding != 0 }
    static func isList(_ byte: UInt8) -> Bool { of(byte) & list != 0 }
    /// Whether it stands between the numbers of a list, and is no part of one.
    static func isListSeparator(_ byte: UInt8) -> Bool { of(byte) & (list | word) == list }
    static func isWord(_ byte: UInt8) -> Bool { of(byte) & word != 0 }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    @inline(__always)
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    /// A letter of ASCII.
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func of(_ byte: UInt8) -> UInt16 {
        switch byte {
        case 0: zero
        case UInt8(ascii: "<"): tag
        case UInt8(ascii: "&"), UInt8(ascii: "%"), Escapes.terminal: escape
        case UInt8(ascii: "~"), ShiftedPairs.shiftOut: shift
        case UInt8(ascii: "\\"): escape | backslash
        case UInt8(ascii: "="): equals
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): list | afterSign | lineEnd
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: encoding | list | word | afterSign
        case UInt8(ascii: "x"), UInt8(ascii: "X"): encoding | list | word | afterSign
        case 0x47...0x5A, 0x67...0x7A: encoding | word | afterSign
        case UInt8(ascii: "?"): afterSign
        case UInt8(ascii: "+"): encoding | plus
        case UInt8(ascii: "/"), UInt8(ascii: "_"): encoding
        case UInt8(ascii: "-"): encoding | list
        case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            list
        case LetterStreams.gapByte: word | high | gap
        case MisreadText.lead: word | high | misread
        case 0xF3: word | high | hidden
        case 0x80...: word | high
        case _: 0
        }
    }
}
