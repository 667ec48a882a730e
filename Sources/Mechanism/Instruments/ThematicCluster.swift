/// The number of a thematic cluster, from 1.
public struct ClusterNumber: Sendable, Hashable, Comparable {
    public let value: Int

    /// Makes the number, or nil when it is out of range.
    public init?(_ value: Int) {
        guard (1...99).contains(value) else { return nil }
        self.value = value
    }

    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension ClusterNumber: LosslessStringConvertible {
    public init?(_ description: String) {
        guard let number = Int(description), String(number) == description else { return nil }
        self.init(number)
    }

    public var description: String { String(value) }
}

/// A thematic cluster of articles: its review is one review phase of two years (S4 ¶21).
///
/// Clusters are data: their order is not the order of their numbers (after 1 comes 4, S4 ¶25).
public struct ThematicCluster: Sendable, Hashable {
    public let number: ClusterNumber
    /// The place in the order of review phases, or nil when it is not known here.
    public let phase: Int?
    public let title: Multilingual
    public let articles: [Instrument: [ArticleNumber]]
    /// Whether title and articles are confirmed by a source at hand, in words for the reader.
    public let source: String

    public init(
        number: ClusterNumber, phase: Int?, title: Multilingual, articles: [Instrument: [ArticleNumber]], source: String
    ) {
        self.number = number
        self.phase = phase
        self.title = title
        self.articles = articles
        self.source = source
    }
}
