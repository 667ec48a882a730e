public import Mechanism

/// The texts of the interface in one language, from `content/strings/{language}.yaml`.
///
/// They were checked when they were loaded: all six languages have the same texts, with the same places to fill in.
public struct Strings: Sendable {
    /// The path of the file, for diagnostics.
    public let path: String
    /// Writes the numbers that are filled in.
    public let localizer: Localizer
    /// The texts that have neither forms nor places to fill in, by key: those that templates may name.
    public let plainTexts: [String: String]
    private let patterns: [String: TextPattern]

    init(path: String, localizer: Localizer, plainTexts: [String: String], patterns: [String: TextPattern]) {
        self.path = path
        self.localizer = localizer
        self.plainTexts = plainTexts
        self.patterns = patterns
    }

    /// The words of every text, by key, without the places to fill in.
    var allTexts: [String: String] { patterns.mapValues(\.words) }

    /// The language of the texts.
    public var language: Language { localizer.language }

    /// The words of a phrase.
    ///
    /// - Precondition: the phrase is one of those that the texts were checked against (`Phrase.declared`).
    public func text(_ phrase: Phrase) -> String {
        if phrase.count == nil, phrase.values.isEmpty, let text = plainTexts[phrase.key] { return text }
        var values = phrase.values
        var key = phrase.key
        if let count = phrase.count {
            values[Phrase.countPlaceholder] = localizer.number(count)
            key = phrase.key(of: language.pluralCategory(of: count))
            if patterns[key] == nil { key = phrase.key(of: .other) }
        }
        guard let pattern = patterns[key] else {
            preconditionFailure("\(path): no text \"\(key)\": is the phrase in Phrase.declared?")
        }
        return pattern.filled(with: values)
    }

    /// The keys of plain texts that no phrase asks for, sorted: those that templates have to account for.
    public func keysForTemplates(besides phrases: [Phrase] = Phrase.declared) -> [String] {
        Set(plainTexts.keys).subtracting(phrases.map(\.key)).sorted()
    }
}

extension Phrase {
    /// The key of one form of a counted text.
    func key(of category: PluralCategory) -> String { "\(key).\(category.rawValue)" }
}
