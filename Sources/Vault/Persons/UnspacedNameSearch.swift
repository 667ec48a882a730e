/// Searches texts for names in scripts that put no spaces between words.
struct UnspacedNameSearch: Sendable {
    /// Names by their first character.
    private let names: [Unicode.Scalar: [[Unicode.Scalar]]]
    /// The last eight bits of the first characters: a quick look that never says no wrongly.
    private let mayBegin: [Bool]

    /// - Parameter names: folded, without spaces; a single character would be found everywhere and is left out.
    init(_ names: Set<String>) {
        let searched = names.sorted().map { Array($0.lowercased().unicodeScalars) }.filter { $0.count >= 2 }
        let names = Dictionary(grouping: searched) { $0[0] }
        self.names = names
        mayBegin = (0..<256).map { bits in names.keys.contains { $0.value & 0xFF == bits } }
    }

    var isEmpty: Bool { names.isEmpty }

    /// A name may be broken by spaces, points and emphasis, and by nothing that ends a sentence.
    func findsName(in text: FoldedText) -> Bool {
        guard !names.isEmpty else { return false }
        let scalars = text.scalars
        return scalars.indices.contains { index in
            let first = FoldingTable.lowercased(scalars[index])
            guard mayBegin[Int(first.value & 0xFF)], let names = names[first] else { return false }
            return names.contains { Self.stands($0, in: scalars[index...]) }
        }
    }

    /// Whether a text begins with a name.
    private static func stands(_ name: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = name[...]
        for scalar in text where !scalar.properties.isWhitespace && !breaks.contains(scalar) {
            guard rest.popFirst() == FoldingTable.lowercased(scalar) else { return false }
            if rest.isEmpty { return true }
        }
        return false
    }

    private static let breaks = Set("·•*_`~".unicodeScalars)

    /// Whether a character is of a script that puts no spaces between words.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
            || (0x20000...0x323AF).contains(scalar.value)
    }
}
