internal import Foundation

/// How much is tried: `make proofs N=50` sets MECHSITE_PROOFS=50, and fifty times as many cases are.
public enum Proofs {
    public static let scale = max(1, ProcessInfo.processInfo.environment["MECHSITE_PROOFS"].flatMap(Int.init) ?? 1)

    /// The seeds of a property that tries `count` cases when nothing is set.
    public static func seeds(_ count: Int) -> Range<UInt64> { 0..<UInt64(count * scale) }

    /// Whether the tests were built for speed, as `make test` and `make proofs` do.
    public static var isOptimized: Bool {
        #if DEBUG
            false
        #else
            true
        #endif
    }
}
