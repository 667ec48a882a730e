/// Bytes that are written as one number in many digits, as in base58.
struct LongNumber {
    /// The alphabets, each with its name: those of Bitcoin, Flickr and Ripple, and the usual orders of digits and letters.
    private static let alphabets: [(layer: String, digits: [UInt8])] = [
        ("base58", Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)),
        ("base58 of small letters first", Array("123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ".utf8)),
        ("base58 of Ripple", Array("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz".utf8)),
        ("base62", Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)),
        ("base62 of small letters first", Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)),
        ("base62 of letters first", Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)),
        ("base36", Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)),
        ("base36", Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)),
        ("decimal digits", Array("0123456789".utf8)),
    ]
    static let layers = alphabets.map(\.layer)
    private static let readings = alphabets.map { alphabet in
        var values = [UInt32?](repeating: nil, count: 256)
        for (value, digit) in alphabet.digits.enumerated() { values[Int(digit)] = UInt32(value) }
        return (alphabet.layer, UInt32(alphabet.digits.count), values)
    }

    /// Nearly thirty bytes, no run of letters that is found is shorter; and the time goes with the square of the length.
    private static let lengths = 40...16_384

    /// What letters and digits may stand for, each with the name of its alphabet. They have to begin and end where the number does.
    static func decodings(of characters: ArraySlice<UInt8>) -> [(layer: String, bytes: [UInt8])] {
        guard lengths.contains(characters.count) else { return [] }
        return readings.compactMap { layer, base, values in
            var number = LongNumber()
            guard number.add(characters, base, values) else { return nil }
            return (layer, number.bytes)
        }
    }

    /// The lowest first.
    private var limbs: [UInt32] = []

    /// - Returns: false if there are other characters.
    private mutating func add(_ characters: ArraySlice<UInt8>, _ base: UInt32, _ values: [UInt32?]) -> Bool {
        // As many digits at a time as one limb can take.
        var value: UInt32 = 0
        var scale: UInt32 = 1
        guard characters.allSatisfy({ values[Int($0)] != nil }) else { return false }
        for digit in characters.lazy.compactMap({ values[Int($0)] }) {
            value = value * base + digit
            scale *= base
            if scale > UInt32.max / base / base {
                add(value, scale)
                value = 0
                scale = 1
            }
        }
        add(value, scale)
        return true
    }

    private mutating func add(_ value: UInt32, _ scale: UInt32) {
        var carry = UInt64(value)
        for index in limbs.indices {
            carry += UInt64(limbs[index]) * UInt64(scale)
            limbs[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }

    /// The highest first.
    private var bytes: [UInt8] {
        Array(
            limbs.reversed().flatMap { limb in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: limb >> $0) } }.drop {
                $0 == 0
            })
    }
}
