internal import Foundation
internal import Mechanism

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
