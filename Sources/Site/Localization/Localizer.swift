internal import Foundation
public import Mechanism

/// Writes numbers, dates and lists in one language, and puts names in its order, the way documents of the United Nations do.
///
/// English is written as in the United Kingdom ("6 May 2024", "A, B and C"), and digits are the same in all six languages.
/// Nothing depends on the locale, the time zone or the clock of the machine.
public struct Localizer: Sendable {
    /// The language that everything is written in.
    public let language: Language
    let locale: Locale
    let dates: DateStyles
    let days = Known<CalendarDate, String>()
    private let lists = Known<[String], String>()
    let alphabet: IndexAlphabet

    /// Makes the writer of one language; it is meant to be kept, and to be used from any thread.
    public init(_ language: Language) {
        self.language = language
        locale = Locale(identifier: language.localeIdentifier)
        dates = DateStyles(locale: locale)
        alphabet = IndexAlphabet(of: language)
    }

    /// A whole number with the separators of the language, such as "3,236".
    public func number(_ number: Int) -> String {
        // Separators begin at a thousand, and digits are the same in all six.
        if (0..<1_000).contains(number) { return String(number) }
        return number.formatted(IntegerFormatStyle<Int>.number.locale(locale))
    }

    /// The texts as an enumeration in one sentence, such as "A, B and C".
    ///
    /// Members that run in the other direction than the language are put between direction isolates (U+2068, U+2069).
    public func list(_ members: [String]) -> String {
        lists.value(for: members) { members.formatted(.list(type: .and, width: .standard).locale(locale)) }
    }
}

extension Language {
    fileprivate var localeIdentifier: String {
        switch self {
        case .arabic: "ar@numbers=latn"
        case .chinese: "zh_Hans_CN"
        case .english: "en_GB"
        case .french: "fr_FR"
        case .russian: "ru_RU"
        case .spanish: "es_ES"
        }
    }
}
