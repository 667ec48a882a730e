/// Words of mail headers in other characters than ASCII (RFC 2047), such as `=?UTF-8?B?…?=` and `=?koi8-r?Q?…?=`.
enum MailWords {
    static let layer = "words of a mail header"

    /// More than any name of an encoding of characters.
    private static let longestName = 40

    private struct Word {
        let charset: Charset
        let bytes: [UInt8]
        let end: Int
    }

    /// The words of a view, each row of them as one text: what stands between two is no part of it, and one character may stand in
    /// both.
    static func edits(in bytes: [UInt8]) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var index = 0
        while index < span.count {
            guard let first = word(in: span, at: index) else {
                index += 1
                continue
            }
            var text: [UInt8] = []
            var last = first
            var codes = first.bytes
            while let next = word(in: span, at: afterBlanks(span, last.end)) {
                if next.charset != last.charset {
                    text += last.charset.utf8(codes)
                    codes = []
                }
                codes += next.bytes
                last = next
            }
            text += last.charset.utf8(codes)
            edits.replace(index..<last.end, by: text)
            index = last.end
        }
        return edits
    }

    private static func afterBlanks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, ByteKind.isBlank(bytes[index]) { index += 1 }
        return index
    }

    private static func word(in bytes: Span<UInt8>, at start: Int) -> Word? {
        guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "="), bytes[start + 1] == UInt8(ascii: "?") else {
            return nil
        }
        var name = ""
        var index = start + 2
        while index < bytes.count, bytes[index] != UInt8(ascii: "?") {
            guard (0x21...0x7E).contains(bytes[index]), index - start < longestName else { return nil }
            name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            index += 1
        }
        guard index + 3 < bytes.count, bytes[index + 2] == UInt8(ascii: "?") else { return nil }
        let way = bytes[index + 1] | 0x20
        let content = index + 3
        index = content
        while index < bytes.count, bytes[index] != UInt8(ascii: "?"), bytes[index] >= 0x20 { index += 1 }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "?"), bytes[index + 1] == UInt8(ascii: "=") else {
            return nil
        }
        let characters = bytes.extracting(content..<index)
        // A language may be named behind it.
        let charset = Charset(named: String(name.prefix { $0 != "*" }))
        switch way {
        case UInt8(ascii: "b"): return Word(charset: charset, bytes: base64(characters), end: index + 2)
        case UInt8(ascii: "q"): return Word(charset: charset, bytes: quoted(characters), end: index + 2)
        case _: return nil
        }
    }

    private static func base64(_ characters: Span<UInt8>) -> [UInt8] {
        var encoded: [UInt8] = []
        for index in 0..<characters.count where ByteKind.isEncoding(characters[index]) {
            encoded.append(characters[index])
        }
        return EncodedRuns.base64(encoded[...])
    }

    private static func quoted(_ characters: Span<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = 0
        while index < characters.count {
            let byte = characters[index]
            if byte == UInt8(ascii: "="), let decoded = Digits.byte(characters, from: index + 1) {
                bytes.append(decoded)
                index += 3
            } else {
                bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
                index += 1
            }
        }
        return bytes
    }
}
