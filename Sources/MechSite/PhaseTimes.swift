internal import Foundation
internal import Site

/// What the phases of a build took, by the clock on the wall.
struct PhaseTimes {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private var phases: [(name: String, time: Duration)] = []

    init() {
        start = clock.now
        last = start
    }

    /// From the beginning to the end of the last phase.
    var total: Duration { last - start }

    /// Ends a phase, which began where the one before it ended.
    mutating func end(_ name: String) {
        let now = clock.now
        phases.append((name, now - last))
        last = now
    }

    mutating func measure<Result, Failure: Error>(
        _ name: String, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { end(name) }
        return try work()
    }

    /// A line for each phase.
    var table: String {
        phases.reduce(into: "\nphase                                   seconds") { table, phase in
            table +=
                "\n" + phase.name.padding(toLength: 36, withPad: " ", startingAt: 0) + phase.time.seconds.column(11)
        }
    }
}

extension RenderingTimes {
    /// A line for each kind of page and each other part, at most 80 columns wide.
    var table: String {
        rows.reduce(into: "\ntemplate or part           files    seconds    mean ms      MB out") { table, row in
            table += "\n" + row.name.padding(toLength: 22, withPad: " ", startingAt: 0)
            table += String(row.count).leftPadded(10)
            table += row.time.seconds.column(11)
            table += (row.time.seconds * 1_000 / Double(max(row.count, 1))).column(11)
            table += (Double(row.bytes) / 1_000_000).column(12)
        } + "\n(seconds of all workers together)"
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}

extension Double {
    /// With two places, at the right of a column.
    fileprivate func column(_ width: Int) -> String {
        formatted(.number.precision(.fractionLength(2)).grouping(.never).locale(Locale(identifier: "en_GB")))
            .leftPadded(width)
    }
}

extension String {
    fileprivate func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
