/// Eight bytes of a text that are looked at in one step: most of a text holds nothing that has to be looked at by itself.
@frozen
public struct EightBytes {
    @usableFromInline let bits: UInt64

    @usableFromInline static var every: UInt64 { 0x0101_0101_0101_0101 }

    /// The bytes from a place on, or nil where fewer than eight are left.
    @inlinable
    @inline(__always)
    public init?(of text: UnsafeBufferPointer<UInt8>, from index: Int) {
        guard index &+ 8 <= text.count else { return nil }
        bits = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }

    /// The high bit set in the first byte of a value, and in none when no byte has it; bytes after the first may be marked too.
    ///
    /// - Parameter ignored: bits that may be set or not, so that values which differ in them are found by one comparison.
    @inlinable
    @inline(__always)
    public func marks(of byte: UInt8, ignoring ignored: UInt8 = 0) -> UInt64 {
        let difference = (bits | Self.every &* UInt64(ignored)) ^ (Self.every &* UInt64(byte | ignored))
        return (difference &- Self.every) & ~difference & (Self.every &* 0x80)
    }

    /// The high bit set in the first byte that is a control character of ASCII, and in none when no byte is; bytes after the first
    /// may be marked too. The last character of ASCII isn't among them.
    @inlinable
    @inline(__always)
    public var marksOfControls: UInt64 { (bits &- Self.every &* 0x20) & ~bits & (Self.every &* 0x80) }

    /// The high bit set in every byte that isn't ASCII.
    @inlinable
    @inline(__always)
    public var marksOfOthers: UInt64 { bits & (Self.every &* 0x80) }
}
