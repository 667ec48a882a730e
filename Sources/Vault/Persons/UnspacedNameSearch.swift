/// Searches texts for names in scripts that put no spaces between words.
struct UnspacedNameSearch: Sendable {
    /// Names by their first character.
    private let names: [Unicode.Scalar: [[Unicode.Scalar]]]

    /// - Parameter names: folded, without spaces; a single character would be found everywhere and is left out.
    init(_ names: Set<String>) {
        let searched = names.sorted().map { Array($0.lowercased().unicodeScalars) }.filter { $0.count >= 2 }
        self.names = Dictionary(grouping: searched) { $0[0] }
    }

    var isEmpty: Bool { names.isEmpty }

    /// A name may be broken by spaces, points and emphasis, and by nothing that ends a sentence.
    func findsName(in text: FoldedText) -> Bool {
        guard !names.isEmpty, text.scalars.contains(where: { !$0.isASCII && names[$0] != nil }) else { return false }
        let run = text.scalars.filter { !$0.properties.isWhitespace && !Self.breaks.contains($0) }
            .map(FoldingTable.lowercased)
        return run.indices.contains { index in
            names[run[index]]?.contains { run[index...].starts(with: $0) } ?? false
        }
    }

    private static let breaks = Set("·•*_`~".unicodeScalars)

    /// Whether a character is of a script that puts no spaces between words.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
            || (0x20000...0x323AF).contains(scalar.value)
    }
}
