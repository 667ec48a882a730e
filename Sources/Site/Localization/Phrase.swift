/// A text of the interface that code asks for, with what is to be filled in.
///
/// A phrase can't be made without its values, and every phrase is in `Phrase.declared`, against which the files of texts are
/// checked when they are loaded: a text that is missing, or that lacks a place for one of the values, is a finding in the file.
/// Texts that templates name (`{{strings.nav.states}}`) need no phrase.
public struct Phrase: Sendable, Hashable {
    /// The key of the text, such as `published.since`.
    public let key: String
    /// What is filled in, by the name of the place: `{party}` in the text takes the value of `party`.
    public let values: [String: String]
    /// The number that chooses among the forms of the text and is filled in for `{count}`, or nil for a text without forms.
    public let count: Int?

    /// The name of the place for the number.
    public static let countPlaceholder = "count"

    /// A text of one form.
    public init(_ key: String, _ values: [String: String] = [:]) {
        self.key = key
        self.values = values
        count = nil
    }

    /// A text in the forms that the language has for numbers: `key.one`, `key.few` …
    public init(_ key: String, count: Int, _ values: [String: String] = [:]) {
        self.key = key
        self.values = values
        self.count = count
    }
}
