/// The symbol of a document of the United Nations, such as `CTOC/COP/2022/CRP.3` or `A/RES/55/25`.
public struct DocumentSymbol: Sendable, Hashable {
    private let characters: String
}

extension DocumentSymbol: LosslessStringConvertible {
    /// Reads two or more parts joined by slashes, each of capital letters, digits, full stops and a few signs.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        func isAllowed(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || Array(".-()".utf8).contains(byte)
        }
        guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAllowed) }),
            parts[0].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        characters = description
    }

    public var description: String { characters }
}
