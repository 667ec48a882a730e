/// The constants of one language, which templates name as `{{strings.key}}` and compilation folds into the literals.
public struct TemplateStrings: Sendable {
    /// Where they come from, for diagnostics: the path of their file, or a language.
    public let name: String
    /// The constants by key, without the leading `strings.`.
    public let entries: [String: String]

    /// Constants that come from `name`.
    public init(_ entries: [String: String], named name: String) {
        self.entries = entries
        self.name = name
    }

    /// No constants.
    public static let none = TemplateStrings([:], named: "the empty list of constants")

    /// The keys that none of the templates uses, sorted.
    public func unusedKeys(by templates: [Template]) -> [String] {
        let used = Set(templates.flatMap(\.usedStrings))
        return entries.keys.filter { !used.contains($0) }.sorted()
    }
}
