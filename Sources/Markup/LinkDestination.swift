import Bytes

/// What a destination is, judged by its bytes alone.
enum LinkDestination {
    /// `http` or `https` with a host.
    case web
    /// `mailto` with an address.
    case mail
    /// No scheme: a path, a query, a fragment.
    case relative
    /// Any other scheme, and whatever a browser could read in another way than a person.
    case other

    init(_ text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty, !holdsStrangers(text) else {
            self = .other
            return
        }
        guard let colon = text.firstIndex(where: { endsScheme($0) }), text[colon] == UInt8(ascii: ":") else {
            self = text.starts(with: "//".utf8) ? .other : .relative
            return
        }
        let rest = UnsafeBufferPointer(rebasing: text[(colon + 1)...])
        switch String(decoding: text[..<colon], as: UTF8.self).lowercased() {
        case "http", "https": self = hasPlainHost(rest) ? .web : .other
        case "mailto": self = (rest.firstIndex(of: UInt8(ascii: "@")) ?? 0) > 0 ? .mail : .other
        default: self = .other
        }
    }
}

/// Whether a text is an address of the web, by `https` and without a user name: the same as makes a link in a text.
public func isPlainWebAddress(_ text: String) -> Bool {
    var text = text
    return text.hasPrefix("https://") && text.withUTF8 { LinkDestination($0) } == .web
}

/// Control characters, backslashes and direction isolates have no place in an address; browsers drop or change some of them. Nor
/// have the brackets of the mark for a withheld passage, not even one of the two.
private func holdsStrangers(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { index in
        switch text[index] {
        case ..<0x20, 0x7F, UInt8(ascii: "\\"): true
        case 0xE2:
            text[index...].starts(with: [0xE2, 0x81]) && (0xA6...0xA9).contains(text[index + 2])
                || text[index...].starts(with: [0xE2, 0x9F]) && (0xA6...0xA7).contains(text[index + 2])
        default: false
        }
    }
}

/// Whether a byte can't stand in a scheme: if it isn't a colon, the destination has none.
private func endsScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
}

/// Whether `//` and a host follow. A user name before the host is refused: it only serves to look like another site.
private func hasPlainHost(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.starts(with: "//".utf8) else { return false }
    let host = text.dropFirst(2).prefix { !endsHost($0) }
    return beginsHost(host)
        && host.allSatisfy { byte in
            switch byte {
            case 0x80..., UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: isLetterOrDigit(byte)
            }
        }
}

/// Whether a host begins as one: with a letter, a digit or the bracket of a numeric address. A combining mark would be drawn on the
/// slash before it.
private func beginsHost(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = host.first else { return false }
    if first < 0x80 { return isLetterOrDigit(first) || first == UInt8(ascii: "[") }
    let category = String(decoding: host.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.generalCategory
    return category != .nonspacingMark && category != .spacingMark && category != .enclosingMark
}

private func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}

extension ByteBuffer {
    /// Appends a destination as an address: what may not stand in one is percent-encoded; letters of all scripts stay.
    mutating func appendAddress(_ text: UnsafeBufferPointer<UInt8>) {
        for (index, byte) in text.enumerated() {
            let isAllowed =
                switch byte {
                case UInt8(ascii: "%"): hasTwoHexadecimalDigits(text.dropFirst(index + 1))
                case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                    UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                    false
                default: true
                }
            if isAllowed {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(hexadecimalDigit(byte >> 4))
                append(hexadecimalDigit(byte & 0x0F))
            }
        }
    }
}

private func hasTwoHexadecimalDigits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.count >= 2 && text.prefix(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
