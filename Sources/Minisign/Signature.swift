internal import Foundation

/// A signature as minisign writes it beside a file, with a comment that is signed as well.
public struct Signature: Sendable, Hashable {
    /// The key that made it.
    public let key: KeyIdentifier
    public let trustedComment: String
    /// Whether the BLAKE2b of the file was signed, as newer versions of minisign do, or the file itself.
    let isPrehashed: Bool
    let bytes: [UInt8]
    let commentSignature: [UInt8]

    private static let trustedPrefix = "trusted comment: "

    init(of bytes: [UInt8], by secretKey: SecretKey, trustedComment: String) {
        precondition(!trustedComment.contains(where: \.isNewline), "a comment is one line")
        key = secretKey.identifier
        self.trustedComment = trustedComment
        isPrehashed = true
        let signature = Sodium.sign(Sodium.blake2b(bytes, count: 64), with: secretKey.bytes)
        self.bytes = signature
        commentSignature = Sodium.sign(signature + Array(trustedComment.utf8), with: secretKey.bytes)
    }

    /// Reads the contents of a `.minisig` file.
    ///
    /// - Throws: `malformed`.
    public init(_ text: String) throws(MinisignFailure) {
        let failure = MinisignFailure.malformed(
            what: "the signature", expected: "four lines: a comment, the signature, a trusted comment, its signature")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
        }
        if lines.last == "" { lines.removeLast() }
        guard lines.count == 4, lines[0].hasPrefix("untrusted comment:"), lines[2].hasPrefix(Self.trustedPrefix),
            let signature = Data(base64Encoded: lines[1]).map({ [UInt8]($0) }), signature.count == 74,
            let global = Data(base64Encoded: lines[3]).map({ [UInt8]($0) }), global.count == 64
        else { throw failure }
        switch String(decoding: signature.prefix(2), as: UTF8.self) {
        case "ED": isPrehashed = true
        case "Ed": isPrehashed = false
        case _: throw failure
        }
        key = KeyIdentifier(Array(signature[2..<10]))
        bytes = Array(signature[10...])
        commentSignature = global
        trustedComment = String(lines[2].dropFirst(Self.trustedPrefix.count))
    }

    /// The contents of a `.minisig` file.
    public var file: String {
        let algorithm = isPrehashed ? "ED" : "Ed"
        let signature = Data(Array(algorithm.utf8) + key.bytes + bytes).base64EncodedString()
        return """
            untrusted comment: signature from the secret key \(key)
            \(signature)
            \(Self.trustedPrefix)\(trustedComment)
            \(Data(commentSignature).base64EncodedString())

            """
    }
}
