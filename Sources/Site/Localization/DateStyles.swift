internal import Foundation
internal import Mechanism
internal import Synchronization

/// The formatters of one language for dates of the Gregorian calendar, made once.
struct DateStyles: Sendable {
    /// "6 May 2024"
    let day: Date.FormatStyle
    /// "May 2024"
    let month: Date.FormatStyle
    /// "2024"
    let year: Date.FormatStyle

    init(locale: Locale) {
        day = Self.style(locale).day().month(.wide).year()
        month = Self.style(locale).month(.wide).year()
        year = Self.style(locale).year()
    }

    /// Everything is set here that a formatter would otherwise take from the machine.
    private static func style(_ locale: Locale) -> Date.FormatStyle {
        Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: .gmt)
    }
}

/// The words of the days that were asked for. A site has few days and shows each of them thousands of times.
final class DateWords: Sendable {
    private let words = Mutex<[CalendarDate: String]>([:])

    /// The words of a day, made by `make` if nobody has asked for them before.
    func words(for date: CalendarDate, _ make: () -> String) -> String {
        if let known = words.withLock({ $0[date] }) { return known }
        let made = make()
        words.withLock { $0[date] = made }
        return made
    }
}
