internal import Diagnostics
internal import Foundation
internal import Site
internal import Synchronization

/// The site as the folders have it now. A thread of its own looks whether anything has changed and reads it anew.
final class LiveSite: Sendable {
    /// What there is to show, and its number, which grows with every change.
    struct Edition: Sendable {
        enum Content: Sendable {
            case site(SiteOnDemand, basePath: String)
            case findings([Diagnostic])
        }

        let number: Int
        let content: Content
    }

    /// How often it looks. A change has to be on the screen within a fifth of a second.
    private static let interval = 0.04

    private struct State {
        var edition: Edition
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let folders: SiteFolders
    private let state: Mutex<State>

    /// Reads the folders for the first time and begins to watch them.
    init(_ folders: SiteFolders) {
        self.folders = folders
        let seen = folders.state()
        let (content, site) = Self.read(folders, in: seen, after: nil)
        // Numbers of an earlier server must not be taken for those of this one: a page that is still open has one of them.
        let first = Int(Date().timeIntervalSince1970 * 1_000)
        state = Mutex(State(edition: Edition(number: first, content: content)))
        Thread.detachNewThread { [weak self] in
            var (seen, site) = (seen, site)
            while let self {
                (seen, site) = look(since: seen, site)
                Thread.sleep(forTimeInterval: Self.interval)
            }
        }
    }

    var edition: Edition { state.withLock { $0.edition } }

    private func look(since seen: InputState, _ last: SiteInMemory?) -> (InputState, SiteInMemory?) {
        let now = folders.state()
        guard now != seen else { return (seen, last) }
        let (content, site) = Self.read(folders, in: now, after: last)
        let waiting = state.withLock { state in
            state.edition = Edition(number: state.edition.number + 1, content: content)
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
        return (now, site ?? last)
    }

    private static func read(
        _ folders: SiteFolders, in state: InputState, after last: SiteInMemory?
    ) -> (Edition.Content, SiteInMemory?) {
        do {
            let read = try SiteInMemory(folders, in: state, after: last)
            return (.site(read.site, basePath: read.plan.basePath), read)
        } catch {
            return (.findings(error.diagnostics), nil)
        }
    }

    /// Waits until the edition has another number than the given one, or some seconds.
    func waitForChange(since number: Int) async {
        let alarm = Task {
            try? await Task.sleep(for: .seconds(10))
            wakeAll()
        }
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.edition.number == number { state.waiting.append(continuation) }
                return state.edition.number != number
            }
            if isOver { continuation.resume() }
        }
        alarm.cancel()
    }

    private func wakeAll() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
