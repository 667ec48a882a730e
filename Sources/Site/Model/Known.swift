internal import Synchronization

/// What was made for the keys that were asked for so far: a site shows the same few thousands of times. Any thread may ask.
final class Known<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])

    /// The value for a key, made by `make` if nobody has asked for it before.
    func value(for key: Key, _ make: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let made = make()
        values.withLock { $0[key] = made }
        return made
    }
}
