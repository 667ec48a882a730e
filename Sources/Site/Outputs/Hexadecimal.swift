internal import Crypto
internal import Foundation

/// Digests as the site writes them: SHA-256 in lowercase hexadecimal digits.
enum Hexadecimal {
    static func digest(of text: String) -> String { digest(of: Array(text.utf8)) }

    static func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(data: Data(bytes)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
