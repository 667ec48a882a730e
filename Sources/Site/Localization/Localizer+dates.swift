internal import Foundation
public import Mechanism

extension Localizer {
    /// The date in words, as documents of the United Nations write it: "6 May 2024", "1er décembre 2020", "6 мая 2024 года".
    public func date(_ date: CalendarDate) -> String {
        days.value(for: date) { words(of: date) }
    }

    private func words(of date: CalendarDate) -> String {
        switch language {
        case .arabic:
            "\(date.day) \(ArabicMonths.name(date.month)) \(date.year)"
        case .french where date.day == 1:
            "1er " + dates.month.format(date.midnight)
        case .russian: Self.unabbreviated(dates.day.format(date.midnight))
        case .chinese, .english, .french, .spanish:
            dates.day.format(date.midnight)
        }
    }

    /// The date in words, as exactly as it is known: "6 May 2024", "May 2024" or "2024".
    public func date(_ date: PartialDate) -> String {
        switch date {
        case .day(let date): self.date(date)
        case .month(let first):
            switch language {
            case .arabic: "\(ArabicMonths.name(first.month)) \(first.year)"
            case .russian: Self.unabbreviated(dates.month.format(first.midnight))
            case .chinese, .english, .french, .spanish: dates.month.format(first.midnight)
            }
        case .year(let first): dates.year.format(first.midnight)
        }
    }

    /// Russian documents of the United Nations write the word for "year" out.
    private static func unabbreviated(_ date: String) -> String {
        date.hasSuffix("г.") ? date.dropLast(2) + "года" : date
    }
}

/// The months as Arabic documents of the United Nations name them: by the name of the Levant and by that of the Nile valley,
/// because neither of the two is understood everywhere.
private enum ArabicMonths {
    private static let names = [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
        "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ]

    static func name(_ month: Int) -> String { names[month - 1] }
}

extension CalendarDate {
    /// The beginning of the day at Greenwich, which is what formatters take.
    fileprivate var midnight: Date { Date(timeIntervalSince1970: Double(daysSince1970) * 86_400) }

    /// Counts days in a calendar whose years begin in March, so that the leap day is the last of its year.
    private var daysSince1970: Int {
        let years = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return 365 * years + years / 4 - years / 100 + years / 400 + dayOfYear - 719_468
    }
}
