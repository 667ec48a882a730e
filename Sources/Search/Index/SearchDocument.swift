public import Mechanism

/// One thing that a search can find: an answer in one language, a section of a page, a term …
public struct SearchDocument: Sendable {
    /// The language of its words, whose rules they follow.
    public let language: Language
    /// By which filters it is found, such as `kind:summary` and `article:untoc-5`.
    public let filters: [String]
    /// Words that stand above the text, such as the name of the State: found like the text, but not part of excerpts.
    public let heading: String
    /// The text without markup; `⟦⟧` stands for a passage that is withheld.
    public let text: String
    /// What the browser needs in order to show and to link it: a JSON object.
    public let entry: [UInt8]

    public init(language: Language, filters: [String], heading: String, text: String, entry: [UInt8]) {
        self.language = language
        self.filters = filters
        self.heading = heading
        self.text = text
        self.entry = entry
    }
}
