internal import Foundation

/// A public key of minisign: what a signature is checked with.
public struct PublicKey: Sendable, Hashable {
    public let identifier: KeyIdentifier
    let bytes: [UInt8]

    init(identifier: KeyIdentifier, bytes: [UInt8]) {
        self.identifier = identifier
        self.bytes = bytes
    }

    /// Reads a key.
    ///
    /// - Parameter text: the contents of a `.pub` file, or the line of base64 alone.
    /// - Throws: `malformed`.
    public init(_ text: String) throws(MinisignFailure) {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("untrusted comment:") }
        let failure = MinisignFailure.malformed(
            what: "the public key", expected: "a line of 56 characters that begins with RW")
        guard lines.count == 1, let line = lines.first, let data = Data(base64Encoded: String(line)), data.count == 42,
            Array(data.prefix(2)) == Array("Ed".utf8)
        else { throw failure }
        let content = [UInt8](data)
        identifier = KeyIdentifier(Array(content[2..<10]))
        bytes = Array(content[10...])
    }

    /// The key as one line of base64.
    public var line: String { Data(Array("Ed".utf8) + identifier.bytes + bytes).base64EncodedString() }

    /// The contents of a `.pub` file.
    public var file: String { "untrusted comment: minisign public key \(identifier)\n\(line)\n" }

    /// Checks a signature.
    ///
    /// - Parameters:
    ///   - bytes: the whole contents of the file that was signed.
    ///   - signature: the contents of the `.minisig` file.
    /// - Returns: the trusted comment, which was signed as well.
    /// - Throws: why the signature is not taken.
    @discardableResult
    public func verify(_ bytes: [UInt8], _ signature: Signature) throws(MinisignFailure) -> String {
        guard signature.key == identifier else { throw .otherKey(signedBy: signature.key, expected: identifier) }
        let message = signature.isPrehashed ? Sodium.blake2b(bytes, count: 64) : bytes
        let comment = signature.bytes + Array(signature.trustedComment.utf8)
        guard Sodium.isSigned(message, signature.bytes, by: self.bytes),
            Sodium.isSigned(comment, signature.commentSignature, by: self.bytes)
        else { throw .notSigned }
        return signature.trustedComment
    }
}
