extension Hasher {
    /// Feeds letters, several at once: one by one they take several times as long.
    mutating func combine(letters: Span<UInt16>) { combine(groups: letters, of: 4) }

    /// Feeds bytes, several at once.
    mutating func combine(bytes: Span<UInt8>) { combine(groups: bytes, of: 8) }

    @inline(__always)
    private mutating func combine(groups parts: Span<some FixedWidthInteger & UnsignedInteger>, of size: Int) {
        var group: UInt64 = 0
        for index in parts.indices {
            group = group &<< UInt64(64 / size) | UInt64(truncatingIfNeeded: parts[index])
            if index & (size - 1) == size - 1 { combine(group) }
        }
        combine(group)
        combine(parts.count)
    }
}
