/// What tells whether a compressed file was unpacked to what was packed.
enum Checksum {
    /// CRC-32, as in gzip, zip and PNG.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0 as UInt32) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }

    private static let table: [UInt32] = (0...255).map { byte in
        (0..<8).reduce(byte as UInt32) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    /// Adler-32, as in zlib.
    static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (low, high) = (1 as UInt32, 0 as UInt32)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    /// Four bytes as a number, the last one highest; nil if there are fewer.
    static func number(_ bytes: [UInt8], at start: Int) -> UInt32? {
        guard start >= 0, start + 4 <= bytes.count else { return nil }
        return bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
