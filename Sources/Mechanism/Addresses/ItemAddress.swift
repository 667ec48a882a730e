/// Names one exact text: a part of a record, in one version and one language.
///
/// In one readable line: `XAA/untoc/1/response/5.1/en`, with the version when it is not the first
/// (`XAA/untoc/1/response/5.1/v2/en`) and a mark on machine translations (`XAA/untoc/1/response/5.1/fr-machine`).
/// It is what consents are given for (rule C9) and what messages name.
public struct ItemAddress: Sendable, Hashable {
    public let part: PartAddress
    /// Counts from 1.
    public let version: Int
    public let rendition: Rendition

    public init(_ part: PartAddress, version: Int = 1, _ rendition: Rendition) {
        self.part = part
        self.version = version
        self.rendition = rendition
    }

    public var party: PartyCode { part.party }
}

extension ItemAddress: LosslessStringConvertible {
    public init?(_ description: String) {
        let segments = description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let part = PartAddress.read(segments) else { return nil }
        var rest = segments.dropFirst(part.segmentCount)
        var version = 1
        if rest.count == 2, let mark = rest.first, mark.hasPrefix("v") {
            guard let number = Int(mark.dropFirst()), number >= 2, "v\(number)" == mark else { return nil }
            version = number
            rest = rest.dropFirst()
        }
        guard rest.count == 1, let rendition = rest.first.flatMap(Rendition.init) else { return nil }
        self.init(part, version: version, rendition)
    }

    public var description: String {
        "\(part)\(version == 1 ? "" : "/v\(version)")/\(rendition)"
    }
}

extension ItemAddress: Comparable {
    /// An order without meaning that is the same on every machine.
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
