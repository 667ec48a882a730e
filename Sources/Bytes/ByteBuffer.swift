internal import Glibc

/// A growing buffer of bytes that one worker owns and reuses from page to page.
///
/// It is not copyable, so a page can't be duplicated by accident, and it grows without ever shrinking, so that after the
/// first pages rendering allocates nothing. Its contents are UTF-8 by convention of the callers.
@frozen
public struct ByteBuffer: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    /// The number of bytes written so far.
    public private(set) var count: Int

    /// Makes an empty buffer with room for `capacity` bytes.
    public init(capacity: Int = 1 << 16) {
        self.capacity = max(capacity, 64)
        base = Self.memory(malloc(self.capacity))
        count = 0
    }

    deinit { free(base) }

    /// Forgets the contents and keeps the memory.
    public mutating func removeAll() { count = 0 }

    /// Shortens the contents to the first `length` bytes.
    public mutating func truncate(to length: Int) { count = min(count, length) }

    /// Appends one byte.
    public mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    /// Appends bytes as they are.
    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return }
        reserve(bytes.count)
        (base + count).update(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Appends bytes as they are.
    public mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    /// Appends the UTF-8 of a text as it is: for markup, never for text from outside.
    public mutating func append(_ text: String) {
        text.utf8.span.withUnsafeBufferPointer { append($0) }
    }

    /// Appends text with other signs in the place of some of its ASCII characters. What stays is copied by the run.
    ///
    /// - Parameters:
    ///   - sign: what to write instead of a character, or nil where it stays.
    ///   - areKept: whether eight bytes are known to stay; it may say no of others too, of which each is looked at by itself.
    @inlinable
    public mutating func append(
        _ text: String, replacing sign: (UInt8) -> StaticString?, where areKept: (EightBytes) -> Bool = { _ in false }
    ) {
        text.utf8.span.withUnsafeBufferPointer { bytes in
            var written = 0
            var index = 0
            while index < bytes.count {
                if let eight = EightBytes(of: bytes, from: index), areKept(eight) {
                    index &+= 8
                    continue
                }
                if let sign = sign(bytes[index]) {
                    append(UnsafeBufferPointer(rebasing: bytes[written..<index]))
                    append(sign)
                    written = index &+ 1
                }
                index &+= 1
            }
            append(UnsafeBufferPointer(rebasing: bytes[written...]))
        }
    }

    /// Appends the decimal digits of a number.
    public mutating func append(decimal number: Int) {
        if (0..<10).contains(number) { return append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var start = 20
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 { append(UInt8(ascii: "-")) }
            append(UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// Appends a literal.
    public mutating func append(_ literal: StaticString) {
        append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// The bytes written so far, for the duration of `body`.
    public borrowing func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
        try body(UnsafeBufferPointer(start: base, count: count))
    }

    /// A copy of the bytes written so far.
    public borrowing func copy() -> [UInt8] {
        Array(UnsafeBufferPointer(start: base, count: count))
    }

    mutating func reserve(_ extra: Int) {
        if count &+ extra > capacity { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        capacity = max(capacity &* 2, count &+ extra)
        // The system moves the pages of a large buffer, and copies nothing.
        base = Self.memory(realloc(base, capacity))
    }

    private static func memory(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<UInt8> {
        guard let memory else { preconditionFailure("no memory left") }
        return memory.assumingMemoryBound(to: UInt8.self)
    }
}
