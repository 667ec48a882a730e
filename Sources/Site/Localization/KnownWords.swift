internal import Synchronization

/// The words for days, or for lists, that were asked for so far, in one language: a site writes the same few thousands of times,
/// and formatters are slow.
final class KnownWords<Key: Hashable & Sendable>: Sendable {
    private let words = Mutex<[Key: String]>([:])

    /// The words for a key, made by `make` if nobody has asked for them before.
    func words(for key: Key, _ make: () -> String) -> String {
        if let known = words.withLock({ $0[key] }) { return known }
        let made = make()
        words.withLock { $0[key] = made }
        return made
    }
}
