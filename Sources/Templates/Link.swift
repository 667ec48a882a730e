/// An address that may stand in `href` and `src`: one of the site's own, or a checked address of another site.
public struct Link: Sendable, Hashable {
    /// The address as written, not escaped for HTML.
    public let address: String

    /// The address if a browser can't be made to run code or leave the site unnoticed by following it: `https:`,
    /// `http:` and `mailto:`, or an address without a scheme (`/fr/states/`, `../`, `#top`, `?page=2`). Anything else
    /// is nil: other schemes, `//host`, backslashes, spaces and control characters.
    public init?(_ address: String) {
        var text = address
        guard !address.isEmpty, text.withUTF8(isSafeAddress) else { return nil }
        self.address = address
    }

    /// An address that the site composed from its own parts; one that is not safe is a programmer's error.
    public init(made address: String) {
        guard let link = Link(address) else { preconditionFailure("`\(address)` is no safe address") }
        self = link
    }
}

private func isSafeAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var schemeEnd: Int?
    var pathBegun = false
    for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "\\"): return false
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): pathBegun = true
        case UInt8(ascii: ":") where !pathBegun && schemeEnd == nil: schemeEnd = index
        case _: break
        }
    }
    guard let schemeEnd else {
        return !(bytes.count > 1 && bytes[0] == UInt8(ascii: "/") && bytes[1] == UInt8(ascii: "/"))
    }
    return isAllowedScheme(bytes.prefix(schemeEnd))
}

private func isAllowedScheme(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let lower = scheme.lazy.map { $0 | 0x20 }
    return lower.elementsEqual("https".utf8) || lower.elementsEqual("http".utf8) || lower.elementsEqual("mailto".utf8)
}
