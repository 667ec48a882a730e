/// A container that was opened. Other readings of the same bytes are wrong, and look damaged.
struct OpenedContainer: Hashable {
    let offset: Int
    let chain: [String]
    /// Whether nothing of it was left unread.
    let isWhole: Bool

    /// Whether an obstacle is of another reading of these bytes.
    func explains(_ obstacle: Exploration.Obstacle) -> Bool {
        let isOfSigns =
            isWhole && abs(offset - obstacle.offset) < Self.near
            && obstacle.chain.contains(where: Self.layersOfSigns.contains)
        let isWithEscapes =
            (offset == obstacle.offset || chain.isEmpty) && obstacle.chain.starts(with: chain)
            && obstacle.chain.dropFirst(chain.count).first.map(Self.isLayerInPlace) == true
        return isOfSigns || isWithEscapes
    }

    /// How far from one another two readings of the same signs may begin: what stands before belongs to some.
    private static let near = 256
    /// What is read in several ways, of which one is right.
    private static let layersOfSigns = Set(
        Base85.all.map(\.layer) + LongNumber.layers + [Base45Runs.layer, UUEncodedLines.layer])

    /// Whether bytes are read as a text with something in its place, which by chance looks like an escape.
    private static func isLayerInPlace(_ layer: String) -> Bool {
        Escapes.isLayer(layer)
            || [FoldedLines.layer, MailParameters.layer, MailWords.layer, UTF7Text.layer].contains(layer)
    }
}
