/// Values of mail headers that are cut into parts (RFC 2231), such as `filename*0*=UTF-8''…; filename*1*=…`.
enum MailParameters {
    static let layer = "parts of a mail header"

    /// The most that stands between two parts.
    private static let longest = 80

    /// Takes out what stands between the parts of one value.
    static func edits(in bytes: [UInt8]) -> Edits {
        var edits = Edits()
        let span = bytes.span
        var index = 0
        while index < span.count {
            if span[index] == UInt8(ascii: ";"), let end = beginning(in: span, after: index) {
                let start = index > 0 && span[index - 1] == UInt8(ascii: "\"") ? index - 1 : index
                edits.replace(start..<end, by: EmptyCollection())
                index = end
            } else {
                index += 1
            }
        }
        return edits
    }

    /// Where a further part begins behind a semicolon: after a name, a star, a number and a sign of equality.
    private static func beginning(in bytes: Span<UInt8>, after semicolon: Int) -> Int? {
        let limit = min(bytes.count, semicolon + longest)
        var index = semicolon + 1
        while index < limit, bytes[index] <= 0x20 { index += 1 }
        let name = index
        while index < limit, ByteKind.isEncoding(bytes[index]) { index += 1 }
        guard index > name, index < limit, bytes[index] == UInt8(ascii: "*"),
            let (number, end) = Digits.number(bytes, from: index + 1, most: 4, radix: 10), number > 0
        else { return nil }
        index = end
        for sign in [UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "\"")]
        where index < bytes.count && bytes[index] == sign { index += 1 }
        return bytes[index - 1] == UInt8(ascii: "=") || bytes[index - 1] == UInt8(ascii: "\"") ? index : nil
    }
}
