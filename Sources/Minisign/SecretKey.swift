internal import Foundation

/// A secret key of minisign, opened. It is never printed and never encoded; it is written sealed by a passphrase only.
public struct SecretKey: Sendable {
    public let identifier: KeyIdentifier
    let bytes: [UInt8]

    /// How much work a passphrase costs, as minisign sets it: about a second and a gigabyte.
    private static let operations: UInt64 = 33_554_432
    private static let memory: UInt64 = 1_073_741_824
    private static let sealedCount = KeyIdentifier.count + 64 + 32

    /// Makes a new pair of keys.
    public static func new() -> SecretKey {
        let keys = Sodium.newKeys()
        return SecretKey(identifier: KeyIdentifier(Sodium.randomBytes(KeyIdentifier.count)), bytes: keys.secretKey)
    }

    private init(identifier: KeyIdentifier, bytes: [UInt8]) {
        self.identifier = identifier
        self.bytes = bytes
    }

    /// Whether a secret key file is sealed by a passphrase.
    ///
    /// - Throws: `malformed`.
    public static func needsPassphrase(_ file: String) throws(MinisignFailure) -> Bool {
        try Sealed(file).isSealed
    }

    /// Opens the contents of a secret key file.
    ///
    /// - Throws: `malformed` or `wrongPassphrase`.
    public init(_ file: String, passphrase: String) throws(MinisignFailure) {
        let sealed = try Sealed(file)
        var content = sealed.content
        if sealed.isSealed {
            guard
                let stream = Sodium.stream(
                    of: Array(passphrase.utf8), salt: sealed.salt, operations: sealed.operations,
                    memory: sealed.memory, count: Self.sealedCount)
            else { throw .malformed(what: "the secret key", expected: "a passphrase cost that this machine can bear") }
            content = zip(content, stream).map { $0 ^ $1 }
        }
        identifier = KeyIdentifier(Array(content[0..<8]))
        bytes = Array(content[8..<72])
        let check = Sodium.blake2b(Array("Ed".utf8) + identifier.bytes + bytes, count: 32)
        // minisign writes no check into a key without a passphrase.
        guard check == Array(content[72...]) || !sealed.isSealed else { throw .wrongPassphrase }
    }

    public var publicKey: PublicKey { PublicKey(identifier: identifier, bytes: Array(bytes[32...])) }

    /// Signs the whole contents of a file.
    ///
    /// - Parameter trustedComment: one line, which is signed as well.
    public func sign(_ bytes: [UInt8], trustedComment: String) -> Signature {
        Signature(of: bytes, by: self, trustedComment: trustedComment)
    }

    /// The contents of a secret key file that the passphrase opens, or nil when there is not enough memory to seal it.
    public func file(sealedBy passphrase: String) -> String? {
        let salt = Sodium.randomBytes(32)
        let algorithm = Array("Ed".utf8)
        let check = Sodium.blake2b(algorithm + identifier.bytes + bytes, count: 32)
        let content = identifier.bytes + bytes + check
        guard
            let stream = Sodium.stream(
                of: Array(passphrase.utf8), salt: salt, operations: Self.operations, memory: Self.memory,
                count: Self.sealedCount)
        else { return nil }
        let costs = Self.littleEndian(Self.operations) + Self.littleEndian(Self.memory)
        let sealed = algorithm + Array("ScB2".utf8) + salt + costs + zip(content, stream).map { $0 ^ $1 }
        return "untrusted comment: minisign encrypted secret key\n\(Data(sealed).base64EncodedString())\n"
    }

    private static func littleEndian(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}

/// The parts of a secret key file.
private struct Sealed {
    let isSealed: Bool
    let salt: [UInt8]
    let operations: UInt64
    let memory: UInt64
    let content: [UInt8]

    init(_ file: String) throws(MinisignFailure) {
        let lines = file.split(whereSeparator: \.isNewline)
        let failure = MinisignFailure.malformed(
            what: "the secret key", expected: "a comment and a line of base64, as minisign -G writes them")
        guard lines.count == 2, lines[0].hasPrefix("untrusted comment:"),
            let data = Data(base64Encoded: String(lines[1])).map({ [UInt8]($0) }), data.count == 158,
            data.prefix(2).elementsEqual("Ed".utf8), data[4..<6].elementsEqual("B2".utf8)
        else { throw failure }
        switch Array(data[2..<4]) {
        case Array("Sc".utf8): isSealed = true
        case [0, 0]: isSealed = false
        case _: throw failure
        }
        func number(_ range: Range<Int>) -> UInt64 { data[range].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
        salt = Array(data[6..<38])
        operations = number(38..<46)
        memory = number(46..<54)
        content = Array(data[54...])
    }
}
