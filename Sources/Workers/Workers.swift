internal import Dispatch
internal import Foundation
internal import Synchronization

/// Does independent work on several cores. What comes of it is in its order, so that nobody can tell how many workers there
/// were.
public struct Workers: Sendable {
    /// How many may be asked for.
    public static let counts = 1...1024

    /// How many work at the same time.
    public let count: Int

    /// - Parameter count: at least one.
    public init(_ count: Int) {
        precondition(count >= 1, "nobody works")
        self.count = count
    }

    /// One for each core of the machine.
    public static let all = Workers(max(1, ProcessInfo.processInfo.activeProcessorCount))

    /// What is made of each number below `count`, in the order of the numbers.
    ///
    /// - Parameter make: called from all workers, once for each number; each call begins in the order of the numbers.
    public func results<Value: Sendable>(of count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
        let next = Atomic(0)
        let made = Mutex<[(number: Int, value: Value)]>([])
        DispatchQueue.concurrentPerform(iterations: max(1, min(self.count, count))) { _ in
            while case let number = next.wrappingAdd(1, ordering: .relaxed).oldValue, number < count {
                let value = make(number)
                made.withLock { $0.append((number, value)) }
            }
        }
        return made.withLock { $0 }.sorted { $0.number < $1.number }.map(\.value)
    }
}
