internal import CSodium

/// The three primitives that the format of minisign is made of, from libsodium: BLAKE2b, Ed25519 and scrypt.
enum Sodium {
    /// Once for the process: `sodium_init` is safe to call from several threads, and does nothing the second time.
    private static let isReady: Bool = sodium_init() >= 0

    static func prepare() {
        precondition(isReady, "libsodium can't be initialized")
    }

    /// BLAKE2b of some bytes.
    ///
    /// - Parameter count: 32 or 64 bytes.
    static func blake2b(_ bytes: [UInt8], count: Int) -> [UInt8] {
        prepare()
        var digest = [UInt8](repeating: 0, count: count)
        precondition(crypto_generichash(&digest, count, bytes, UInt64(bytes.count), nil, 0) == 0)
        return digest
    }

    /// - Parameter secretKey: 64 bytes, as libsodium keeps them: the seed and the public key.
    static func sign(_ bytes: [UInt8], with secretKey: [UInt8]) -> [UInt8] {
        prepare()
        precondition(secretKey.count == Int(crypto_sign_SECRETKEYBYTES))
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        precondition(crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secretKey) == 0)
        return signature
    }

    static func isSigned(_ bytes: [UInt8], _ signature: [UInt8], by publicKey: [UInt8]) -> Bool {
        prepare()
        guard signature.count == Int(crypto_sign_BYTES), publicKey.count == Int(crypto_sign_PUBLICKEYBYTES) else {
            return false
        }
        return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), publicKey) == 0
    }

    /// The key stream that a passphrase makes, or nil when there is not enough memory for it.
    static func stream(
        of passphrase: [UInt8], salt: [UInt8], operations: UInt64, memory: UInt64, count: Int
    ) -> [UInt8]? {
        prepare()
        guard salt.count == Int(crypto_pwhash_scryptsalsa208sha256_SALTBYTES) else { return nil }
        var stream = [UInt8](repeating: 0, count: count)
        let characters = passphrase.map { CChar(bitPattern: $0) }
        let result = crypto_pwhash_scryptsalsa208sha256(
            &stream, UInt64(count), characters, UInt64(characters.count), salt, operations, Int(memory))
        return result == 0 ? stream : nil
    }

    /// A new pair of keys: 32 bytes public, 64 bytes secret.
    static func newKeys() -> (publicKey: [UInt8], secretKey: [UInt8]) {
        prepare()
        var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        precondition(crypto_sign_keypair(&publicKey, &secretKey) == 0)
        return (publicKey, secretKey)
    }

    static func randomBytes(_ count: Int) -> [UInt8] {
        prepare()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }
}
