internal import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The place of the first byte of a value from a place on, or the end.
    public func offset(of byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress else { return count }
        guard let found = memchr(base + start, Int32(byte), count - start) else { return count }
        return found - UnsafeMutableRawPointer(mutating: base)
    }

    /// Whether the bytes of a range are those of a literal.
    public func holds(_ literal: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == literal.utf8CodeUnitCount, let base = baseAddress else { return false }
        return memcmp(base + range.lowerBound, literal.utf8Start, range.count) == 0
    }

    /// Whether these are the same bytes as others.
    public func holdsSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let base = baseAddress, let otherBase = other.baseAddress else { return count == 0 }
        return memcmp(base, otherBase, count) == 0
    }
}
