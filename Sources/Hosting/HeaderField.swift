/// A header field of an answer.
public struct HeaderField: Sendable, Hashable {
    public let name: String
    /// ASCII without quotation marks, backslashes and dollar signs, so that every server's configuration can quote it.
    public let value: String

    public init(_ name: String, _ value: String) {
        precondition(
            (name + value).unicodeScalars.allSatisfy {
                $0.isASCII && $0.value >= 0x20 && !"\"\\$`".unicodeScalars.contains($0)
            },
            "a header field that can't be quoted")
        self.name = name
        self.value = value
    }
}
