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
}
