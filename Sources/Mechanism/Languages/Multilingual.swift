/// A text of the site that exists in all six languages.
///
/// The six stand in one shared place: parties, articles and questions hold some, and are handed on by the thousand.
public struct Multilingual: Sendable {
    private let shared: Shared

    private struct Texts: Sendable, Hashable {
        let arabic: String
        let chinese: String
        let english: String
        let french: String
        let russian: String
        let spanish: String
    }

    private final class Shared: Sendable {
        let texts: Texts

        init(_ texts: Texts) { self.texts = texts }
    }

    public init(arabic: String, chinese: String, english: String, french: String, russian: String, spanish: String) {
        shared = Shared(
            Texts(
                arabic: arabic, chinese: chinese, english: english, french: french, russian: russian, spanish: spanish))
    }

    public var arabic: String { shared.texts.arabic }
    public var chinese: String { shared.texts.chinese }
    public var english: String { shared.texts.english }
    public var french: String { shared.texts.french }
    public var russian: String { shared.texts.russian }
    public var spanish: String { shared.texts.spanish }

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

extension Multilingual: Hashable {
    public static func == (left: Multilingual, right: Multilingual) -> Bool {
        left.shared === right.shared || left.shared.texts == right.shared.texts
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(shared.texts) }
}
