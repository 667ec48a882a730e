/// Searches texts for e-mail addresses.
struct EmailSearch: Sendable {
    /// What stands before and behind the sign of each address.
    private let addresses: [(before: [Unicode.Scalar], behind: [Unicode.Scalar])]

    init(_ addresses: [String]) {
        self.addresses = addresses.compactMap { address in
            let scalars = FoldedText(address).scalars.map(FoldingTable.lowercased)
            guard let sign = scalars.firstIndex(of: "@"), scalars.count > 2 else { return nil }
            return (Array(scalars[..<sign]), Array(scalars[(sign + 1)...]))
        }
    }

    var isEmpty: Bool { addresses.isEmpty }

    func findsAddress(in text: FoldedText) -> Bool {
        guard !addresses.isEmpty else { return false }
        let scalars = text.scalars
        return scalars.indices.contains { sign in
            scalars[sign] == "@"
                && addresses.contains { before, behind in
                    sign >= before.count && scalars.count - sign - 1 >= behind.count
                        && zip(scalars[(sign - before.count)...], before).allSatisfy(Self.areSame)
                        && zip(scalars[(sign + 1)...], behind).allSatisfy(Self.areSame)
                }
        }
    }

    private static func areSame(_ written: Unicode.Scalar, _ known: Unicode.Scalar) -> Bool {
        FoldingTable.lowercased(written) == known
    }
}
