/// What a view has that may need decoding, found in one walk, so that a page without it is not gone through again for each.
struct Survey {
    private(set) var hasTag = false
    private(set) var hasEscape = false
    private(set) var hasBackslash = false
    private(set) var hasLongRun = false

    private static let tag: UInt8 = 1
    private static let escape: UInt8 = 2
    private static let backslash: UInt8 = 4
    /// What base64 and the other encodings of bytes are made of.
    static let encoding: UInt8 = 8
    static let hexadecimal: UInt8 = 16
    /// Letters and digits of any script.
    static let word: UInt8 = 32

    /// What each byte may be.
    static let classes: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "<"): tag
        case UInt8(ascii: "&"), UInt8(ascii: "%"): escape
        case UInt8(ascii: "\\"): escape | backslash
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: encoding | hexadecimal | word
        case 0x47...0x5A, 0x67...0x7A: encoding | word
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): encoding
        case 0x80...: word
        case _: 0
        }
    }

    init(_ bytes: [UInt8]) {
        let span = bytes.span
        let classes = Self.classes
        let kinds = classes.span
        var seen: UInt8 = 0
        var length = 0
        var longest = 0
        for index in 0..<span.count {
            let kind = kinds[Int(span[index])]
            seen |= kind
            length = kind & Self.encoding != 0 ? length + 1 : 0
            longest = max(longest, length)
        }
        hasTag = seen & Self.tag != 0
        hasBackslash = seen & Self.backslash != 0
        hasEscape = seen & Self.escape != 0 || Escapes.looksLikeMail(span)
        hasLongRun = longest >= EncodedRuns.shortest
    }
}
