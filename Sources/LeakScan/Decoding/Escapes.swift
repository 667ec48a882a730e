internal import Foundation

/// Reads escapes of several languages in one go: those of HTML, of addresses, of mail, and either of programs or of style sheets.
struct Escapes {
    /// What a backslash means.
    enum Dialect: Sendable, CaseIterable {
        /// JSON, JavaScript, C and PDF.
        case program
        case styleSheet
    }

    /// Those whose escapes may be read alone, with every other sign as it stands.
    enum Language: Sendable, CaseIterable {
        case markup
        case program
    }

    private(set) var edits = Edits()
    /// The kinds that were met, in the order of this list.
    private(set) var hasEntity = false
    private(set) var hasPercent = false
    private(set) var hasBackslash = false
    private(set) var hasQuotedPrintable = false
    private(set) var hasTerminal = false

    var layer: String { layers.joined(separator: Self.separator) }
    private static let separator = " + "
    /// Whether escapes of several languages were met, or what may be one in another language.
    var isMixed: Bool { layers.count > 1 || hasOther }
    /// Whether a backslash stands before what an escape of another language begins with.
    private var hasOther = false

    private var layers: [String] {
        zip([hasEntity, hasPercent, hasBackslash, hasQuotedPrintable, hasTerminal], Self.names).filter(\.0).map(\.1)
    }

    private static let names = [
        "HTML entity", "percent escape", "backslash escape", "quoted-printable", "terminal escape",
    ]

    /// Whether a layer is the name of what is read here.
    static func isLayer(_ layer: String) -> Bool {
        layer.components(separatedBy: separator).allSatisfy(names.contains)
    }

    /// - Parameters:
    ///   - only: the one language whose escapes are read; nil for all.
    ///   - isMail: whether a sign of equality begins an escape.
    ///   - amidNoise: whether the bytes may be no text; then an escape counts only with text beside it.
    init(in bytes: [UInt8], _ dialect: Dialect, only: Language? = nil, isMail: Bool, amidNoise: Bool) {
        let span = bytes.span
        var index = 0
        while index < span.count {
            let end: Int?
            switch span[index] {
            case let byte where amidNoise && Self.isLead(byte) && !Self.isBesideText(span, index): end = nil
            case UInt8(ascii: "&") where only != .program: end = readEntity(span, index)
            case UInt8(ascii: "%") where only == nil: end = readPercent(span, index)
            case UInt8(ascii: "\\") where only != .markup:
                end =
                    switch dialect {
                    case .program: readBackslash(span, index)
                    case .styleSheet: readStyleEscape(span, index)
                    }
            case UInt8(ascii: "=") where isMail: end = readQuotedPrintable(span, index)
            case Self.terminal where only == nil: end = readTerminal(span, index)
            case _: end = nil
            }
            if let end {
                note(span[index])
                index = end
            } else {
                index += 1
            }
        }
    }

    /// All of a file with the escapes of programs read, such as JSON.
    static func text(ofProgram bytes: [UInt8]) -> [UInt8] {
        let escapes = Escapes(in: bytes, .program, isMail: false, amidNoise: false)
        return escapes.edits.isEmpty
            ? bytes : escapes.edits.applied(to: View(bytes), as: nil, margin: bytes.count).bytes
    }

    /// What begins a colour or another look on a terminal.
    static let terminal: UInt8 = 0x1B

    /// Whether an escape of any language may begin with a byte.
    @inline(__always)
    private static func isLead(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "="), terminal: true
        case _: false
        }
    }

    /// Whether six characters of ASCII follow one another before or behind a place.
    static func isBesideText(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
        func isText(_ range: Range<Int>) -> Bool {
            guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
            return range.allSatisfy { (0x20...0x7E).contains(bytes[$0]) || bytes[$0] == 0x0A }
        }
        return isText(place - 6..<place) || isText(place + 1..<place + 7)
    }

    private mutating func note(_ lead: UInt8) {
        switch lead {
        case UInt8(ascii: "&"): hasEntity = true
        case UInt8(ascii: "%"): hasPercent = true
        case UInt8(ascii: "\\"): hasBackslash = true
        case Self.terminal: hasTerminal = true
        case _: hasQuotedPrintable = true
        }
    }

    private mutating func readEntity(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard let (value, end) = HTMLEntity.read(bytes, from: start) else { return nil }
        edits.replace(start..<end, byCharacter: value)
        return end
    }

    private mutating func readPercent(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        if start + 1 < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "u"),
            let (value, end) = Digits.number(bytes, from: start + 2, most: 4), end == start + 6
        {
            return readSurrogates(value, start, end, bytes)
        }
        return readByte(bytes, start, digitsFrom: start + 1)
    }

    /// Reads a byte of two hexadecimal digits.
    private mutating func readByte(_ bytes: Span<UInt8>, _ start: Int, digitsFrom first: Int) -> Int? {
        guard let byte = Digits.byte(bytes, from: first) else { return nil }
        edits.replace(start..<first + 2, by: CollectionOfOne(byte))
        return first + 2
    }

    /// Puts two halves of a character together.
    private mutating func readSurrogates(
        _ value: UInt32, _ start: Int, _ end: Int, _ bytes: Span<UInt8>
    ) -> Int {
        if value & 0xFC00 == 0xD800, end + 6 <= bytes.count, bytes[end] == bytes[start],
            let (low, lowEnd) = Digits.number(bytes, from: end + 2, most: 4), low & 0xFC00 == 0xDC00
        {
            edits.replace(start..<lowEnd, byCharacter: 0x1_0000 + (value & 0x3FF) << 10 + (low & 0x3FF))
            return lowEnd
        }
        edits.replace(start..<end, byCharacter: value)
        return end
    }

    private mutating func readBackslash(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            if start + 2 < bytes.count, bytes[start + 2] == UInt8(ascii: "{"),
                let (value, end) = Digits.number(bytes, from: start + 3, most: 6), end < bytes.count,
                bytes[end] == UInt8(ascii: "}")
            {
                edits.replace(start..<end + 1, byCharacter: value)
                return end + 1
            }
            let most = bytes[start + 1] == UInt8(ascii: "U") ? 8 : 4
            guard let (value, end) = Digits.number(bytes, from: start + 2, most: most), end == start + 2 + most else {
                return nil
            }
            return readSurrogates(value, start, end, bytes)
        case UInt8(ascii: "x"):
            return readByte(bytes, start, digitsFrom: start + 2)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            let most = bytes[start + 1] < UInt8(ascii: "4") ? 3 : 2
            guard let (value, end) = Digits.number(bytes, from: start + 1, most: most, radix: 8), end > start + 2 else {
                return nil
            }
            edits.replace(start..<end, by: CollectionOfOne(UInt8(value)))
            return end
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "v"):
            edits.replace(start..<start + 2, by: CollectionOfOne(UInt8(ascii: "\n")))
            return start + 2
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            edits.replace(start..<start + 2, by: EmptyCollection())
            return start + 2
        case let byte where byte < 0x80:
            if Self.isLead(byte), byte != bytes[start] { hasOther = true }
            edits.replace(start..<start + 2, by: CollectionOfOne(byte))
            return start + 2
        case _: return nil
        }
    }

    private mutating func readStyleEscape(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard let (value, end) = Digits.number(bytes, from: start + 1, most: 6) else { return nil }
        let isSpaced = end < bytes.count && (bytes[end] == 0x20 || bytes[end] == 0x0A || bytes[end] == 0x09)
        edits.replace(start..<(isSpaced ? end + 1 : end), byCharacter: value)
        return isSpaced ? end + 1 : end
    }

    /// Reads a bracket, numbers and signs, and the letter that ends it (ECMA-48).
    private mutating func readTerminal(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        var index = start + 2
        while index < bytes.count, (0x20...0x3F).contains(bytes[index]) { index += 1 }
        guard index < bytes.count, (0x40...0x7E).contains(bytes[index]) else { return nil }
        edits.replace(start..<index + 1, by: EmptyCollection())
        return index + 1
    }

    private mutating func readQuotedPrintable(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        if let end = readByte(bytes, start, digitsFrom: start + 1) { return end }
        var end = start + 1
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        guard end < bytes.count, bytes[end] == 0x0A else { return nil }
        edits.replace(start..<end + 1, by: EmptyCollection())
        return end + 1
    }

    /// Whether a sign of equality ends a line that goes on, or begins a letter of two bytes: a single sign would be the value of
    /// an attribute.
    static func looksLikeMail(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        func isSign(_ index: Int) -> Bool {
            index + 2 < bytes.count && bytes[index] == UInt8(ascii: "=") && Digits.hexadecimal(bytes[index + 1]) != nil
                && Digits.hexadecimal(bytes[index + 2]) != nil
        }
        guard index + 1 < bytes.count else { return false }
        return bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D || (isSign(index) && isSign(index + 3))
    }
}
