/// A text of the site that exists in all six languages.
public struct Multilingual: Sendable, Hashable {
    public let arabic: String
    public let chinese: String
    public let english: String
    public let french: String
    public let russian: String
    public let spanish: String

    public init(arabic: String, chinese: String, english: String, french: String, russian: String, spanish: String) {
        self.arabic = arabic
        self.chinese = chinese
        self.english = english
        self.french = french
        self.russian = russian
        self.spanish = spanish
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .arabic: arabic
        case .chinese: chinese
        case .english: english
        case .french: french
        case .russian: russian
        case .spanish: spanish
        }
    }
}
