internal import Foundation
internal import Synchronization

/// One line on a terminal that says how far a build is, from its second second on. In pipes and files there is none.
///
/// The workers show it themselves when they have finished a page: they keep all threads busy, so a clock of its own would wait.
final class ProgressLine: Sendable {
    private struct State {
        var done = 0
        var lastShown: ContinuousClock.Instant
        var isOnScreen = false
    }

    private let total: Int
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private let state: Mutex<State>

    /// - Parameter total: how many pages there will be.
    init(of total: Int, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.total = total
        self.isTerminal = isTerminal
        // Nothing is shown of builds that are ready at once.
        state = Mutex(State(lastShown: start + .milliseconds(800)))
    }

    /// One page more is ready.
    func advance() {
        guard isTerminal else { return }
        state.withLock { state in
            state.done += 1
            let now = ContinuousClock.now
            guard now - state.lastShown >= .milliseconds(200) else { return }
            state.lastShown = now
            state.isOnScreen = true
            write("\r\u{1B}[K" + Self.words(done: state.done, of: total, after: now - start))
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            if state.isOnScreen { write("\r\u{1B}[K") }
            state.isOnScreen = false
        }
    }

    private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    /// "12300 of 31806 pages, 780 a second, some 25 s left"
    static func words(done: Int, of total: Int, after time: Duration) -> String {
        let seconds = max(time / .seconds(1), 0.001)
        let rate = Double(done) / seconds
        let left = rate > 0 ? Int((Double(max(total - done, 0)) / rate).rounded(.up)) : 0
        return done < total
            ? "\(done) of \(total) pages, \(Int(rate)) a second, some \(left) s left"
            : "\(total) pages, \(Int(rate)) a second; search index ..."
    }
}
