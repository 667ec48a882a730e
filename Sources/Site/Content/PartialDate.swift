public import Mechanism
public import SourceReading

/// A date as exactly as it is known: a day, a month or a year, written `2024-03-18`, `2024-03` or `2024`.
public enum PartialDate: Sendable, Hashable {
    case day(CalendarDate)
    /// The month that begins on the day.
    case month(CalendarDate)
    /// The year that begins on the day.
    case year(CalendarDate)

    /// The year, which is known of every date.
    var year: Int { firstDay.year }

    private var firstDay: CalendarDate {
        switch self {
        case .day(let date), .month(let date), .year(let date): date
        }
    }
}

extension PartialDate: LosslessStringConvertible {
    public init?(_ description: String) {
        switch description.utf8.count {
        case 10:
            guard let date = CalendarDate(description) else { return nil }
            self = .day(date)
        case 7:
            guard let date = CalendarDate(description + "-01") else { return nil }
            self = .month(date)
        case 4:
            guard let date = CalendarDate(description + "-01-01") else { return nil }
            self = .year(date)
        case _: return nil
        }
    }

    public var description: String {
        let date = firstDay.description
        switch self {
        case .day: return date
        case .month: return String(date.dropLast(3))
        case .year: return String(date.dropLast(6))
        }
    }
}

extension PartialDate: Comparable {
    /// By the first day that is meant; a year comes before its months, and a month before its days.
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension PartialDate: SourceValue {
    public static var expectation: String { "a day, a month or a year, such as 2026-11-20, 2026-11 or 2026" }
}
