/// Why a key or a signature is not taken.
public enum MinisignFailure: Error, Sendable, Equatable {
    /// The text is not of the form that minisign writes.
    case malformed(what: String, expected: String)
    /// The key in a secret key file does not open with this passphrase.
    case wrongPassphrase
    /// The signature was made by another key than the one it is checked with.
    case otherKey(signedBy: KeyIdentifier, expected: KeyIdentifier)
    /// The bytes or the comment are not those that were signed.
    case notSigned

    /// The failure as a sentence.
    public var words: String {
        switch self {
        case .malformed(let what, let expected): "\(what) is not of the form of minisign: expected \(expected)"
        case .wrongPassphrase: "the passphrase does not open the secret key"
        case .otherKey(let key, let expected): "signed by the key \(key), not by \(expected)"
        case .notSigned: "the signature does not fit: something was changed after it was signed"
        }
    }
}

/// The eight bytes that tell one key from another; shown as minisign shows them, in uppercase hexadecimal, last byte first.
public struct KeyIdentifier: Sendable, Hashable, CustomStringConvertible {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.count)
        self.bytes = bytes
    }

    static let count = 8

    public var description: String {
        bytes.reversed().map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
