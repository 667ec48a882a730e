/// One bit for each hash that is in a table and fifteen for others, so that nearly every question is answered without a look into
/// the table: in what is scanned hardly anything is a secret.
struct HashFilter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt64

    /// A filter asks for no more than the upper half of a hash.
    ///
    /// - Parameter count: how many hashes there will be.
    init(for count: Int) {
        var exponent: UInt64 = 16
        while 1 << exponent < count * 16, exponent < 32 { exponent += 1 }
        bits = [UInt64](repeating: 0, count: 1 << Int(exponent - 6))
        shift = 64 - exponent
    }

    mutating func insert(_ hash: UInt64) {
        let place = hash >> shift
        bits[Int(place >> 6)] |= 1 << (place & 63)
    }

    /// Whether a hash may have been inserted. Its highest bits have to be the best.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let place = hash >> shift
        return bits[Int(place >> 6)] & (1 &<< (place & 63)) != 0
    }
}
