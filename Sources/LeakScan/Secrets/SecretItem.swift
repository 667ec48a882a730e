/// Where in the records a secret stands. It is what a finding names instead of the words.
public struct SecretItem: Sendable, Hashable, Comparable {
    public enum Kind: String, Sendable, CaseIterable {
        case text
        /// A passage that a State has cut out of a text (rule C12).
        case passage
        case name
        case email
        case telephone
        case reference
        case fileName = "file name"
        /// A file of the records that is no structured data, byte for byte.
        case attachment
    }

    public let kind: Kind
    /// The path of the file, from the folder of records.
    public let path: String
    /// Counted from 1; 1 for what is true of the whole file.
    public let line: Int
    /// The keys that lead to the value, such as `responses/0/texts/1/text`; empty for the whole file.
    public let key: String

    public static func < (left: Self, right: Self) -> Bool {
        (left.path, left.line, left.key, left.kind.rawValue) < (right.path, right.line, right.key, right.kind.rawValue)
    }
}
