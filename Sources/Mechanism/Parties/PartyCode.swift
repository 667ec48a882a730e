/// The code of a party: ISO 3166-1 alpha-3, `EUE` for the European Union, or a user-assigned code for a demonstration party.
public struct PartyCode: Sendable, Hashable, Comparable {
    private let letters: String

    public static func < (left: Self, right: Self) -> Bool { left.letters < right.letters }

    /// Whether the code is one of those that ISO 3166 leaves to its users (`XAA` to `XZZ`, as papers of the United Nations say
    /// "State A"): records under such a code are invented.
    public var isDemonstration: Bool { letters.utf8.first == UInt8(ascii: "X") }

    /// The code in lower case, as it stands in addresses of the site.
    public var slug: String { letters.lowercased() }
}

extension PartyCode: LosslessStringConvertible {
    /// Reads three capital letters of ASCII.
    public init?(_ description: String) {
        guard description.utf8.count == 3,
            description.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        letters = description
    }

    public var description: String { letters }
}
