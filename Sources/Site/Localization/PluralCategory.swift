public import Mechanism

/// The forms that nouns and adjectives take beside a number, by the names of CLDR.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero
    case one
    case two
    case few
    case many
    case other
}

extension Language {
    /// The form beside a whole number that isn't negative.
    ///
    /// These are the cardinal rules of CLDR for whole numbers. ICU has them too, but Foundation doesn't offer them.
    public func pluralCategory(of number: Int) -> PluralCategory {
        let lastDigit = number % 10
        let lastTwo = number % 100
        switch self {
        case .arabic:
            switch (number, lastTwo) {
            case (0, _): return .zero
            case (1, _): return .one
            case (2, _): return .two
            case (_, 3...10): return .few
            case (_, 11...): return .many
            case _: return .other
            }
        case .chinese: return .other
        case .english: return number == 1 ? .one : .other
        case .french: return number < 2 ? .one : isInMillions(number) ? .many : .other
        case .russian:
            switch (lastDigit, lastTwo) {
            case (_, 11...14): return .many
            case (1, _): return .one
            case (2...4, _): return .few
            case _: return .many
            }
        case .spanish: return number == 1 ? .one : isInMillions(number) ? .many : .other
        }
    }

    /// The forms that a counted text must have: those of the numbers below a million.
    var neededCategories: [PluralCategory] {
        switch self {
        case .arabic: [.zero, .one, .two, .few, .many, .other]
        case .chinese: [.other]
        case .english, .french, .spanish: [.one, .other]
        case .russian: [.one, .few, .many]
        }
    }

    /// The forms that a counted text may have: also those of millions, and `other`, which CLDR asks for in every language.
    var allowedCategories: [PluralCategory] {
        switch self {
        case .arabic, .chinese, .english: neededCategories
        case .french, .spanish: [.one, .many, .other]
        case .russian: [.one, .few, .many, .other]
        }
    }

    /// Whether the form stands beside one number only, so that a text in this form can do without the number ("one State").
    func isOfOneNumber(_ category: PluralCategory) -> Bool {
        switch (self, category) {
        case (.arabic, .zero), (.arabic, .one), (.arabic, .two), (.english, .one), (.spanish, .one): true
        case _: false
        }
    }
}

/// "un millón de" and "un million de" take another form than the thousands.
private func isInMillions(_ number: Int) -> Bool { number != 0 && number % 1_000_000 == 0 }
