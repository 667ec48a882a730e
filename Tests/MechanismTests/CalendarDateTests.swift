import Mechanism
import TestSupport
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test("the days of four centuries follow each other as counted one by one")
    func everyDay() throws {
        var previous = try #require(CalendarDate(year: 1799, month: 12, day: 31))
        for (year, month, day) in fourCenturies {
            guard let date = CalendarDate(year: year, month: month, day: day), previous < date else {
                Issue.record("\(year)-\(month)-\(day) is missing or out of order")
                return
            }
            previous = date
        }
        #expect(previous.description == "2199-12-31")
    }

    @Test("no other days exist in these centuries")
    func noOtherDays() {
        var count = 0
        for year in 1800...2199 {
            for month in -1...14 {
                for day in -1...33 where CalendarDate(year: year, month: month, day: day) != nil { count += 1 }
            }
        }
        #expect(count == 146_097)
    }

    @Test(
        "leap years and the ends of the calendar",
        arguments: [
            (2000, 2, 29, true), (1900, 2, 29, false), (2024, 2, 29, true), (2023, 2, 29, false), (2400, 2, 29, true),
            (1, 1, 1, true), (0, 12, 31, false), (9999, 12, 31, true), (10000, 1, 1, false), (-1, 1, 1, false),
            (2024, 4, 31, false), (2024, 12, 31, true), (2024, 13, 1, false), (2024, 0, 1, false),
        ])
    func edges(year: Int, month: Int, day: Int, exists: Bool) {
        #expect((CalendarDate(year: year, month: month, day: day) != nil) == exists)
    }

    @Test("every date prints and parses back, and orders as its characters do", arguments: 0..<300)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let one = try random.date()
        let other = try random.date()
        #expect(CalendarDate(one.description) == one)
        #expect(one.description.utf8.count == 10)
        #expect((one < other) == (one.description < other.description))
    }

    @Test("whatever parses is exactly what would be printed", arguments: 0..<300)
    func nothingElse(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let text = random.mutated(try random.date().description)
        if let date = CalendarDate(text) { #expect(date.description.utf8.elementsEqual(text.utf8)) }
    }

    @Test(
        "other ways to write a day are refused",
        arguments: [
            "", "2026", "2026-11", "2026-1-20", "26-11-20", "20261120", "2026-11-20 ", "2026-11-20T00:00", "2026/11/20",
            "20-11-2026", "2026-11-31", "0000-01-01", "+026-11-20", "2026--1-20", "٢٠٢٦-11-20", "２０２６-11-20",
        ])
    func refused(text: String) {
        #expect(CalendarDate(text) == nil)
    }
}

extension SplitMix {
    fileprivate mutating func date() throws -> CalendarDate {
        let (year, month) = (Int.random(in: 1...9999, using: &self), Int.random(in: 1...12, using: &self))
        let day = Int.random(in: 1...28, using: &self)
        return try #require(CalendarDate(year: year, month: month, day: day))
    }
}

/// Every day from 1 January 1800 to 31 December 2199, counted as on a wall calendar.
private var fourCenturies: [(year: Int, month: Int, day: Int)] {
    (1800...2199).flatMap { year in
        let february = year % 4 != 0 || [1800, 1900, 2100].contains(year) ? 28 : 29
        let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return lengths.enumerated().flatMap { month, length in (1...length).map { (year, month + 1, $0) } }
    }
}
