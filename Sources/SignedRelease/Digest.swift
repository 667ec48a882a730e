internal import Crypto
internal import Foundation

/// The digest by which files are compared.
public enum Digest {
    /// Lowercase hexadecimal SHA-256.
    public static func sha256(of bytes: some Sequence<UInt8>) -> String {
        SHA256.hash(data: Data(bytes)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
